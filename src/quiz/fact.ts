import type { CastMember, Fixture, Incident, Match, Setting, TableLine, TimelineRecord } from './incident.ts'

/** What has facts: the match, a cast member, a setting, a record of the timeline, a table line, a fixture. */
export type Holder = Match | CastMember | Setting | TimelineRecord | TableLine | Fixture

/** One askable statement: the value of one field, where it was read, and what it may be told with. */
export interface Fact<Value = unknown> {
  /** `<incident>/<holder>.<field>`, such as `atletico-2021/g5.by`. */
  readonly ref: string
  readonly value: Value
  readonly paragraphs: readonly number[]
  /** The editor's sentence on it, shown after the answer. */
  readonly note: string | undefined
}

/** The name of a fact, whether or not it may be asked. */
export const refOf = (incident: Incident, holder: string, field: string) => `${incident.id}/${holder}.${field}`

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
    note: noteOf(holder, field),
  }
}

/** What a name stands for in an incident: the match, a cast member, a setting, a record, a table line, a fixture. */
export const holderOf = (incident: Incident, name: string): Holder | undefined =>
  holdersOf(incident).find(([known]) => known === name)?.[1]

/** The paragraphs in which a field was read. */
export function paragraphsOf({ paragraphs }: Holder, field: string): readonly number[] {
  return Array.isArray(paragraphs) ? paragraphs : (paragraphs[field] ?? [])
}

/** The fact with a note of its own for one way of asking it, where the editor wrote one: a date is told as a weekday and as a year. */
export function toldAs<Value>(fact: Fact<Value> | undefined, holder: Holder, name: string): Fact<Value> | undefined {
  return fact && { ...fact, note: noteOf(holder, name) ?? fact.note }
}

/** The editor's sentence on a field, or on the whole record. */
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

/** Whether a fact may not be asked, by its full name: also one that follows from others, such as the score after a goal. */
export function isBarredRef(incident: Incident, ref: string): boolean {
  if (incident.neverAsk.length === 0) return false
  const [name = '', field = ''] = ref.slice(incident.id.length + 1).split('.')
  return isBarred(incident, name, field)
}

/** What a holder is one of, as content files name it: `goals`, `quotes`, `cast`, `settings`, `tables`, `fixtures`; `match` is its own. */
export function groupOf(incident: Incident, name: string): string {
  const record = incident.timeline.find(({ id }) => id === name)
  if (record) return `${record.kind}s`
  if (incident.tables.some(({ id }) => id === name)) return 'tables'
  if (incident.fixtures.some(({ id }) => id === name)) return 'fixtures'
  if (name in incident.cast) return 'cast'
  return name in incident.settings ? 'settings' : name
}

/** What stands in a record beside its facts. */
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
  'gaps',
  'instead',
  'as',
])

/** Whether a field of a record states something that was read in the source. */
export const isStatement = (field: string) => !besides.has(field)

/** The fields of a holder that state a fact. */
export const factsOf = (holder: Holder) => Object.keys(holder).filter(isStatement)

/** Everything in an incident that has facts, by its name. */
export function holdersOf(incident: Incident): readonly (readonly [name: string, holder: Holder])[] {
  const listed = [...incident.timeline, ...incident.tables, ...incident.fixtures]
  return [
    ['match', incident.match],
    ...Object.entries(incident.cast),
    ...Object.entries(incident.settings),
    ...listed.map((holder) => [holder.id, holder] as const),
  ]
}
