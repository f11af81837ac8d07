import type { Incident } from '../incident.ts'
import { isGroup } from '../kinds/groups.ts'
import { type Check, fault, when } from './fault.ts'

function provenanced(incident: Incident) {
  const list = <T extends object>(path: string, items: readonly T[]) =>
    items.map((item, i) => [`${path}[${i}]`, item] as const)
  return [
    ['match', incident.match] as const,
    ...Object.entries(incident.cast).map(([id, member]) => [`cast.${id}`, member] as const),
    ...Object.entries(incident.settings).map(([phase, setting]) => [`settings.${phase}`, setting] as const),
    ...list('timeline', incident.timeline),
    ...list('tables', incident.tables),
    ...list('fixtures', incident.fixtures),
  ]
}

export const paragraphs: Check = (incident) =>
  provenanced(incident).flatMap(([path, record]) => {
    const lists = Array.isArray(record.paragraphs) ? { paragraphs: record.paragraphs } : record.paragraphs
    return Object.entries(lists).flatMap(([field, list]) => [
      ...when(
        list.some((n) => n > incident.source.paragraphs),
        `${path}.paragraphs`,
        `at most ${incident.source.paragraphs}`,
        list,
      ),
      ...when(
        list.some((n, i) => i > 0 && n <= (list[i - 1] ?? 0)),
        `${path}.paragraphs`,
        'paragraphs in rising order, each once',
        list,
      ),
      ...when(
        field !== 'paragraphs' && field !== 'order' && !(field in record),
        `${path}.paragraphs.${field}`,
        'a field of the record',
        field,
      ),
    ])
  })

export const inferredFields: Check = (incident) =>
  provenanced(incident).flatMap(([path, record]) =>
    Object.keys(record.inferred ?? {}).flatMap((field) =>
      when(
        field !== 'order' && !(field in record),
        `${path}.inferred.${field}`,
        'a field of the record, or "order"',
        field,
      ),
    ),
  )

export const ids: Check = (incident) => {
  const all = [...incident.timeline, ...incident.tables, ...incident.fixtures].map((record) => record.id)
  const twice = [...new Set(all.filter((id, i) => all.indexOf(id) !== i))]
  return [
    ...twice.map((id) => fault('timeline', 'every record id once', id)),
    ...when(isGroup(incident.id.replace(/.*-/, '')), 'id', 'an id that does not end as a group of kinds', incident.id),
  ]
}

export const exceptions: Check = (incident) => {
  const targets = new Set<string>(['match', ...Object.keys(incident.cast), ...incident.timeline.map(({ id }) => id)])
  for (const { id } of [...incident.tables, ...incident.fixtures]) targets.add(id)
  for (const phase of Object.keys(incident.settings)) targets.add(phase)
  for (const { kind } of incident.timeline) targets.add(`${kind}s`)
  return [...incident.neverAsk, ...incident.neverOffer].flatMap(({ fact }) =>
    when(!targets.has(fact.split('.')[0] ?? ''), 'neverAsk, neverOffer', 'the id of a record of this incident', fact),
  )
}
