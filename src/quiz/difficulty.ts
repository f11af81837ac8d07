// How hard a question is, is estimated: from how prominent its fact is and how near each other its options are. Price: nobody has
// been asked. Once answers are counted, the counts should replace the estimate.
import type { Incident } from './incident.ts'
import type { Draft, Kind, Prominence } from './kinds/kind.ts'
import { isData } from './source.ts'

/** How hard a question can be, easiest first. */
export const difficulties = ['easy', 'medium', 'hard'] as const
/** How hard a question is. */
export type Difficulty = (typeof difficulties)[number]

const steps: Record<Prominence, number> = { headline: 0, detail: 1, footnote: 2 }

/**
 * How hard a question is: by prominence, one step harder where options are close, one easier where every second guess is right.
 * What is clerical is never hard: what nobody cares to know is dull, not hard. Of a match that was read in data, it also counts
 * how notable it was and how long ago.
 */
export function difficultyOf(
  { prominence, options, about }: Pick<Kind, 'prominence' | 'options' | 'about'>,
  own: Pick<Draft, 'prominence' | 'about'> = {},
  incident?: Pick<Incident, 'source' | 'notability' | 'match'>,
): Difficulty {
  const match = incident && isData(incident) ? stepsOfMatch(incident) : 0
  const step =
    steps[own.prominence ?? prominence] + (options === 'close' ? 1 : 0) - (options === 'even' ? 1 : 0) + match
  const hardest = (own.about ?? about) === 'clerical' ? 1 : 2
  return difficulties[Math.min(Math.max(Math.round(step), 0), hardest)] ?? 'medium'
}

/** From which notability everybody knows a match, and up to which few do. */
const KNOWN = { by: 6, little: 2 }
/** Years of which players remember the matches themselves, and those of which their parents do. */
const REMEMBERED = { themselves: 1998, byParents: 1974 }

/** By how many steps a match makes its questions easier or harder, in halves. */
function stepsOfMatch({ notability = 0, match: { date } }: Pick<Incident, 'notability' | 'match'>): number {
  const year = Number(date.slice(0, 4))
  const era = year >= REMEMBERED.themselves ? 0 : year >= REMEMBERED.byParents ? 0.5 : 1
  const known = era === 1 ? -0.5 : -1
  return era + (notability >= KNOWN.by ? known : notability > KNOWN.little ? 0 : 0.5)
}

/** The difficulty wanted at each place before the last question, which is hard: easy at the start, never hard twice in a row. A longer quiz begins again. */
const course: readonly Difficulty[] = ['easy', 'medium', 'easy', 'medium', 'hard', 'easy', 'medium', 'hard', 'medium']

/** The difficulty wanted next: the one that the questions so far lack most, by the course. */
export function wantedAfter(before: readonly Difficulty[]): Difficulty {
  const owed = { easy: 0, medium: 0, hard: 0 }
  const askedAt = (place: number) => course[place % course.length] ?? 'medium'
  for (let place = 0; place <= before.length; place++) owed[askedAt(place)] += 1
  for (const level of before) owed[level] -= 1
  return difficulties.reduce((most, level) => (owed[level] > owed[most] ? level : most), askedAt(before.length))
}

/** How far two difficulties lie apart: 0, 1 or 2. */
export const distance = (a: Difficulty, b: Difficulty) => Math.abs(difficulties.indexOf(a) - difficulties.indexOf(b))
