import * as z from 'zod'
import { bare, defOf, descriptionOf, type Form, fieldsOf, listOf } from '../check/invariants/form.ts'

/** The fields of an object that are named in words, at most. */
const MOST_FIELDS = 4
/** Bounds beyond it are those of the machine and not worth telling. */
const FAR = 1e9

/** What a form takes, in plain words: "a day such as 2021-10-19", "one of match, after", "an id of names/people.json". */
export function formWords(form: Form): string {
  const { one } = phraseOf(form)
  return one
}

/** What a form takes and what that means: "a day such as 2021-10-19 (the day on which it was played)". */
export function formMeaning(form: Form): string {
  return withMeaning(formWords(form), form)
}

/** Words on what belongs at a place, and what the place is for. */
export function withMeaning(words: string, form: Form): string {
  const meaning = meaningOf(form)
  return meaning ? `${words} (${meaning})` : words
}

/** What a place is for, as the end of a sentence, where its form says more than the kind of value that it takes. */
export function meaningOf(form: Form): string | undefined {
  const description = descriptionOf(form) ?? ''
  const saysMore = description !== '' && !(listOf(form) && /^An? .+ in names\//.test(description))
  return saysMore ? lowerFirst(description) : undefined
}

/** Alternatives in words: "a, b or c", each once. */
export function joinWords(words: readonly string[]): string {
  const distinct = [...new Set(words)]
  const last = distinct.pop() ?? ''
  return distinct.length > 0 ? `${distinct.join(', ')} or ${last}` : last
}

/** Values to choose from: "one of goals, cards"; a single one as it is written. */
export function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? JSON.stringify(values[0]) : `one of ${values.map(String).join(', ')}`
}

/** A schema's own message without what every fault says anyway; `undefined` where the schema has none. */
export function ownMessage(message: string): string | undefined {
  return /^expected /.test(message) ? message.replace(/^expected /, '') : undefined
}

/** What a text of a format looks like. */
export function formatWords(format: string): string {
  return formats[format] ?? `a text of the form "${format}"`
}

const formats: Readonly<Record<string, string>> = {
  date: 'a day such as 2021-10-19',
  datetime: 'an instant such as 2021-10-19T19:00:00Z',
  url: 'an address such as https://example.org/',
  email: 'an e-mail address',
}

/** One thing of a form in words, and several. */
interface Phrase {
  readonly one: string
  readonly many: string
}

function phraseOf(form: Form): Phrase {
  const list = listOf(form)
  if (list) return { one: `an id of names/${list}.json`, many: `ids of names/${list}.json` }
  const def = defOf(bare(form))
  if (def.type === 'string') return textPhrase(bare(form))
  if (def.type === 'number') return numberPhrase(bare(form))
  if (def.type === 'boolean') return { one: 'true or false', many: 'true or false' }
  if (def.type === 'literal') return choicePhrase(def.values)
  if (def.type === 'enum') return choicePhrase(Object.values(def.entries))
  if (def.type === 'array') return listPhrase(`of ${phraseOf(def.element).many}`)
  if (def.type === 'tuple') return listPhrase(`of ${def.items.length} ${joinWords(def.items.map(manyOf))}`)
  if (def.type === 'union')
    return { one: joinWords(def.options.map(formWords)), many: joinWords(def.options.map(manyOf)) }
  return objectPhrase(form)
}

const manyOf = (form: Form) => phraseOf(form).many
const choicePhrase = (values: readonly unknown[]): Phrase => ({
  one: oneOf(values),
  many: values.length === 1 ? JSON.stringify(values[0]) : `any of ${values.map(String).join(', ')}`,
})
const listPhrase = (of: string): Phrase => ({ one: `a list ${of}`, many: `lists ${of}` })

function textPhrase(form: Form): Phrase {
  const def = defOf(form)
  if ('format' in def)
    return { one: formatWords(String(def.format)), many: `texts, each ${formatWords(String(def.format))}` }
  const { error } = z.core.safeParse(form, '')
  const own = ownMessage(error?.issues[0]?.message ?? '')
  return own ? { one: own, many: `texts, each ${own}` } : { one: 'a text', many: 'texts' }
}

function numberPhrase(form: Form): Phrase {
  const { type, minimum, exclusiveMinimum, maximum } = z.toJSONSchema(form as z.ZodType)
  const whole = type === 'integer' ? 'whole number' : 'number'
  const least = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : minimum
  const from = least !== undefined && least > -FAR ? ` from ${least}` : ''
  const to = maximum !== undefined && maximum < FAR ? `${from ? '' : ' up'} to ${maximum}` : ''
  return { one: `a ${whole}${from}${to}`, many: `${whole}s${from}${to}` }
}

function objectPhrase(form: Form): Phrase {
  const fields = fieldsOf(form)
  const having = fields.length > 0 && fields.length <= MOST_FIELDS ? ` with ${fields.join(', ')}` : ''
  return { one: `an object${having}`, many: `objects${having}` }
}

/** A sentence with a small first letter, unless its first word is all capitals. */
function lowerFirst(text: string): string {
  return /^[A-Z](?:[a-z]| )/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
