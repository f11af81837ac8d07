import { refsOf } from '../fact.ts'
import type { Incident } from '../incident.ts'
import { extraTimeOf } from '../match.ts'
import { otherSide } from '../naming.ts'
import { goalsFor, hasSide, isKnockOut, winnerOf } from '../outcome.ts'
import { askOpponent, type InSet, inClosed, scoreSaid } from './across.ts'
import { isWorthDetail } from './ask.ts'
import type { Draft, Kind } from './kind.ts'

/** Kinds that tell a score and one side, and ask for the other. */
export const beaten: readonly Kind[] = [
  {
    name: 'beat-whom',
    since: '2026-11-25',
    about: 'play',
    prominence: 'headline',
    groups: ['scores'],
    needs: 'a match of a closed set that one side won by a score that tells it from the side’s other wins',
    ask: inClosed(['matches'], (found) => {
      const winner = winnerOf(found.incident)
      return winner === undefined ? undefined : askByScore(found, winner)
    }),
  },
  {
    // Who was knocked out by whom is asked by knocked-out-by.
    name: 'lost-to-whom',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['scores'],
    needs:
      'a match of a closed set, no knock-out, that one side lost by a score that tells it from the side’s other defeats',
    ask: inClosed(['matches'], (found) => {
      const { incident } = found
      const winner = winnerOf(incident)
      if (winner === undefined || isKnockOut(incident) || !isScoreTelling(incident)) return undefined
      return askByScore(found, otherSide(incident, winner))
    }),
  },
  {
    name: 'drew-with-whom',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['scores'],
    needs: 'a drawn match of a closed set, by a score that tells it from the other draws of a side',
    ask: inClosed(['matches'], (found) => {
      const { incident, set } = found
      const { score, home, away } = incident.match
      if (!score || score[0] !== score[1]) return undefined
      const [side = home] = [home, away].sort((a, b) => set.sides.indexOf(a) - set.sides.indexOf(b))
      return askByScore(found, set.club ?? side)
    }),
  },
]

/** A match of so many goals, or won by so many, is told by its score. */
const TELLING = { goals: 4, margin: 3 }

/** Whether somebody may know a match by its score: one of many goals, won clearly, or notable. */
function isScoreTelling(incident: Incident): boolean {
  const [home, away] = incident.match.score ?? [0, 0]
  const isHigh = home + away >= TELLING.goals || Math.abs(home - away) >= TELLING.margin
  return isHigh || isKnockOut(incident) || isWorthDetail(incident, 2)
}

/** Asks for the opponents of a side, by the score. */
function askByScore(found: InSet, side: string): readonly Draft[] {
  const { incident } = found
  const goals = goalsFor(incident, side)
  if (!goals || !hasSide(incident, side)) return []
  const score = scoreSaid(goals)
  const said = scoreSaid([Math.max(...goals), Math.min(...goals)])
  return askOpponent(found, {
    answer: otherSide(incident, side),
    isTrue: (other) => {
      const own = goalsFor(other, side)
      return own === undefined || scoreSaid(own) === score
    },
    values: { score: said, goals: goals.join() === '0,0' ? 'none' : 'some', after: extraTimeOf(incident) },
    tells: refsOf(incident, 'match', ['score']),
  })
}
