// What a draw chooses from, and in which order it looks at it.
import type { Almanac } from './almanac.ts'
import { type Candidate, candidatesOf } from './candidate.ts'
import { distance, wantedAfter } from './difficulty.ts'
import type { Incident } from './incident.ts'
import type { Kind } from './kinds/kind.ts'
import type { Share, Traits } from './mix.ts'
import { optionCount } from './options.ts'
import { chancesOf, rank } from './random.ts'

/** How many questions the longest game has. */
export const MOST_QUESTIONS = 20

/** What questions are drawn from, and how. */
export interface Draw {
  readonly almanac: Almanac
  readonly kinds: readonly Kind[]
  readonly seed: string
  /** The incident to draw from; all of the almanac where it is left out. */
  readonly incident?: Incident | undefined
  /** How many questions at most, with the last one; 20 where it is left out. */
  readonly most?: number
  /** The shares of the mix that hold; all where it is left out. */
  readonly shares?: readonly Share[]
  /** Candidates are taken from the first group that has one left; by default all are one group. */
  readonly groupOf?: (candidate: Candidate) => number
}

/** A candidate that may still be drawn, as the mix sees it. */
export interface Choice extends Traits {
  readonly candidate: Candidate
  readonly group: number
  /** From 0 to 1: the lower, the sooner. */
  readonly chance: number
}

/** How many kinds an incident that comes up once is looked through for, so that a quiz from thousands of incidents is made as soon as one from few. */
const MOST_KINDS = 16

/** What may be drawn of an incident, one of `count`. What hides the incident is not asked where there is only one. */
export function choicesOf(draw: Draw, incident: Incident, count: number): readonly Choice[] {
  const { almanac, kinds, seed, groupOf = () => 0 } = draw
  const chanceOf = chancesOf(seed)
  const isAskedOnce = count >= MOST_QUESTIONS
  const some = isAskedOnce ? rank(`${seed} ${incident.id}`, kinds, ({ name }) => name).slice(0, MOST_KINDS) : kinds
  return candidatesOf(almanac, some, incident)
    .filter(({ draft }) => !(draft.hidesIncident && count === 1))
    .map((candidate) => ({
      candidate,
      kind: candidate.kind.name,
      about: candidate.about,
      difficulty: candidate.difficulty,
      options: () => optionCount(candidate.distractors()),
      group: groupOf(candidate),
      chance: chanceOf(candidate.id),
    }))
}

/** How many times less often than others a question is drawn: for each time that its kind was asked, for each step off the wanted difficulty, and if it is of a kind that few would miss. */
const LESS = { again: 1.5, step: 2.5, seldom: 3 }

/** After so many questions without one of the wanted difficulty, it is taken from the nearest other group too, before anything else. */
const OVERDUE = 4
const NEAR_GROUPS = 1

/** The choices, best first: by group, then by chance. */
export function preferred(before: readonly Traits[], left: Iterable<Choice>): readonly Choice[] {
  const wanted = wantedAfter(before.map(({ difficulty }) => difficulty))
  const asked = new Map<string, number>()
  for (const { kind } of before) asked.set(kind, (asked.get(kind) ?? 0) + 1)
  const isOverdue = before.length >= OVERDUE && before.every(({ difficulty }) => difficulty !== wanted)
  const placed = [...left].map((choice) => {
    const { kind, difficulty, candidate, group, chance } = choice
    const less = LESS.again ** (asked.get(kind) ?? 0) * LESS.step ** distance(difficulty, wanted)
    const isFirst = isOverdue && difficulty === wanted && group <= NEAR_GROUPS
    return {
      choice,
      group: isFirst ? -1 : group,
      place: chance * less * (candidate.kind.seldom ? LESS.seldom : 1),
    }
  })
  return placed.sort((a, b) => a.group - b.group || a.place - b.place).map(({ choice }) => choice)
}
