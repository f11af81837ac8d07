// The file of a new incident. JSON has no comments, so each place holds a text that begins with TODO and says what belongs
// there; the content check reports each that is left, in the same words. The words come from the schema, so that a new field is
// explained too. Price: a number or a list is a text until it is filled in.

import {
  alternatives,
  type Form,
  fieldsOf,
  fits,
  formUnder,
  hasDefault,
  isOptional,
  keyFormOf,
} from '../check/invariants/form.ts'
import { termGroupsOf } from '../check/invariants/terms.ts'
import { isStatement } from '../src/quiz/fact.ts'
import { type Day, incidentSchema, recordSchema, type TimelineRecord, textSourceSchema } from '../src/quiz/incident.ts'
import { formWords, meaningOf, withMeaning } from './form-words.ts'
import { todo } from './todo.ts'

/** The kinds of records of a timeline. */
export const recordKinds: readonly TimelineRecord['kind'][] = recordSchema.options.flatMap((option) => [
  ...option.shape.kind.values,
])

/** What is known of an incident before its file is filled in. */
export interface Outline {
  readonly id: string
  readonly manager: string
  readonly published: Day
  /** A record of each of these kinds, in order. */
  readonly records: readonly TimelineRecord['kind'][]
}

type Filled = Readonly<Record<string, unknown>>

/** Optional fields that most sources have something for; the guide explains the others. */
const usual: readonly string[] = [
  ...['venue', 'competition', 'season', 'score', 'halfTime', 'club', 'where'],
  ...['by', 'to', 'on', 'how', 'minute', 'leads', 'off', 'because', 'label', 'note', 'paragraphs'],
]

/** Kinds of records that are always in the match; when others happened, the editor says. */
const played: readonly string[] = ['goal', 'kick', 'foul', 'card', 'substitution', 'var']

/** An incident in which everything that is still unknown says what belongs there. */
export function toSkeleton({ id, manager, published, records }: Outline): Filled {
  const part = (name: string) => blank(formOf(incidentSchema, name), name)
  const known: Filled = {
    $schema: '../../incident.schema.json',
    id,
    published,
    manager,
    source: blank(textSourceSchema, 'source'),
    match: part('match'),
    cast: castOf(manager),
    settings: settingsOf(),
    timeline: records.map((kind, i) =>
      recordOf(kind, records.slice(0, i).filter((other) => other === kind).length + 1),
    ),
  }
  return Object.fromEntries(
    Object.entries(incidentSchema.shape)
      .filter(([name, form]) => name in known || !isOptional(form) || hasDefault(form))
      .map(([name, form]) => [name, known[name] ?? (fits(form, []) ? [] : blankText(form))]),
  )
}

function castOf(manager: string): Filled {
  const cast = formOf(incidentSchema, 'cast')
  const member = formOf(cast, 'anybody')
  const club = todo(`${formWords(formOf(member, 'club'))} (the side whose manager it is)`)
  return {
    [todo(`${keyWords(cast)}, for somebody else who has a part in it`)]: blank(member, 'cast'),
    [manager]: { role: 'manager', club, paragraphs: blankText(formOf(member, 'paragraphs'), 'paragraphs') },
  }
}

function settingsOf(): Filled {
  const settings = formOf(incidentSchema, 'settings')
  const key = `${keyWords(settings)}, for when the press met them, or delete this entry`
  return { [todo(key)]: blank(formOf(settings, 'any'), 'settings') }
}

function recordOf(kind: TimelineRecord['kind'], nth: number): Filled {
  const [form = recordSchema] = alternatives(recordSchema, { kind })
  const id = `${kind.charAt(0)}${nth}`
  return blank(form, kind, { id, kind, ...(played.includes(kind) && { phase: 'match' }) })
}

/**
 * An object of a form: fields that are known, fields that are required, and fields that sources usually have. Required ones
 * come last, so that deleting any other line leaves valid JSON. `holder` is the kind of record or the part that it is for.
 */
function blank(form: Form, holder: string, filled: Filled = {}): Filled {
  const fields = fieldsOf(form).filter((field) => usual.includes(field) || !isOptional(formOf(form, field)))
  const place = (field: string) => last.indexOf(field)
  const open = fields.filter((field) => !(field in filled)).toSorted((a, b) => place(a) - place(b))
  const text = (field: string) => blankText(formOf(form, field), field, termGroupsOf(holder, field))
  return { ...filled, ...Object.fromEntries(open.map((field) => [field, text(field)])) }
}

const last: readonly string[] = ['label', 'note', 'paragraphs']

function blankText(form: Form, field = '', groups: readonly string[] = []): string {
  const words = `${formWords(form)}${groups.length > 0 ? `, group ${groups.join(' or ')}` : ''}`
  const meaning = meaningOf(form)
  const belongs = meaning && plain.includes(words) ? meaning : withMeaning(words, form)
  if (!isOptional(form) || field === 'paragraphs') return todo(belongs)
  return todo(`${belongs}, or delete this line${isStatement(field) ? ' where the source does not say' : ''}`)
}

/** Words for values that are left out where the field's meaning says enough. */
const plain: readonly string[] = ['a text', 'a text or an object', 'a list of whole numbers from 1 or an object']

function keyWords(form: Form): string {
  const keys = keyFormOf(form)
  return keys ? formWords(keys) : 'a name'
}

function formOf(form: Form, key: string): Form {
  const found = formUnder(form, key)
  if (!found) throw new Error(`skeleton: expected a field "${key}" in the form, found none`)
  return found
}
