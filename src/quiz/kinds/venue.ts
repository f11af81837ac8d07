import { factOf } from '../fact.ts'
import { matchValues, optionOf } from '../naming.ts'
import { poolOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** At which ground the match was played: options are grounds of the same country in use at the time. */
export const venue: Kind = {
  name: 'venue',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) => {
    const ground = factOf(incident, 'match', incident.match, 'venue')
    if (!ground) return []
    const country = almanac.names.venues[ground.value]?.country
    return [
      {
        subject: 'match',
        asks: ground,
        prompt: { message: 'venue.prompt', values: matchValues(almanac, incident) },
        says: 'venue.says',
        answer: optionOf(almanac, 'venues', ground.value),
        others: () =>
          poolOf(almanac, 'venues', { country }, incident.match.date).map((id) => optionOf(almanac, 'venues', id)),
      },
    ]
  },
}
