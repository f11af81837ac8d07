import type { CastMember, Fixture, Incident, Match, RecordOf, Setting, TableLine, TimelineRecord } from './incident.ts'

/** A part of an incident that states facts: the match, a member of the cast, a setting, a record of the timeline, a line of a table, a fixture. */
export type Holder = Match | CastMember | Setting | TimelineRecord | TableLine | Fixture

/** One statement that can be asked: the value of one field, and where it was read. */
export interface Fact<Value = unknown> {
  /** `<incident>/<holder>.<field>`, such as `atletico-2021/g5.by`. */
  readonly ref: string
  readonly value: Value
  /** Empty where the source is data. */
  readonly paragraphs: readonly number[]
  /** The line of data in which it was read: `undefined` where the source is a text, or where it follows from several records. */
  readonly line?: number | undefined
  /** The editor's sentence on it, shown after the answer. */
  readonly note: string | undefined
}

/** The full name of a fact, `<incident>/<holder>.<field>`, whether or not it may be asked. */
export const refOf = (incident: Incident, holder: string, field: string) => `${incident.id}/${holder}.${field}`

/** The full names of several facts of one holder. */
export const refsOf = (incident: Incident, holder: string, fields: readonly string[]) =>
  fields.map((field) => refOf(incident, holder, field))

/** The full names of what a quote that is shown gives away: some fields of it, and the facts that its editor lists. */
export const toldByQuote = (incident: Incident, quote: RecordOf<'quote'>, fields: readonly string[]) => [
  ...refsOf(incident, quote.id, fields),
  ...(quote.tells ?? []).map((fact) => `${incident.id}/${fact}`),
]

/** The fact that a field states; `undefined` when the field is absent (unknown) or listed under `neverAsk`. */
export function factOf<H extends Holder, Field extends keyof H & string>(
  incident: Incident,
  name: string,
  holder: H,
  field: Field,
): Fact<NonNullable<H[Field]>> | undefined {
  const value = holder[field]
  if (value === undefined || value === null || isBarred(incident, name, field)) return undefined
  return {
    ref: refOf(incident, name, field),
    value,
    paragraphs: paragraphsOf(holder, field),
    line: lineOf(incident, holder),
    note: noteOf(holder, field),
  }
}

/** The line of data in which a record was read: its own, else that of the match. `undefined` where the source is a text. */
export const lineOf = ({ source }: Incident, holder?: Holder) =>
  'data' in source ? (holder?.line ?? source.line) : undefined

/** The holder of this name (`match`, `klopp`, `press`, `g5`); `undefined` when the incident has none. */
export const holderOf = (incident: Incident, name: string): Holder | undefined =>
  holdersOf(incident).find(([known]) => known === name)?.[1]

/** The paragraphs in which a field was read; empty where the source is data. */
export function paragraphsOf({ paragraphs }: Holder, field: string): readonly number[] {
  return Array.isArray(paragraphs) ? paragraphs : (paragraphs?.[field] ?? [])
}

/** Paragraph numbers of several facts as one list: rising, each once. */
export const joinParagraphs = (lists: readonly (readonly number[])[]): readonly number[] =>
  [...new Set(lists.flat())].sort((a, b) => a - b)

/** The fact with the note that the editor wrote for one way of asking it (`weekday` for a date), where there is one. */
export function toldAs<Value>(fact: Fact<Value>, holder: Holder, name: string): Fact<Value> {
  return { ...fact, note: noteOf(holder, name) ?? fact.note }
}

/** The editor's sentence on a field, or on the whole record; `undefined` when there is none. */
export function noteOf({ note }: Holder, field: string): string | undefined {
  return typeof note === 'object' ? note[field] : note
}

function isBarred(incident: Incident, name: string, field: string): boolean {
  return incident.neverAsk.some(
    ({ fact }) =>
      fact === name ||
      (fact.endsWith(field) && (fact === `${name}.${field}` || fact === `${groupOf(incident, name)}.${field}`)),
  )
}

/** Whether an editor forbids asking a fact, given by its full name. It may also be one that follows from others, such as the score after a goal. */
export function isBarredRef(incident: Incident, ref: string): boolean {
  if (incident.neverAsk.length === 0) return false
  const [name = '', field = ''] = ref.slice(incident.id.length + 1).split('.')
  return isBarred(incident, name, field)
}

/** The sort of holder that a name belongs to, as `neverAsk` names it: `goals`, `quotes`, `cast`, `settings`, `tables`, `fixtures`, `match`. */
export function groupOf(incident: Incident, name: string): string {
  const record = incident.timeline.find(({ id }) => id === name)
  if (record) return `${record.kind}s`
  if (incident.tables.some(({ id }) => id === name)) return 'tables'
  if (incident.fixtures.some(({ id }) => id === name)) return 'fixtures'
  if (name in incident.cast) return 'cast'
  return name in incident.settings ? 'settings' : name
}

/** Fields of a record that state nothing about the world. */
const besides = new Set([
  'id',
  'kind',
  'label',
  'loose',
  'phase',
  'paragraphs',
  'inferred',
  'note',
  'since',
  'until',
  'line',
  'gaps',
  'instead',
  'pronouns',
  'tells',
])

/** Whether a field of a record states something that was read in the source. */
export const isStatement = (field: string) => !besides.has(field)

/** The fields of a holder that state a fact. */
export const factsOf = (holder: Holder) => Object.keys(holder).filter(isStatement)

/** Every holder of an incident with its name. */
export function holdersOf(incident: Incident): readonly (readonly [name: string, holder: Holder])[] {
  const listed = [...incident.timeline, ...incident.tables, ...incident.fixtures]
  return [
    ['match', incident.match],
    ...Object.entries(incident.cast),
    ...Object.entries(incident.settings),
    ...listed.map((holder) => [holder.id, holder] as const),
  ]
}
