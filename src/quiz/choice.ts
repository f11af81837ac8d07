// What a draw chooses from, and in which order it looks at it.
import { distance, wantedAfter } from './difficulty.ts'
import type { Entry, Head } from './entry.ts'
import type { Share, Traits } from './mix.ts'
import { optionCount } from './options.ts'
import { chancesOf } from './random.ts'

/** How many questions the longest game has. */
export const MOST_QUESTIONS = 20

/** What may be asked of one incident. */
export interface Stock {
  readonly head: Head
  readonly entries: readonly Entry[]
  /** Entries, by their ids, are taken from the lowest group that has one left; all are one group where it is left out. */
  readonly groupOf?: (id: string) => number
}

/** How many of ten questions come from which collections, by their ids; the same of each incident where it is left out. */
export type Quotas = Readonly<Record<string, number>>

/** What questions are drawn from, and how. */
export interface Draw {
  readonly seed: string
  readonly stocks: readonly Stock[]
  readonly quotas?: Quotas | undefined
  /** How many questions at most, with the last one; 20 where it is left out. */
  readonly most?: number
  /** The shares of the mix that hold; those of hand-written incidents where it is left out. */
  readonly shares?: readonly Share[]
  /** How many more questions of one stock than of another may have been drawn. With 0, few incidents would come in a fixed order and the place would tell the incident; it is 1 where it is left out. */
  readonly mostAhead?: 0 | 1
}

/** An entry that may still be drawn, as the mix sees it. */
export interface Choice extends Traits {
  readonly entry: Entry
  readonly group: number
  /** From 0 to 1: the lower, the sooner. */
  readonly chance: number
}

/** What may be drawn of a stock, one of `count`. What hides the incident is not asked where there is only one. */
export function choicesOf(seed: string, { entries, groupOf = () => 0 }: Stock, count: number): readonly Choice[] {
  const chanceOf = chancesOf(seed)
  return entries
    .filter(({ hidesIncident }) => !(hidesIncident && count === 1))
    .map((entry) => ({
      entry,
      kind: entry.kind,
      about: entry.about,
      difficulty: entry.difficulty,
      options: () => optionCount(entry.wrong),
      group: groupOf(entry.id),
      chance: chanceOf(entry.id),
    }))
}

/** How many times less often than others a question is drawn: for each time that its kind was asked, for each step off the wanted difficulty, and if it is of a kind that few would miss. */
const LESS = { again: 1.5, step: 2.5, seldom: 3 }

/** After so many questions without one of the wanted difficulty, it is taken from the nearest other group too, before anything else. */
const OVERDUE = 4
/** The first groups: what is wanted most, and what is nearly as good. */
export const NEAR_GROUPS = 1

/** The choices, best first: by group, then by chance. */
export function preferred(before: readonly Traits[], left: Iterable<Choice>): readonly Choice[] {
  const wanted = wantedAfter(before.map(({ difficulty }) => difficulty))
  const asked = new Map<string, number>()
  for (const { kind } of before) asked.set(kind, (asked.get(kind) ?? 0) + 1)
  const isOverdue = before.length >= OVERDUE && before.every(({ difficulty }) => difficulty !== wanted)
  const placed = [...left].map((choice) => {
    const { kind, difficulty, entry, group, chance } = choice
    const less = LESS.again ** (asked.get(kind) ?? 0) * LESS.step ** distance(difficulty, wanted)
    const isFirst = isOverdue && difficulty === wanted && group <= NEAR_GROUPS
    return {
      choice,
      group: isFirst ? -1 : group,
      place: chance * less * (entry.seldom ? LESS.seldom : 1),
    }
  })
  return placed.sort((a, b) => a.group - b.group || a.place - b.place).map(({ choice }) => choice)
}
