// Goals, cards, substitutions and kicks of a row as records of a timeline, in order of time, with ids by kind: g1, c1, s1, k1.
import type { Minute, TimelineRecord } from '../../src/quiz/incident.ts'
import type { MatchRow, PrintedName, RowSide, When } from './row.ts'

/** Who is meant by a name that stands in the list of one side: the id of a person. */
export type Resolve = (name: PrintedName, side: RowSide) => string

/** The sides of a match by place in the row. */
export type Sides = Readonly<Record<RowSide, string>>

type Draft = { readonly at: Span; readonly record: TimelineRecord }

/** The earliest and the latest that something can have been, stoppage counted in hundredths after its minute. */
interface Span {
  readonly from: number
  readonly to: number
}

/** The timeline of a row; `resolve` may throw what stops the match from being imported. */
export function timelineOf(row: MatchRow, sides: Sides, resolve: Resolve): readonly TimelineRecord[] {
  const drafts = [
    ...goalDrafts(row, sides, resolve),
    ...cardDrafts(row, resolve),
    ...substitutionDrafts(row, sides, resolve),
  ]
  const ordered = drafts
    .map((draft, i) => ({ draft, i }))
    .sort((a, b) => a.draft.at.from - b.draft.at.from || a.i - b.i)
  const counts = new Map<string, number>()
  const timeline = [...ordered.map(({ draft }) => draft.record), ...kickRecords(row, sides, resolve)]
  return timeline.map((record) => {
    const letter = LETTERS[record.kind] ?? 'r'
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
    return { ...record, id: `${letter}${counts.get(letter)}` }
  })
}

const LETTERS: Readonly<Record<string, string>> = { goal: 'g', card: 'c', substitution: 's', kick: 'k' }
/** What a source counts on as minute 121 is stoppage in our form. */
const LAST_MINUTE = 120
/** The minutes after which time is added. */
const ENDS: readonly number[] = [45, 90, 105, 120]
const other = (side: RowSide): RowSide => (side === 'home' ? 'away' : 'home')

function goalDrafts(row: MatchRow, sides: Sides, resolve: Resolve): readonly Draft[] {
  const goals = spread(row.goals ?? [])
  const drafts = goals.map(({ goal, at }, i) => {
    const isLoose = goals.some((each, j) => j !== i && each.goal.side !== goal.side && overlap(each.at, at))
    const how = goal.ownGoal ? 'own-goal' : goal.penalty ? 'penalty' : undefined
    const record: TimelineRecord = {
      id: 'g1',
      kind: 'goal',
      phase: 'match',
      by: resolve(goal.name, goal.ownGoal ? other(goal.side) : goal.side),
      for: sides[goal.side],
      ...(how !== undefined && { how }),
      ...clockOf(goal),
      ...(isLoose && { loose: true }),
    }
    return { at, record }
  })
  return drafts.sort((a, b) => a.at.from - b.at.from)
}

type Goal = NonNullable<MatchRow['goals']>[number]

/** Goals with their spans: where only the order within a side is known, one without a minute lies between its neighbours. */
function spread(goals: readonly Goal[]): readonly { readonly goal: Goal; readonly at: Span }[] {
  return goals.map((goal) => ({ goal, at: spanOf(goal) }))
}

const overlap = (one: Span, two: Span) => one.from <= two.to && two.from <= one.to

function spanOf({ minute, added = 0, between }: When): Span {
  const beyond = Math.max(0, (minute ?? 0) - LAST_MINUTE) + added
  const at = Math.min(minute ?? 0, LAST_MINUTE) + beyond / 100
  if (minute !== undefined) return { from: at, to: at }
  return between ? { from: between.min, to: between.max + 0.99 } : { from: 0, to: 999 }
}

function clockOf({ minute, added, between }: When): { minute?: Minute; added?: number } {
  if (minute === undefined) return between ? { minute: { min: between.min, max: between.max } } : {}
  if (minute < 1) return { minute: { max: 1 } }
  if (added && !ENDS.includes(minute)) return {}
  const beyond = Math.max(0, minute - LAST_MINUTE) + (added ?? 0)
  return { minute: Math.min(minute, LAST_MINUTE), ...(beyond > 0 && { added: beyond }) }
}

function cardDrafts(row: MatchRow, resolve: Resolve): readonly Draft[] {
  return (row.cards ?? []).map((card) => ({
    at: spanOf(card),
    record: {
      id: 'c1',
      kind: 'card',
      phase: 'match',
      to: resolve(card.name, card.side),
      ...(card.card !== 'yellow' && { off: true }),
      ...(card.card === 'second-yellow' && { how: 'second-yellow' }),
      ...clockOf(card),
    },
  }))
}

function substitutionDrafts(row: MatchRow, sides: Sides, resolve: Resolve): readonly Draft[] {
  return (row.substitutions ?? []).map((change) => ({
    at: spanOf(change),
    record: {
      id: 's1',
      kind: 'substitution',
      phase: 'match',
      for: sides[change.side],
      on: resolve(change.on, change.side),
      off: resolve(change.off, change.side),
      ...clockOf(change),
    },
  }))
}

function kickRecords(row: MatchRow, sides: Sides, resolve: Resolve): readonly TimelineRecord[] {
  return (row.shootOut ?? []).map(({ side, name, scored }) => ({
    id: 'k1',
    kind: 'kick',
    phase: 'match',
    by: resolve(name, side),
    for: sides[side],
    scored,
  }))
}
