import { choiceOf, matchValues, poolOf } from '../almanac.ts'
import { factOf } from '../fact.ts'
import { FIRST_DAY, type Kind } from '../kind.ts'

/** In which competition the match was played. */
export const competition: Kind = {
  name: 'competition',
  since: FIRST_DAY,
  ask: (incident, almanac) => {
    const played = factOf(incident, 'match', incident.match, 'competition')
    if (!played) return []
    return [
      {
        subject: 'match',
        asks: played,
        prompt: { message: 'competition.prompt', values: matchValues(almanac, incident) },
        answer: choiceOf(almanac, 'competitions', played.value),
        others: () =>
          poolOf(almanac, 'competitions', {}, incident.match.date).map((id) => choiceOf(almanac, 'competitions', id)),
      },
    ]
  },
}
