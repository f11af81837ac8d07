import { holderOf, noteOf, paragraphsOf } from '../fact.ts'
import { nameOf } from '../naming.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { incidentOptions } from './which-incident.ts'

/** After which match the manager did something: the editor vouches that a hook is true of its incident alone. */
export const incidentOfHappening: Kind = {
  name: 'incident-of-happening',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) =>
    incident.hooks.flatMap(({ text, tells }, i) => {
      const [fact = ''] = tells
      const [holder = '', field = ''] = fact.split('.')
      const record = holderOf(incident, holder)
      if (!record) return []
      return {
        subject: `hook-${i + 1}`,
        hidesIncident: true,
        asks: {
          ref: `${incident.id}/${holder}.match`,
          value: incident.id,
          paragraphs: paragraphsOf(record, field),
          note: noteOf(record, field),
        },
        anchor: [],
        tells: tells.map((told) => `${incident.id}/${told}`),
        prompt: {
          message: 'incident-of-happening.prompt',
          values: { manager: nameOf(almanac, 'people', incident.manager), hook: text },
        },
        ...incidentOptions(almanac, incident, () => 'false'),
      }
    }),
}
