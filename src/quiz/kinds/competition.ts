import type { Almanac } from '../almanac.ts'
import { factOf } from '../fact.ts'
import type { Incident } from '../incident.ts'
import { matchValues, optionOf } from '../naming.ts'
import { poolOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** The country of both clubs, or Europe where they come from two. */
function reachOf({ names }: Almanac, { match }: Incident): string | undefined {
  const [home, away] = [match.home, match.away].map((club) => names.clubs[club]?.country)
  return home === away ? home : 'Europe'
}

/** In which competition the match was played. */
export const competition: Kind = {
  name: 'competition',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) => {
    const played = factOf(incident, 'match', incident.match, 'competition')
    if (!played) return []
    return [
      {
        subject: 'match',
        asks: played,
        prompt: { message: 'competition.prompt', values: matchValues(almanac, incident) },
        says: 'competition.says',
        answer: optionOf(almanac, 'competitions', played.value),
        others: () =>
          poolOf(almanac, 'competitions', { country: reachOf(almanac, incident) }, incident.match.date).map((id) =>
            optionOf(almanac, 'competitions', id),
          ),
      },
    ]
  },
}
