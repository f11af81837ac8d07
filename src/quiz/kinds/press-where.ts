import { factOf, refOf } from '../fact.ts'
import type { Phase } from '../incident.ts'
import { matchValues, nameOf, optionOf } from '../naming.ts'
import { alternativesTo } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Where the manager met the press. */
export const pressWhere: Kind = {
  name: 'press-where',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) =>
    Object.entries(incident.settings).flatMap(([phase, setting]) => {
      const where = factOf(incident, phase, setting, 'where')
      if (!where) return []
      return {
        subject: phase,
        asks: where,
        tells: [refOf(incident, phase, 'what')],
        prompt: {
          message: 'press-where.prompt',
          values: {
            ...matchValues(almanac, incident),
            manager: nameOf(almanac, 'people', incident.manager),
            occasion: occasionOf(phase as Phase),
          },
        },
        answer: optionOf(almanac, 'terms', where.value),
        others: () => alternativesTo(almanac, where.value),
      }
    }),
}

const occasionOf = (phase: Phase) => (phase === 'interview' ? 'interview' : 'press')
