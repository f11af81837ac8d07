import type { Almanac } from '../almanac.ts'
import { type ClosedSet, closedSeasons, matchesOf } from '../closed.ts'
import type { Incident } from '../incident.ts'
import { nameOf, ofSide, otherSide } from '../naming.ts'
import { sidesOf } from '../outcome.ts'
import { askOpponent, type InSet, inClosed } from './across.ts'
import type { Draft, Kind } from './kind.ts'

/** Kinds that ask whom a side met first or last. */
export const opponents: readonly Kind[] = [
  {
    name: 'first-opponents',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['order'],
    needs: 'the first match of a side in a closed set of all sides, in which it met others later',
    ask: inClosed(['matches'], (found) => {
      const [side] = sidesOf(found.incident)
        .filter((one) => isFirst(found.set, found.incident, one))
        .toSorted((a, b) => found.set.sides.indexOf(a) - found.set.sides.indexOf(b))
      return side === undefined || found.set.club !== undefined || isDebut(found, side)
        ? undefined
        : opponentDraft(found, side, 'season')
    }),
  },
  {
    name: 'last-opponents',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['order'],
    needs:
      'the last match of a side in a closed set of all sides, in a group, for third place or the final: any other tells who knocked it out',
    ask: inClosed(['matches'], (found) => {
      const [side] = sidesOf(found.incident)
        .filter((one) => isLast(found.set, found.incident, one))
        .toSorted((a, b) => found.set.sides.indexOf(a) - found.set.sides.indexOf(b))
      const isAsked = side !== undefined && found.set.club === undefined && endsGently(found.incident)
      return isAsked ? opponentDraft(found, side, 'season') : undefined
    }),
  },
  {
    name: 'debut-opponents',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['order'],
    needs: 'the first match of a side in any closed set of a competition that its collection is about',
    ask: inClosed(['matches'], (found) =>
      sidesOf(found.incident)
        .filter((side) => isFirst(found.set, found.incident, side) && isDebut(found, side))
        .flatMap((side) => opponentDraft(found, side, 'debut')),
    ),
  },
]

const LEAST_MATCHES = 2

/** Whether the match was the side's first of the set, alone on its day. */
function isFirst(set: ClosedSet, incident: Incident, side: string): boolean {
  const [first, second] = matchesOf(set, side)
  return first === incident && second !== undefined && second.match.date > first.match.date
}

/** Whether the last match of a side in such a round did not knock it out. */
const endsGently = ({ match: { round } }: Incident) => round === 'group' || round === 'third-place' || round === 'final'

/** Whether the match was the side's last of the set, alone on its day. */
function isLast(set: ClosedSet, incident: Incident, side: string): boolean {
  const [before, last] = matchesOf(set, side).slice(-2)
  return last === incident && before !== undefined && before.match.date < last.match.date
}

/** Whether a side, under whatever name, is in no earlier set of a competition that the collection is about from its beginning on. */
function isDebut({ almanac, incident, set }: InSet, side: string): boolean {
  const { subject } = almanac.collections.find(({ id }) => id === incident.collection) ?? {}
  if (subject?.competition === undefined || subject.competition !== set.competition) return false
  const seasons = closedSeasons(almanac, set.competition)
  const before = seasons.slice(0, seasons.indexOf(set))
  const team = teamName(almanac, side)
  return before.length > 0 && before.every(({ sides }) => sides.every((other) => teamName(almanac, other) !== team))
}

/** A side under the name that its matches are found by: West Germany’s is Germany’s. */
const teamName = ({ names }: Almanac, side: string) => names.clubs[side]?.topic ?? side

function opponentDraft(found: InSet, side: string, wording: 'season' | 'debut'): readonly Draft[] {
  const { incident, almanac, set } = found
  if (matchesOf(set, side).length < LEAST_MATCHES) return []
  return askOpponent(found, {
    answer: otherSide(incident, side),
    isTrue: (other) => other === incident,
    values: { owner: ofSide(almanac, side), competition: nameOf(almanac, 'competitions', set.competition) },
    anywhere: true,
    subject: side === incident.match.home ? 'home' : 'away',
    ...(wording === 'debut' && { prominence: 'headline' as const }),
  })
}
