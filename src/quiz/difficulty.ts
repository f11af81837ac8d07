// How hard a question is, is estimated: from how prominent its fact is and how near each other its options are. Price: nobody has
// been asked. Once answers are counted, the counts should replace the estimate.
import type { Kind, Prominence } from './kinds/kind.ts'

/** How hard a question can be, easiest first. */
export const difficulties = ['easy', 'medium', 'hard'] as const
/** How hard a question is. */
export type Difficulty = (typeof difficulties)[number]

const weight: Record<Prominence, number> = { headline: 0, detail: 1, footnote: 2 }

/** How hard the questions of a kind are: by prominence, one step harder where options are close, one easier where every second guess is right. */
export function difficultyOf({ prominence, options }: Pick<Kind, 'prominence' | 'options'>): Difficulty {
  const steps = weight[prominence] + (options === 'close' ? 1 : 0) - (options === 'even' ? 1 : 0)
  return difficulties[Math.min(Math.max(steps, 0), 2)] ?? 'medium'
}

/** The difficulty wanted at each place of a quiz: easy at the start, hard at the end, never hard twice in a row. A longer quiz begins again. */
const course: readonly Difficulty[] = [
  'easy',
  'medium',
  'easy',
  'medium',
  'hard',
  'easy',
  'medium',
  'hard',
  'medium',
  'hard',
]

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
