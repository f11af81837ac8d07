import { isStatement } from '../../src/quiz/fact.ts'
import type { Incident } from '../../src/quiz/incident.ts'
import { type Check, fault, when } from './fault.ts'
import { nearestTo } from './near.ts'

/** Everything in an incident that says where it was read, with its path. */
export function sourced(incident: Incident) {
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

/** A source of data that the collection does not name. */
export const dataFiles: Check = ({ source }, _, { collection }) => {
  if (!('data' in source) || !collection || Object.hasOwn(collection.sources, source.data)) return []
  const known = Object.keys(collection.sources)
  const expected = `one of the sources of ${collection.id}’s collection.json: ${known.join(', ') || 'it has none'}`
  return [{ ...fault('source.data', expected, source.data), near: nearestTo(source.data, known) }]
}

/** How many paragraphs the source has: none where it is data. */
export const paragraphsIn = ({ source }: Incident) => ('data' in source ? 0 : source.paragraphs)

/** Paragraph numbers that the source does not have, or that do not rise. */
export const paragraphs: Check = (incident) => {
  const most = paragraphsIn(incident)
  return sourced(incident).flatMap(([path, record]) => {
    const lists: readonly (readonly [string, readonly number[]])[] = Array.isArray(record.paragraphs)
      ? [[`${path}.paragraphs`, record.paragraphs]]
      : Object.entries(record.paragraphs ?? {}).map(([field, list]) => [`${path}.paragraphs.${field}`, list])
    return lists.flatMap(([at, list]) => [
      ...when(
        list.some((n) => n > most),
        at,
        `at most ${most}, the number of paragraphs that the source has`,
        list,
      ),
      ...when(
        list.some((n, i) => i > 0 && n <= (list[i - 1] ?? 0)),
        at,
        'paragraphs in rising order, each once',
        list,
      ),
    ])
  })
}

/** Records that do not say where they were read: in a text, in which paragraphs; data has lines and no paragraphs. */
export const places: Check = (incident) => {
  const isData = 'data' in incident.source
  return sourced(incident).flatMap(([path, { paragraphs: read, line }]) => [
    ...when(!isData && read === undefined, `${path}.paragraphs`, 'the paragraphs in which it was read', undefined),
    ...when(isData && read !== undefined, `${path}.paragraphs`, 'none, as the source is data', read),
    ...when(!isData && line !== undefined, `${path}.line`, 'none, as the source is a text', line),
  ])
}

/** Fields without paragraphs, in records that give their paragraphs field by field. */
export const unsourced: Check = (incident) =>
  sourced(incident).flatMap(([path, { paragraphs: lists, ...record }]) =>
    lists === undefined || Array.isArray(lists)
      ? []
      : Object.keys(record)
          .filter((field) => isStatement(field) && !(field in lists))
          .map((field) => fault(`${path}.paragraphs.${field}`, `the paragraphs in which ${field} was read`, undefined)),
  )

/**
 * Paragraphs and reasons for a field that the record does not have, and notes whose field looks like one that it has, misspelt.
 * Other notes are allowed: they are for what questions make of a field, such as the weekday of a date.
 */
export const strayFields: Check = (incident) =>
  sourced(incident).flatMap(([path, record]) => {
    const fields = [...Object.keys(record).filter(isStatement), 'order']
    return (['paragraphs', 'inferred', 'note'] as const).flatMap((part) =>
      fieldsOf(record[part])
        .filter((field) => !(field in record) && field !== 'order')
        .map((field) => ({
          ...fault(`${path}.${part}.${field}`, `a field that the record has: ${fields.join(', ')}`, field),
          near: nearestTo(field, fields),
        }))
        .filter(({ near }) => part !== 'note' || near.length > 0),
    )
  })

const fieldsOf = (about: unknown) =>
  typeof about === 'object' && about !== null && !Array.isArray(about) ? Object.keys(about) : []
