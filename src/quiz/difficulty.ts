// How hard a question is, is estimated from what can be known without players: how prominent the fact is, and how close the
// options lie to each other. Price: an estimate. Answers that are counted some day should overrule it.
import type { Kind, Prominence } from './kinds/kind.ts'

export const difficulties = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

const weight: Record<Prominence, number> = { headline: 0, detail: 1, footnote: 2 }

/** How hard the questions of a kind are: one step up where options are close, one down where a guess is right every other time. */
export function difficultyOf({ prominence, options }: Pick<Kind, 'prominence' | 'options'>): Difficulty {
  const steps = weight[prominence] + (options === 'close' ? 1 : 0) - (options === 'even' ? 1 : 0)
  return difficulties[Math.min(Math.max(steps, 0), 2)] ?? 'medium'
}

/** What a quiz asks for at each place: an easy start, a hard end, and no two hard ones in a row. Longer quizzes begin again. */
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

/** The difficulty that is wanted next after some questions: what the course has asked for most and did not get. */
export function wantedAfter(before: readonly Difficulty[]): Difficulty {
  const owed = { easy: 0, medium: 0, hard: 0 }
  const askedAt = (place: number) => course[place % course.length] ?? 'medium'
  for (let place = 0; place <= before.length; place++) owed[askedAt(place)] += 1
  for (const level of before) owed[level] -= 1
  return difficulties.reduce((most, level) => (owed[level] > owed[most] ? level : most), askedAt(before.length))
}

/** How far two difficulties lie apart: 0, 1 or 2. */
export const distance = (a: Difficulty, b: Difficulty) => Math.abs(difficulties.indexOf(a) - difficulties.indexOf(b))
