import { factOf, refOf, refsOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { recordsOf } from '../match.ts'
import { type Option, optionOf, otherSide } from '../naming.ts'
import { shootOutWinnerOf } from '../outcome.ts'
import { askOpponent, inClosed } from './across.ts'
import { perRecord } from './ask.ts'
import type { Kind } from './kind.ts'

type Kick = RecordOf<'kick'>

/** Kinds that ask about a penalty shoot-out. */
export const shootOuts: readonly Kind[] = [
  {
    name: 'beat-on-penalties',
    since: '2026-11-25',
    about: 'play',
    prominence: 'headline',
    groups: ['goals', 'scores'],
    needs: 'a shoot-out in a closed set, the only one that its winners won in that round',
    ask: inClosed(['matches'], (found) => {
      const winner = shootOutWinnerOf(found.incident)
      if (winner === undefined || found.incident.match.leg !== undefined) return undefined
      return askOpponent(found, {
        answer: otherSide(found.incident, winner),
        isTrue: (other) => shootOutWinnerOf(other) === winner,
        values: {},
        tells: refsOf(found.incident, 'match', ['victor']),
      })
    }),
  },
  {
    name: 'shoot-out-missed',
    since: '2026-11-25',
    about: 'play',
    prominence: 'headline',
    groups: ['goals'],
    needs: 'every kick of a shoot-out, one of a side not scored and at least two scored',
    ask: perRecord('kick', 'by', ({ incident, almanac, holder: kick, fact }) => {
      const own = kicksOf(incident, kick.for)
      const missed = own.filter(({ scored }) => !scored)
      if (kick.scored || missed.length !== 1 || !isWhole(incident) || own.length - 1 < LEAST_OTHERS) return undefined
      return {
        side: kick.for,
        tells: own.map(({ id }) => refOf(incident, id, 'scored')),
        body: () => ({
          answer: optionOf(almanac, 'people', fact.value),
          others: own.filter(({ by }) => by !== fact.value).map(({ by }) => near(optionOf(almanac, 'people', by))),
        }),
      }
    }),
  },
  {
    // The last kick, where it was scored: nobody had to kick after it.
    name: 'shoot-out-decided',
    since: '2026-11-25',
    about: 'play',
    prominence: 'headline',
    groups: ['goals'],
    needs: 'every kick of a shoot-out, the last one scored, after at least two others of its side',
    ask: (incident, almanac) => {
      const last = recordsOf(incident, 'kick').at(-1)
      const fact = last && factOf(incident, last.id, last, 'by')
      if (!fact || !last.scored || !isWhole(incident) || shootOutWinnerOf(incident) !== last.for) return []
      const others = [...new Set(kicksOf(incident, last.for).map(({ by }) => by))].filter((by) => by !== last.by)
      if (others.length < LEAST_OTHERS) return []
      return perRecord('kick', 'by', ({ holder }) =>
        holder === last
          ? {
              side: last.for,
              asks: { ...fact, ref: refOf(incident, last.id, 'decided') },
              body: () => ({
                answer: optionOf(almanac, 'people', last.by),
                others: others.map((by) => near(optionOf(almanac, 'people', by))),
              }),
            }
          : undefined,
      )(incident, almanac)
    },
  },
]

const LEAST_OTHERS = 2

const kicksOf = (incident: Incident, side: string): readonly Kick[] =>
  recordsOf(incident, 'kick').filter((kick) => kick.for === side)

/** Whether every kick that was scored is there. */
function isWhole(incident: Incident): boolean {
  const { shootOut, home, away } = incident.match
  const scored = [home, away].map((side) => kicksOf(incident, side).filter((kick) => kick.scored).length)
  return shootOut !== undefined && scored.join() === shootOut.join()
}

const near = (option: Option): Option => ({ ...option, near: true })
