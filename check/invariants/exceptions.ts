// `neverAsk` and `neverOffer` work by name: a misspelt name would bar nothing, and nobody would notice. So every fact named there
// must be one that the incident can have, and every option must be something known.
import { isStatement } from '../../src/quiz/fact.ts'
import { type Incident, incidentSchema, recordSchema } from '../../src/quiz/incident.ts'
import { type Check, type Fault, fault, pathText } from './fault.ts'
import { alternatives, type Form, fieldsOf, formAt, formUnder, schemaNameOf } from './form.ts'
import { nearestTo } from './near.ts'
import { strangeOption } from './options.ts'
import { placesIn } from './places.ts'

/** Names of facts, wherever they stand in the file, that this incident cannot have. */
export const exceptions: Check = (incident) => {
  const named = placesIn(incident).texts.filter(({ form }) => schemaNameOf(form) === 'fact')
  const known: ReadonlyMap<string, Form> = named.length > 0 ? holders(incident) : new Map()
  return named.flatMap(({ path, text }) => strangeFact(pathText(path), text, known))
}

/** Options under neverOffer that are not known, and so would bar nothing. */
export const offers: Check = (incident, names) => {
  const known: ReadonlyMap<string, Form> = incident.neverOffer.length > 0 ? holders(incident) : new Map()
  return incident.neverOffer.flatMap(({ fact, options }, i) => {
    const [name = '', field = ''] = fact.split('.')
    const holder = known.get(name)
    const form = holder && formUnder(holder, field)
    return options.flatMap((option, j) =>
      strangeOption({ path: `neverOffer[${i}].options[${j}]`, option, form, names }),
    )
  })
}

/** A fact that the holder cannot have. A phase states nothing by itself, but the occasion of a quote, which alone has gaps, is asked. */
function strangeFact(path: string, fact: string, known: ReadonlyMap<string, Form>): readonly Fault[] {
  const [name = '', field] = fact.split('.')
  const holder = known.get(name)
  if (!holder) {
    const expected = 'match, somebody of the cast, a phase of settings, the id of a record, or all of a kind (goals)'
    return [{ ...fault(path, expected, fact), near: nearestTo(name, [...known.keys()]) }]
  }
  const own = fieldsOf(holder)
  const fields = [...own.filter(isStatement), 'order', ...(own.includes('gaps') ? ['phase'] : [])]
  if (field === undefined || fields.includes(field)) return []
  return [
    { ...fault(path, `a field that ${name} can have: ${fields.join(', ')}`, fact), near: nearestTo(field, fields) },
  ]
}

/** The forms of what states facts, by name: `match`, `klopp`, `press`, `g1`, and `goals` or `cast` for all of a sort. */
function holders(incident: Incident): ReadonlyMap<string, Form> {
  const at = (...path: readonly PropertyKey[]): Form => formAt(incidentSchema, path, incident) ?? incidentSchema
  const kindOf = (record: object): Form => alternatives(recordSchema, record)[0] ?? recordSchema
  const all = (part: string, names: readonly string[]) =>
    [part, ...names].map((name) => [name, at(part, name)] as const)
  const listed = (part: 'tables' | 'fixtures') =>
    [part, ...incident[part].map(({ id }) => id)].map((name) => [name, at(part, 0)] as const)
  return new Map<string, Form>([
    ['match', at('match')],
    ...all('cast', Object.keys(incident.cast)),
    ...all('settings', Object.keys(incident.settings)),
    ...incident.timeline.flatMap((record) => [record.id, `${record.kind}s`].map((id) => [id, kindOf(record)] as const)),
    ...listed('tables'),
    ...listed('fixtures'),
  ])
}
