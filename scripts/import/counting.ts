import type { SourceFault } from './fault.ts'
import { matchGoals } from './match-goals.ts'
import type { RowPair } from './pair-rows.ts'
import type { GoalRow, MatchRow, When } from './row.ts'

/** How a file counts: minutes that have passed (one lower than usual), no stoppage, no marks on penalties. */
export interface Counting {
  readonly elapsed?: true
  readonly noStoppage?: true
  readonly noPenaltyMarks?: true
}

/** Files known to count otherwise, by the end of their path. */
const DECLARED: readonly (readonly [file: RegExp, Counting])[] = [
  [/(?:^|\/)more\/201[04](?:_full)?\.txt$/, { elapsed: true }],
  [/(?:^|\/)more\/2018(?:_full)?\.txt$/, { noPenaltyMarks: true }],
  [/(?:^|\/)(?:world-cup-)?results\.csv$/, { noStoppage: true }],
]

/** How a file is declared to count. */
export function countingOf(file: string): Counting {
  return Object.assign({}, ...DECLARED.filter(([form]) => form.test(file)).map(([, counting]) => counting))
}

/**
 * A match as its file's counting leaves it, with no second source: a minute that passed is that one or the next, and
 * the last of a half may be any of its stoppage.
 */
export function counted(row: MatchRow, counting: Counting): MatchRow {
  if (!row.goals) return row
  return { ...row, goals: row.goals.map((goal) => countedGoal(goal, counting)) }
}

function countedGoal({ penalty, ...goal }: GoalRow, counting: Counting): GoalRow {
  const marked = penalty === undefined || counting.noPenaltyMarks ? goal : { ...goal, penalty }
  const { minute, added, ...timeless } = marked
  if (minute === undefined) return marked
  if (counting.elapsed) return { ...timeless, between: elapsedRange({ minute }) }
  const isEndOfHalf = counting.noStoppage && added === undefined && [45, 90, 105, 120].includes(minute)
  return isEndOfHalf ? { ...timeless, between: { min: minute, max: minute } } : marked
}

/** Stoppage keeps to its minute: what has passed at 45, 90 or 120 is that minute, or for 45 the next half's first. */
const elapsedRange = ({ minute = 0 }: When) => ({
  min: minute,
  max: minute === 90 || minute === 120 ? minute : minute + 1,
})

/** What the goals that two files share say of the first one's counting, with a fault for what nobody has declared. */
export function detectCounting(pairs: readonly RowPair[]): {
  readonly counting: Counting
  readonly faults: readonly SourceFault[]
} {
  const file = pairs[0]?.first.place.file ?? ''
  const declared = countingOf(file)
  const goals = pairs.flatMap(({ first, second }) => matchGoals(first.goals ?? [], second.goals ?? []).pairs)
  const lower = goals.filter(([one, two]) => isOneLower(one, two)).length
  const marks = goals.filter(([one]) => one.penalty).length
  const elsewhere = goals.filter(([, two]) => two.penalty).length
  const found: { readonly counting: Counting; readonly text: string }[] = [
    ...(lower * 2 > goals.length
      ? [{ counting: { elapsed: true } as const, text: `${lower} of ${goals.length} goals one minute lower` }]
      : []),
    ...(marks === 0 && elsewhere > 2
      ? [{ counting: { noPenaltyMarks: true } as const, text: `no penalty, where the other has ${elsewhere}` }]
      : []),
  ]
  const undeclared = found.filter(({ counting }) => Object.keys(counting).some((key) => !(key in declared)))
  return {
    counting: Object.assign({}, declared, ...found.map(({ counting }) => counting)),
    faults: undeclared.map(({ text }) => ({
      rule: 'counts-otherwise',
      place: { file, line: 1 },
      expected: `goals counted as in ${pairs[0]?.second.place.file}`,
      found: text,
      outcome: 'accept',
    })),
  }
}

const isOneLower = (one: When, two: When) => one.minute !== undefined && one.minute + 1 === two.minute
