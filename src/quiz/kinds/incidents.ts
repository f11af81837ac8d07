import type { Almanac } from '../almanac.ts'
import { holderOf, noteOf, paragraphsOf, refOf, toldAs, toldByQuote } from '../fact.ts'
import { fold } from '../fold.ts'
import type { Incident } from '../incident.ts'
import { extraTimeOf, recordsOf } from '../match.ts'
import { nameOf, occasionOf, shortOf, teamOf } from '../naming.ts'
import { excerpt, wordCount } from '../quote.ts'
import { ofMatch, ofText, perRecord } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { differs, incidentAnswer } from './which-incident.ts'

/** A quote of fewer words could have been said after any match. */
const LEAST_WORDS = 6

/** Kinds whose answer is the incident itself. No option is invented, so there may be only two. */
export const incidents: readonly Kind[] = [
  {
    name: 'incident-of-quote',
    since: FIRST_DAY,
    about: 'words',
    prominence: 'detail',
    groups: ['quote'],
    needs: 'a quote of six words or more, and another incident of the manager',
    ask: perRecord('quote', 'text', ({ incident, almanac, holder: quote, fact }) => {
      if (wordCount(fact.value) < LEAST_WORDS) return undefined
      const { id, by, phase } = quote
      const isNamed = by && !almanac.names.people[by]?.unnamed
      const isSaidIn = (other: Incident) =>
        recordsOf(other, 'quote').some(({ text }) => fold(text).includes(fold(fact.value)))
      return {
        hidesIncident: true,
        asks: { ...fact, ref: refOf(incident, id, 'match') },
        tells: toldByQuote(incident, quote, ['text', 'by']),
        body: () => ({
          values: { speaker: isNamed ? nameOf(almanac, 'people', by) : 'none', occasion: occasionOf(incident, phase) },
          quote: excerpt(fact.value),
          ...incidentAnswer(almanac, incident, { isWrong: (other) => !isSaidIn(other) }),
        }),
      }
    }),
  },
  {
    // The editor vouches that a hook is true of its incident alone.
    name: 'incident-of-happening',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    needs: 'a hook, and another incident of the manager',
    ask: (incident, almanac) =>
      incident.hooks.flatMap(({ text, tells }, i) => {
        const [name = '', field = ''] = (tells[0] ?? '').split('.')
        const holder = holderOf(incident, name)
        const { manager } = incident
        if (!holder || manager === undefined) return []
        return {
          subject: `hook-${i + 1}`,
          hidesIncident: true,
          asks: {
            ref: refOf(incident, name, 'match'),
            value: incident.id,
            paragraphs: paragraphsOf(holder, field),
            note: noteOf(holder, field),
          },
          tells: tells.map((told) => `${incident.id}/${told}`),
          body: () => ({
            values: { manager: nameOf(almanac, 'people', manager), hook: text },
            fact: { manager: shortOf(almanac, 'people', manager) },
            ...incidentAnswer(almanac, incident, { isWrong: () => true }),
          }),
        }
      }),
  },
  {
    name: 'incident-by-competition',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'headline',
    needs: 'a competition, and another incident of the manager with another',
    ask: ofText(
      ofMatch('competition', ({ incident, almanac, fact }) => ({
        hidesIncident: true,
        body: () => ({
          values: {
            competition: nameOf(almanac, 'competitions', fact.value),
            team: nameOf(almanac, 'clubs', teamOf(almanac, incident)),
          },
          ...incidentAnswer(almanac, incident, {
            isWrong: (other) =>
              teamOf(almanac, other) === teamOf(almanac, incident) && differs(fact.value, other.match.competition),
          }),
        }),
      })),
    ),
  },
  {
    // By the score when the match was over: a penalty shoot-out does not count.
    name: 'incident-by-result',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    needs: 'a score, and another incident of the manager with another result',
    ask: ofText(
      ofMatch('score', ({ incident, almanac, holder: match, fact }) => {
        const result = resultOf(almanac, incident)
        const team = teamOf(almanac, incident)
        if (!result) return undefined
        return {
          hidesIncident: true,
          asks: toldAs(fact, match, 'result'),
          body: () => ({
            values: { team: nameOf(almanac, 'clubs', team), result, after: extraTimeOf(incident) },
            ...incidentAnswer(almanac, incident, {
              isWrong: (other) => teamOf(almanac, other) === team && differs(result, resultOf(almanac, other)),
            }),
          }),
        }
      }),
    ),
  },
  {
    name: 'incident-by-place',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    seldom: true,
    needs: 'another incident of the manager, away where this one is at home',
    ask: ofText(
      ofMatch('home', ({ incident, almanac }) => {
        const team = teamOf(almanac, incident)
        return {
          hidesIncident: true,
          body: () => ({
            values: { team: nameOf(almanac, 'clubs', team), place: placeOf(almanac, incident) },
            ...incidentAnswer(almanac, incident, {
              isWrong: (other) =>
                teamOf(almanac, other) === team && placeOf(almanac, other) !== placeOf(almanac, incident),
            }),
          }),
        }
      }),
    ),
  },
]

const placeOf = (almanac: Almanac, incident: Incident) =>
  incident.match.home === teamOf(almanac, incident) ? 'home' : 'away'

function resultOf(almanac: Almanac, incident: Incident): 'win' | 'draw' | 'loss' | undefined {
  const { score, home } = incident.match
  if (!score) return undefined
  const lead = (score[0] - score[1]) * (teamOf(almanac, incident) === home ? 1 : -1)
  return lead === 0 ? 'draw' : lead > 0 ? 'win' : 'loss'
}
