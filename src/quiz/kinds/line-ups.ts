import type { Almanac } from '../almanac.ts'
import { refOf } from '../fact.ts'
import type { Incident } from '../incident.ts'
import { goalsOf, hasAllGoals, recordsOf } from '../match.ts'
import { matchValues, type Option, optionOf } from '../naming.ts'
import { isKnockOut, sidesOf, victorOf } from '../outcome.ts'
import { startersOf } from '../players.ts'
import { isData } from '../source.ts'
import { factAt } from './across.ts'
import { isWorthDetail, perGoal, perRecord } from './ask.ts'
import { askPlayer } from './ask-player.ts'
import type { Draft, Kind } from './kind.ts'

/** Kinds that need line-ups, substitutions or cards. */
export const lineUps: readonly Kind[] = [
  {
    name: 'captain',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    needs: 'a line-up with its captain, of a notable match',
    ask: (incident, almanac) =>
      isWorthDetail(incident) ? captainsAsked(incident).flatMap((side) => captainDraft(incident, almanac, side)) : [],
  },
  {
    name: 'substitute-scored',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['goals'],
    needs: 'whole lists of goals and substitutions, one goal by one substitute, at least two others, and no shoot-out',
    ask: perGoal('by', ({ incident, almanac, holder: goal, fact }) => {
      const on = recordsOf(incident, 'substitution').map((change) => change.on)
      const scored = goalsOf(incident).filter(({ by, how }) => on.includes(by) && how !== 'own-goal')
      const others = [...new Set(on)].filter((id) => id !== goal.by)
      if (!hasAllGoals(incident) || !incident.complete.includes('substitutions')) return undefined
      if (incident.match.shootOut || scored.length !== 1 || scored[0] !== goal || others.length < LEAST_OTHERS)
        return undefined
      return {
        side: goal.for,
        tells: [refOf(incident, goal.id, 'substitute')],
        body: () => ({
          answer: optionOf(almanac, 'people', fact.value),
          others: others.map((id) => near(optionOf(almanac, 'people', id))),
        }),
      }
    }),
  },
  {
    name: 'who-was-sent-off',
    since: '2026-11-25',
    about: 'play',
    prominence: 'headline',
    groups: ['cards'],
    needs: 'a whole list of cards, of data, with one sending-off of the match or of a side',
    ask: perRecord('card', 'to', (found) => {
      const { incident, holder: card } = found
      const club = incident.cast[card.to]?.club
      if (!card.off || !club || !isData(incident) || !incident.complete.includes('cards')) return undefined
      const off = recordsOf(incident, 'card').filter((other) => other.off)
      const own = off.filter((other) => incident.cast[other.to]?.club === club)
      if (own.length !== 1) return undefined
      return askPlayer(found, {
        club,
        tells: [refOf(incident, card.id, 'off')],
        wordings: off.length === 1 ? ['match'] : ['side'],
        keepers: true,
      })
    }),
  },
]

const LEAST_OTHERS = 2
const near = (option: Option): Option => ({ ...option, near: true })

/** From which notability both captains are worth asking. */
const KNOWN = 6

/** The sides whose captains are worth asking: the winners, or both of the best known matches. */
function captainsAsked(incident: Incident): readonly string[] {
  if (isWorthDetail(incident, KNOWN)) return sidesOf(incident)
  const victor = victorOf(incident)
  return victor !== undefined && isKnockOut(incident) ? [victor] : []
}

function captainDraft(incident: Incident, almanac: Almanac, side: string): readonly Draft[] {
  const end = side === incident.match.home ? 'home' : 'away'
  const captain = incident.lineUps?.[end].captain
  if (captain === undefined || !isData(incident)) return []
  return [
    {
      subject: end,
      asks: factAt(incident, `${end}.captain`, captain),
      body: () => ({
        values: matchValues(almanac, incident, side),
        answer: optionOf(almanac, 'people', captain),
        others: startersOf(incident, side)
          .filter((id) => id !== captain)
          .map((id) => optionOf(almanac, 'people', id)),
      }),
    },
  ]
}
