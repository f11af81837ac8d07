import { refsOf } from '../fact.ts'
import type { Incident } from '../incident.ts'
import { extraTimeOf, goalsOf } from '../match.ts'
import { type Option, otherSide, sayIn, shortOf, tournamentValues } from '../naming.ts'
import { deficitOf, goalsFor, isInOrder, winnerOf } from '../outcome.ts'
import { askOpponent, factAt, type InSet, inClosed, mayBeAbout, scoreSaid } from './across.ts'
import { isWorthDetail } from './ask.ts'
import type { Draft, Kind } from './kind.ts'

/** Kinds that ask about matches that were turned. */
export const comebacks: readonly Kind[] = [
  {
    name: 'came-back-against',
    since: '2026-11-25',
    about: 'play',
    prominence: 'headline',
    groups: ['scores'],
    needs: 'a match of a closed set that was won after a deficit: of two goals, or of one in a notable match',
    ask: inClosed(['matches'], (found) => {
      const { incident } = found
      const winner = winnerOf(incident)
      const score = winner && goalsFor(incident, winner)
      const behind = winner && deficitOf(incident, winner)
      if (!score || !behind || (behind < CLEAR && !isWorthDetail(incident))) return undefined
      return askOpponent(found, {
        answer: otherSide(incident, winner),
        isTrue: (other) => winnerOf(other) === winner && deficitOf(other, winner) !== 0,
        values: { behind, score: scoreSaid(score), after: extraTimeOf(incident) },
        tells: refsOf(incident, 'match', ['score', 'deficit']),
      })
    }),
  },
  {
    name: 'threw-away-against',
    since: '2026-11-25',
    about: 'play',
    prominence: 'headline',
    groups: ['scores'],
    needs: 'a match of a closed set that was lost after a lead of two goals or more',
    ask: inClosed(['matches'], (found) => {
      const { incident } = found
      const winner = winnerOf(incident)
      const behind = winner && deficitOf(incident, winner)
      const score = winner && goalsFor(incident, otherSide(incident, winner))
      if (!score || !behind || behind < CLEAR) return undefined
      const loser = otherSide(incident, winner)
      return askOpponent(found, {
        answer: winner,
        isTrue: (other) => lostLead(other, loser),
        values: { ahead: behind, score: scoreSaid(score), after: extraTimeOf(incident) },
        tells: refsOf(incident, 'match', ['score', 'deficit']),
      })
    }),
  },
  {
    // By the score at half-time, where the goals on the way are not known.
    name: 'led-at-half-time',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['scores'],
    needs: 'a match of a closed set that the side ahead at half-time lost',
    ask: inClosed(['matches'], (found) => {
      const { incident } = found
      const winner = winnerOf(incident)
      const score = winner && goalsFor(incident, winner)
      if (!score || !wasBehind(incident, winner) || deficitOf(incident, winner) !== undefined) return undefined
      return askOpponent(found, {
        answer: otherSide(incident, winner),
        isTrue: (other) => winnerOf(other) === winner && wasBehind(other, winner),
        values: { score: scoreSaid(score), after: extraTimeOf(incident) },
        tells: refsOf(incident, 'match', ['score', 'halfTime']),
      })
    }),
  },
  {
    name: 'which-of-comebacks',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['scores'],
    needs:
      'a match of a closed set with all goals that was won from behind, and three others in which the winners never trailed',
    ask: inClosed(['matches', 'goals'], (found) =>
      whichDraft(found, {
        field: 'deficit',
        isRight: (incident, winner) => Boolean(deficitOf(incident, winner)),
        isWrong: (incident, winner) => deficitOf(incident, winner) === 0,
      }),
    ),
  },
  {
    // Won by one goal, which came in the 90th minute or after it, before extra time; beside matches won by one goal long before.
    name: 'which-of-late-winners',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['goals', 'order'],
    needs:
      'a match of a closed set with all goals that was won in the 90th minute, and three others that were won by one goal long before',
    ask: inClosed(['matches', 'goals'], (found) =>
      whichDraft(found, {
        field: 'late',
        isRight: (incident) => (settledAt(incident) ?? 0) >= LATE,
        isWrong: (incident) => (settledAt(incident) ?? LATE) <= EARLY,
      }),
    ),
  },
]

/** From which minute a winner is late, and up to which it certainly is not. */
const LATE = 90
const EARLY = 80

/** The minute of the goal that decided a match won by one goal within 90 minutes; `undefined` where it is not known. */
function settledAt(incident: Incident): number | undefined {
  const { score, fullTime, shootOut } = incident.match
  if (!score || fullTime || shootOut || Math.abs(score[0] - score[1]) !== 1 || !isInOrder(incident)) return undefined
  const minute = goalsOf(incident).at(-1)?.minute
  return goalsOf(incident).at(-1)?.for === winnerOf(incident) && typeof minute === 'number' ? minute : undefined
}

/** A deficit of so many goals is remembered of any match. */
const CLEAR = 2

/** Whether a side lost after it had led by two, or may have. */
function lostLead(incident: Incident, side: string): boolean {
  const winner = winnerOf(incident)
  if (winner === undefined || winner === side) return false
  const behind = deficitOf(incident, winner)
  return behind === undefined || behind >= CLEAR
}

function wasBehind({ match }: Incident, side: string): boolean {
  if (!match.halfTime) return false
  const lead = match.halfTime[0] - match.halfTime[1]
  return (match.home === side ? lead : -lead) < 0
}

const LEAST_OTHERS = 3

/** What tells one match of a set from others: a test that is true of the answer, and one that makes another match certainly wrong. */
interface Test {
  readonly field: string
  readonly isRight: (incident: Incident, winner: string) => boolean
  readonly isWrong: (incident: Incident, winner: string) => boolean
}

function whichDraft(found: InSet, { field, isRight, isWrong }: Test): Draft | undefined {
  const { incident, almanac, set } = found
  const winner = winnerOf(incident)
  if (winner === undefined || !isRight(incident, winner) || !mayBeAbout(found, winner)) return undefined
  const others = set.incidents.filter((other) => {
    const side = winnerOf(other)
    return side !== undefined && isWrong(other, side) && (set.club === undefined || set.club === side)
  })
  if (others.length < LEAST_OTHERS) return undefined
  const option = (of: Incident): Option => ({
    key: of.id,
    text: sayIn(almanac, { message: 'which-of-comebacks.option', values: sidesNamed(found, of) }),
  })
  const near = others.toSorted((a, b) => distance(a, incident) - distance(b, incident)).slice(0, MOST_NEAR)
  return {
    subject: 'match',
    hidesIncident: true,
    across: true,
    asks: factAt(incident, `match.${field}`, true),
    anchor: refsOf(incident, 'match', ['season', 'competition']),
    tells: near.flatMap((other) => refsOf(other, 'match', [field])),
    body: () => ({
      values: tournamentValues(almanac, incident),
      answer: option(incident),
      others: near.map(option),
    }),
  }
}

/** How many matches wrong options are taken from: those with most nearly as many goals. */
const MOST_NEAR = 6

const sidesNamed = ({ almanac }: InSet, { match }: Incident) => ({
  home: shortOf(almanac, 'clubs', match.home),
  away: shortOf(almanac, 'clubs', match.away),
})

/** How unlike two matches are: by their rounds, then by their goals. */
function distance(one: Incident, other: Incident): number {
  const goals = ({ match: { score = [0, 0] } }: Incident) => score[0] + score[1]
  return (one.match.round === other.match.round ? 0 : 5) + Math.abs(goals(one) - goals(other))
}
