// One record of an incident as its page tells it.
import type { Almanac } from './almanac.ts'
import { joinParagraphs } from './fact.ts'
import type { TimelineRecord } from './incident.ts'
import { nameOf, shortOf } from './naming.ts'
import type { Line, Values } from './words.ts'

/** Where a line of the story was read, and what was inferred from what. */
export interface Place {
  readonly paragraphs: readonly number[]
  readonly inferred: readonly string[]
}

/** One line of the story: a message of the interface, with its values. */
export interface ToldLine extends Place {
  readonly says: readonly Line[]
  /** Where the sentence has a day, in place of its value `date`. */
  readonly day?: string
}

/** One record of the story. */
export interface ToldRecord extends ToldLine {
  readonly when: Line
  /** The words that were said. */
  readonly quote?: string
}

/** A record of the timeline, told. */
export function toRecord(almanac: Almanac, record: TimelineRecord): ToldRecord {
  const message = record.kind === 'goal' && record.stands === false ? 'disallowed' : record.kind
  return {
    ...placeOf(record),
    when: whenOf(record),
    says: [{ message: `incident.${message}`, values: valuesOf(almanac, record) }],
    ...(record.kind === 'quote' && { quote: record.text.replace(/,$/, '') }),
  }
}

/** Where a record, a line of a table or a fixture was read. */
export function placeOf({ paragraphs = [], inferred = {} }: Pick<TimelineRecord, 'paragraphs' | 'inferred'>): Place {
  const all = Array.isArray(paragraphs) ? paragraphs : joinParagraphs(Object.values(paragraphs))
  return { paragraphs: all, inferred: Object.values(inferred) }
}

function whenOf(record: TimelineRecord): Line {
  const minute = 'minute' in record ? record.minute : undefined
  const added = 'added' in record ? record.added : undefined
  const at = (form: string, of: number, from = 0) => ({
    message: 'incident.minute',
    values: { form, minute: of, from, added: form === 'added' ? (added ?? 0) : 0 },
  })
  if (typeof minute === 'number') return at(added ? 'added' : 'exact', minute)
  if (minute?.max) return at(minute.min ? 'between' : 'before', minute.max, minute.min)
  return { message: 'incident.phase', values: { phase: record.phase } }
}

/** The values of the record's sentence; `none` stands for what the record does not say. */
function valuesOf(almanac: Almanac, record: TimelineRecord): Values {
  const person = (id: string | undefined) => (id === undefined ? 'none' : nameOf(almanac, 'people', id))
  const term = (id: string | undefined) => (id === undefined ? 'none' : shortOf(almanac, 'terms', id))
  const club = (id: string) => shortOf(almanac, 'clubs', id)
  switch (record.kind) {
    case 'goal':
      return { who: person(record.by), club: club(record.for), how: term(record.how) }
    case 'foul':
      return {
        by: person(record.by),
        on: person(record.on),
        how: term(record.how),
        disputed: record.disputed ? 'yes' : 'no',
      }
    case 'card':
      return { who: person(record.to), off: record.off ? 'yes' : 'no', how: term(record.how) }
    case 'substitution':
      return { on: person(record.on), off: person(record.off), club: club(record.for) }
    case 'kick':
      return { who: person(record.by), club: club(record.for), scored: record.scored ? 'yes' : 'no' }
    case 'var':
      return {
        where: term(record.where),
        verdict: record.verdict,
        because: term(record.because),
        on: person(record.on),
      }
    case 'act':
      return { who: capital(person(record.by)), did: record.did, out: record.out ?? 'none' }
    case 'quote':
      return { who: record.by === undefined ? 'none' : capital(person(record.by)), to: person(record.to) }
    case 'post':
      return { by: term(record.by), on: nameOf(almanac, 'terms', record.on), did: record.did }
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
