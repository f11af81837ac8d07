import type { Almanac } from '../almanac.ts'
import { factOf } from '../fact.ts'
import type { Incident } from '../incident.ts'
import { matchValues, type Option, scoreText } from '../naming.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** How the match ended. */
export const finalScore: Kind = {
  name: 'final-score',
  since: FIRST_DAY,
  prominence: 'headline',
  options: 'close',
  ask: (incident, almanac) => {
    const score = factOf(incident, 'match', incident.match, 'score')
    if (!score) return []
    const [home, away] = score.value
    return [
      {
        subject: 'match',
        asks: score,
        prompt: {
          message: 'final-score.prompt',
          values: { ...matchValues(almanac, incident), after: lengthOf(incident) },
        },
        says: 'final-score.says',
        answer: scoreOption(almanac, incident, [home, away]),
        others: () => scoresNear(home, away).map((near) => scoreOption(almanac, incident, near)),
        ordered: true,
      },
    ]
  },
}

/** Whether the score is one after extra time: prompts say so. */
export const lengthOf = ({ match }: Incident) => (match.fullTime ? 'extra' : 'none')

/** A score as an option: named sides, sorted by goals. */
export function scoreOption(almanac: Almanac, incident: Incident, [home, away]: readonly [number, number]): Option {
  return { key: `${home}-${away}`, text: scoreText(almanac, incident, [home, away]), order: home * 100 + away }
}

/** Scores within a goal of each side's, and the mirror. */
export function scoresNear(home: number, away: number): readonly (readonly [number, number])[] {
  const near = [-1, 0, 1].flatMap((h) => [-1, 0, 1].map((a) => [home + h, away + a] as const))
  return [...near, [away, home] as const].filter(([h, a]) => h >= 0 && a >= 0)
}

/** Every score with at most so many goals on each side. */
export function scoresUpTo([home, away]: readonly [number, number]): readonly (readonly [number, number])[] {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, n) => n)
  return upTo(home).flatMap((h) => upTo(away).map((a) => [h, a] as const))
}
