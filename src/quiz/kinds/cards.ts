import { refOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { foulBehind, recordsOf } from '../match.ts'
import { nameOf } from '../naming.ts'
import { squadAnswer, termAnswer } from './answers.ts'
import { perRecord } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that ask about a sending-off. */
export const cards: readonly Kind[] = [
  {
    // The prompt names the foul, so that another card of the match cannot be meant.
    name: 'sent-off',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    groups: ['cards'],
    needs: 'a card with `off`, and the foul that led to it',
    ask: perRecord('card', 'to', ({ incident, almanac, holder: card, fact }) => {
      const foul = foulBehind(incident, card.id)
      const club = incident.cast[card.to]?.club
      if (!card.off || !foul || !club) return undefined
      return {
        tells: [refOf(incident, foul.id, 'on')],
        side: club,
        body: () => ({
          values: { victim: nameOf(almanac, 'people', foul.on) },
          ...squadAnswer(almanac, incident, { id: fact.value, club, keepers: true }),
        }),
      }
    }),
  },
  {
    name: 'sent-off-why',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    groups: ['cards'],
    needs: 'a card with `off`, and the foul that led to it with `how`',
    ask: perRecord('foul', 'how', ({ incident, almanac, holder: foul, fact }) => {
      const card = sendingOffOf(incident, foul)
      if (!card || foulBehind(incident, card.id) !== foul) return undefined
      return {
        subject: card.id,
        tells: [refOf(incident, card.id, 'to')],
        body: () => ({
          values: { player: nameOf(almanac, 'people', card.to) },
          ...termAnswer(almanac, fact.value),
        }),
      }
    }),
  },
  {
    name: 'which-card',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'detail',
    groups: ['cards'],
    needs: 'a card with `off` and `how`',
    ask: perRecord('card', 'how', ({ incident, almanac, holder: card, fact }) => {
      if (!card.off) return undefined
      return {
        tells: [refOf(incident, card.id, 'to')],
        body: () => ({
          values: { player: nameOf(almanac, 'people', card.to) },
          ...termAnswer(almanac, fact.value),
        }),
      }
    }),
  },
  {
    // Fouls that brought penalties are asked by penalty-won.
    name: 'who-was-fouled',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'detail',
    groups: ['cards'],
    needs: 'a foul that led to a card with `off`',
    ask: perRecord('foul', 'on', ({ incident, almanac, holder: foul, fact }) => {
      const card = sendingOffOf(incident, foul)
      const side = card && incident.cast[card.to]?.club
      const club = incident.cast[foul.on]?.club
      if (!side || !club) return undefined
      return {
        tells: [refOf(incident, card.id, 'to')],
        side,
        body: () => ({
          values: { fouler: nameOf(almanac, 'people', card.to) },
          ...squadAnswer(almanac, incident, { id: fact.value, club }),
        }),
      }
    }),
  },
]

/** The sending-off that a foul led to. */
const sendingOffOf = (incident: Incident, foul: RecordOf<'foul'>) =>
  recordsOf(incident, 'card').find(({ id, off }) => off && id === foul.leads)
