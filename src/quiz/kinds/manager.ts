import { factOf, refOf } from '../fact.ts'
import { matchValues, nameOf, optionOf } from '../naming.ts'
import { poolOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Who managed the other side. Options are managers of that competition, or of that country, at the time. */
export const manager: Kind = {
  name: 'manager',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) => {
    const { match } = incident
    return Object.entries(incident.cast).flatMap(([id, member]) => {
      const role = factOf(incident, id, member, 'role')
      if (role?.value !== 'manager' || id === incident.manager || !member.club) return []
      const fits = match.competition
        ? { competition: match.competition }
        : { country: almanac.names.clubs[member.club]?.country }
      return {
        subject: member.club === match.home ? 'home' : 'away',
        asks: { ...role, ref: refOf(incident, id, 'role') },
        prompt: {
          message: 'manager.prompt',
          values: { ...matchValues(almanac, incident, member.club), name: nameOf(almanac, 'clubs', member.club) },
        },
        says: 'manager.says',
        answer: optionOf(almanac, 'people', id),
        others: () =>
          poolOf(almanac, 'people', { role: 'manager', ...fits }, match.date).map((other) =>
            optionOf(almanac, 'people', other),
          ),
      }
    })
  },
}
