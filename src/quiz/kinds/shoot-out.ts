import { factOf } from '../fact.ts'
import { matchValues } from '../naming.ts'
import { scoreOption, scoresNear } from './final-score.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** How a penalty shoot-out ended. A drawn one is no option: it would have gone on. */
export const shootOut: Kind = {
  name: 'shoot-out',
  since: FIRST_DAY,
  prominence: 'headline',
  options: 'close',
  ask: (incident, almanac) => {
    const score = factOf(incident, 'match', incident.match, 'shootOut')
    if (!score) return []
    const [home, away] = score.value
    return [
      {
        subject: 'match',
        asks: score,
        prompt: { message: 'shoot-out.prompt', values: matchValues(almanac, incident) },
        answer: scoreOption(almanac, incident, [home, away]),
        others: () =>
          scoresNear(home, away)
            .filter(([h, a]) => h !== a)
            .map((near) => scoreOption(almanac, incident, near)),
        ordered: true,
      },
    ]
  },
}
