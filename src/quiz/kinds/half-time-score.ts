import { factOf } from '../fact.ts'
import { matchValues } from '../naming.ts'
import { scoreOption, scoresUpTo } from './final-score.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** The score at half-time. */
export const halfTimeScore: Kind = {
  name: 'half-time-score',
  since: FIRST_DAY,
  prominence: 'detail',
  options: 'close',
  ask: (incident, almanac) => {
    const score = factOf(incident, 'match', incident.match, 'halfTime')
    if (!score) return []
    const [home, away] = score.value
    return [
      {
        subject: 'match',
        asks: score,
        prompt: { message: 'half-time-score.prompt', values: matchValues(almanac, incident) },
        says: 'half-time-score.says',
        answer: scoreOption(almanac, incident, [home, away]),
        others: () => scoresUpTo([home + 1, away + 1]).map((other) => scoreOption(almanac, incident, other)),
        ordered: true,
      },
    ]
  },
}
