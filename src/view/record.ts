import type { Almanac } from '../quiz/almanac.ts'
import type { TimelineRecord } from '../quiz/incident.ts'
import { nameOf, shortOf } from '../quiz/naming.ts'
import type { Values } from '../quiz/words.ts'
import type { ViewContext } from './use-house.ts'

/** What happened, as one sentence. */
export const describeRecord = ({ t, almanac }: ViewContext, record: TimelineRecord): string =>
  t(`incident.${messageOf(record)}`, valuesOf(almanac, record))

const messageOf = (record: TimelineRecord) =>
  record.kind === 'goal' && record.stands === false ? 'disallowed' : record.kind

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
