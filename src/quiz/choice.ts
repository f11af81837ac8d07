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
  /** Set where the entries are all that the incident may be asked on the day. Then another such stock gives a second question before the mix is broken. */
  readonly isStrict?: true
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
  /** `undefined` where all are one group. */
  readonly group: number | undefined
  /** From 0 to 1: the lower, the sooner. */
  readonly chance: number
}

/** What may be drawn of a stock, one of `count`. What hides the incident is not asked where there is only one. */
export function choicesOf(seed: string, { entries, groupOf }: Stock, count: number): readonly Choice[] {
  const chanceOf = chancesOf(seed)
  return entries
    .filter(({ hidesIncident }) => !(hidesIncident && count === 1))
    .map((entry) => ({
      entry,
      kind: entry.kind,
      about: entry.about,
      difficulty: entry.difficulty,
      options: () => optionCount(entry.wrong),
      group: groupOf?.(entry.id),
      chance: chanceOf(entry.id),
    }))
}

/** How many times less often than others a question is drawn: for each time that its kind was asked, for each step off the wanted difficulty, if it is of a kind that few would miss, and if it is wanted in the second place only. */
const LESS = { again: 1.5, step: 2.5, seldom: 3, second: 6 }

/** After so many questions without one of the wanted difficulty, it is taken from the nearest other group too, before anything else. */
const OVERDUE = 4
/** The first groups: what is wanted most, and what is nearly as good. */
const NEAR_GROUPS = 1
/** Where questions are dealt in groups, a kind that was asked so often is tired: others of the first groups come before it. */
const MOST_ALIKE = 2
/** So many kinds the first questions before the last one have at least, if it can be. */
const LEAST_KINDS = { kinds: 6, questions: 9 }

/** Whether a choice is of the first groups. */
export const isNear = ({ group = 0 }: Choice) => group <= NEAR_GROUPS

/** A choice with the place that it has at one point of a draw: the lowest group first, then the lowest place. */
export interface PlacedChoice {
  readonly choice: Choice
  readonly group: number
  readonly place: number
}

/** The choices with their places, after the questions that were drawn before. */
export function placeChoices(before: readonly Traits[], left: Iterable<Choice>): PlacedChoice[] {
  const wanted = wantedAfter(before.map(({ difficulty }) => difficulty))
  const asked = new Map<string, number>()
  for (const { kind } of before) asked.set(kind, (asked.get(kind) ?? 0) + 1)
  const isOverdue = before.length >= OVERDUE && before.every(({ difficulty }) => difficulty !== wanted)
  const isShort = LEAST_KINDS.kinds - asked.size >= LEAST_KINDS.questions - before.length
  const placed: PlacedChoice[] = []
  for (const choice of left) {
    const times = asked.get(choice.kind) ?? 0
    const steps = distance(choice.difficulty, wanted)
    const less = LESS.again ** times * LESS.step ** steps * (choice.entry.seldom ? LESS.seldom : 1)
    const isTired = times >= MOST_ALIKE || (isShort && times > 0)
    const group = groupOf(choice, { isFirst: isOverdue && steps === 0, isTired })
    const second = choice.group === 1 ? LESS.second : 1
    placed.push({ choice, group, place: choice.chance * less * second })
  }
  return placed
}

/** The group of a choice: what is overdue comes first, and of the first groups of a deal what is tired comes last; it is still better than what comes again too soon. */
function groupOf(choice: Choice, { isFirst, isTired }: { isFirst: boolean; isTired: boolean }): number {
  if (choice.group === undefined) return isFirst ? -1 : 0
  if (!isNear(choice)) return choice.group
  return isTired ? NEAR_GROUPS : isFirst ? -1 : 0
}

/** Takes the best of placed choices out of the list; `undefined` where it is empty. */
export function takeBest(placed: PlacedChoice[]): Choice | undefined {
  let best = 0
  for (let i = 1; i < placed.length; i++) {
    const [one, other] = [placed[i], placed[best]]
    if (one && other && isBetter(one, other)) best = i
  }
  return placed.splice(best, 1)[0]?.choice
}

const isBetter = (a: PlacedChoice, b: PlacedChoice) => a.group < b.group || (a.group === b.group && a.place < b.place)
