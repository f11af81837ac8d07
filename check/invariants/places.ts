import { type Incident, incidentSchema } from '../../src/quiz/incident.ts'
import { type NamedId, namedIn, type Place, textsIn } from './form.ts'

/** Every text of an incident with its form, and those that are ids of the registry. */
export interface Places {
  readonly texts: readonly Place[]
  readonly ids: readonly NamedId[]
}

const known = new WeakMap<Incident, Places>()

/** The places of an incident, found once: several checks look at them, and finding them costs more than checking. */
export function placesIn(incident: Incident): Places {
  const found = known.get(incident)
  if (found) return found
  const texts = textsIn(incidentSchema, incident)
  const places = { texts, ids: namedIn(texts) }
  known.set(incident, places)
  return places
}
