import type { Almanac } from '../almanac.ts'
import { noteOf, paragraphsOf, refOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { recordsOf } from '../match.ts'
import { matchValues, nameOf } from '../naming.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'
import { isShort, spokenOption } from './quote-answer.ts'

const QUOTES = 3

/** Which of some words came first: words of one occasion whose order is attested, and that answer nothing. */
export const firstSaid: Kind = {
  name: 'first-said',
  since: FIRST_DAY,
  prominence: 'footnote',
  ask: (incident, almanac) =>
    (['interview', 'press', 'later'] as const).flatMap((phase) => {
      const said = recordsOf(incident, 'quote').filter(
        (quote) => quote.phase === phase && quote.by === incident.manager && !quote.loose && isShort(quote),
      )
      return said.slice(0, Math.max(0, said.length - 1)).flatMap((first, i) => {
        const later = said.slice(i + 1, i + QUOTES)
        return i % 2 === 0 && later.length > 0 ? draftOf(incident, almanac, first, later) : []
      })
    }),
}

function draftOf(
  incident: Incident,
  almanac: Almanac,
  first: RecordOf<'quote'>,
  later: readonly RecordOf<'quote'>[],
): Draft {
  const all = [first, ...later]
  return {
    subject: first.id,
    asks: {
      ref: refOf(incident, first.id, 'order'),
      value: first.id,
      paragraphs: [...new Set(all.flatMap((quote) => paragraphsOf(quote, 'order')))].sort((a, b) => a - b),
      note: noteOf(first, 'text'),
    },
    also: later.map(({ id }) => refOf(incident, id, 'order')),
    tells: all.flatMap(({ id }) => [refOf(incident, id, 'text'), refOf(incident, id, 'match')]),
    prompt: {
      message: 'first-said.prompt',
      values: {
        ...matchValues(almanac, incident),
        manager: nameOf(almanac, 'people', incident.manager),
        occasion: first.phase,
      },
    },
    why: { message: 'first-said.why', values: { last: spokenOption(later.at(-1) ?? first).text } },
    answer: spokenOption(first),
    others: () => later.map(spokenOption),
  }
}
