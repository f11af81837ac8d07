import { refOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { foulBehind, recordsOf } from '../match.ts'
import { nameOf } from '../naming.ts'
import { isData } from '../source.ts'
import { termAnswer } from './answers.ts'
import { perRecord } from './ask.ts'
import { askPlayer } from './ask-player.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that ask about a sending-off. */
export const cards: readonly Kind[] = [
  {
    // The prompt names the foul, or the minute, so that another card of the match cannot be meant.
    name: 'sent-off',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    groups: ['cards'],
    needs: 'a card with `off`, and the foul that led to it',
    ask: perRecord('card', 'to', (found) => {
      const { incident, holder: card } = found
      const foul = foulBehind(incident, card.id)
      const club = incident.cast[card.to]?.club
      if (!card.off || !foul || !club) return undefined
      const isTimed = typeof card.minute === 'number' && card.added === undefined
      return askPlayer(found, {
        club,
        tells: [refOf(incident, foul.id, 'on'), refOf(incident, card.id, 'minute')],
        named: { victim: foul.on },
        values: { minute: isTimed ? Number(card.minute) : 0 },
        wordings: isTimed ? ['side', 'match'] : ['side'],
        keepers: true,
      })
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
      if (!card.off || isData(incident)) return undefined
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
    prominence: 'footnote',
    groups: ['cards'],
    needs: 'a foul that led to a card with `off`',
    ask: perRecord('foul', 'on', (found) => {
      const { incident, holder: foul } = found
      const card = sendingOffOf(incident, foul)
      const club = incident.cast[foul.on]?.club
      if (!card || !club) return undefined
      return askPlayer(found, { club, tells: [refOf(incident, card.id, 'to')], named: { fouler: card.to } })
    }),
  },
]

/** The sending-off that a foul led to. */
const sendingOffOf = (incident: Incident, foul: RecordOf<'foul'>) =>
  recordsOf(incident, 'card').find(({ id, off }) => off && id === foul.leads)
