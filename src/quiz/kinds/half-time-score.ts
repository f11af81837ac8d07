import { matchValues } from '../almanac.ts'
import { factOf } from '../fact.ts'
import { FIRST_DAY, type Kind } from '../kind.ts'
import { scoreChoice } from './final-score.ts'

/** The score at half-time. */
export const halfTimeScore: Kind = {
  name: 'half-time-score',
  since: FIRST_DAY,
  ask: (incident, almanac) => {
    const score = factOf(incident, 'match', incident.match, 'halfTime')
    if (!score) return []
    const [home, away] = score.value
    return [
      {
        subject: 'match',
        asks: score,
        prompt: { message: 'half-time-score.prompt', values: matchValues(almanac, incident) },
        answer: scoreChoice(almanac, incident, [home, away]),
        others: () => upTo(home + 1).flatMap((h) => upTo(away + 1).map((a) => scoreChoice(almanac, incident, [h, a]))),
        ordered: true,
      },
    ]
  },
}

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, n) => n)
