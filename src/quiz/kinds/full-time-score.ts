import { factOf } from '../fact.ts'
import { matchValues } from '../naming.ts'
import { scoreOption, scoresNear } from './final-score.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** The score after 90 minutes, where extra time was played: it was level, and so are all options. */
export const fullTimeScore: Kind = {
  name: 'full-time-score',
  since: FIRST_DAY,
  prominence: 'detail',
  options: 'close',
  ask: (incident, almanac) => {
    const score = factOf(incident, 'match', incident.match, 'fullTime')
    if (!score) return []
    const [home, away] = score.value
    const level = scoresNear(home, away).filter(([h, a]) => (h === a) === (home === away))
    return [
      {
        subject: 'match',
        asks: score,
        prompt: { message: 'full-time-score.prompt', values: matchValues(almanac, incident) },
        answer: scoreOption(almanac, incident, [home, away]),
        others: () => level.map((near) => scoreOption(almanac, incident, near)),
        ordered: true,
      },
    ]
  },
}
