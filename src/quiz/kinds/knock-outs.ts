import { closedSeasons } from '../closed.ts'
import { refsOf } from '../fact.ts'
import { type Incident, rounds } from '../incident.ts'
import { extraTimeOf } from '../match.ts'
import {
  inSentence,
  nameOf,
  type Option,
  otherSide,
  sayIn,
  sideInSentence,
  stageOf,
  tournamentValues,
} from '../naming.ts'
import { goalsFor, hasSide, isKnockOut, victorOf, winnerOf } from '../outcome.ts'
import { askOpponent, factAt, type InSet, inClosed, mayBeAbout, scoreSaid } from './across.ts'
import { scoreAnswer } from './answers.ts'
import { isWorthDetail, ofMatch } from './ask.ts'
import type { Draft, Kind } from './kind.ts'

/** Kinds that ask who put whom out, in which round, at which tournament, and how a tie of two legs ended. */
export const knockOuts: readonly Kind[] = [
  {
    name: 'knocked-out-by',
    since: '2026-11-25',
    about: 'play',
    prominence: 'headline',
    groups: ['scores'],
    needs: 'a match of a closed set after which one side was out',
    ask: inClosed(['matches'], (found) => {
      const { incident } = found
      const victor = victorOf(incident)
      if (victor === undefined || !isKnockOut(incident)) return undefined
      const loser = otherSide(incident, victor)
      const isEnd = incident.match.round === 'final' || incident.match.round === 'semi-final'
      return askOpponent(found, {
        answer: victor,
        isTrue: (other) => isKnockOut(other) && victorOf(other) !== undefined && victorOf(other) !== loser,
        values: { how: howWon(incident) },
        wording: isEnd ? 'beat' : 'out',
        tells: refsOf(incident, 'match', ['victor']),
      })
    }),
  },
  {
    name: 'knocked-out-whom',
    since: '2026-11-25',
    about: 'play',
    prominence: 'headline',
    groups: ['scores'],
    needs: 'the second leg of a tie of a closed set, with the aggregate',
    ask: inClosed(['matches'], (found) => {
      const { incident } = found
      const through = throughOf(incident)
      return through === undefined
        ? undefined
        : askOpponent(found, {
            answer: otherSide(incident, through),
            isTrue: (other) => throughOf(other) === through,
            values: { tie: stageOf(found.almanac, incident, 'tie') },
            tells: refsOf(incident, 'match', ['victor']),
          })
    }),
  },
  {
    name: 'aggregate-score',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    options: 'close',
    groups: ['scores'],
    needs: 'the aggregate of a tie of two legs',
    ask: ofMatch('aggregate', ({ incident, almanac, fact: { value: score } }) => {
      const least = incident.match.score ?? [0, 0]
      const near = [-1, 0, 1].flatMap((h) => [-1, 0, 1].map((a) => [score[0] + h, score[1] + a] as const))
      return {
        body: () =>
          scoreAnswer(almanac, incident, {
            score,
            others: [...near, [score[1], score[0]] as const].filter(([h, a]) => h >= least[0] && a >= least[1]),
          }),
      }
    }),
  },
  {
    name: 'round-met',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    needs: 'a knock-out match of a closed set between sides that met only once in it',
    ask: inClosed(['matches'], roundDraft),
  },
  {
    name: 'season-of-win',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    options: 'close',
    needs: 'a notable win in a closed set, and other closed sets of the competition',
    ask: inClosed(['matches'], seasonDraft),
  },
]

/** How a match was won, as prompts tell it. */
export const howWon = (incident: Incident) => (incident.match.shootOut ? 'penalties' : extraTimeOf(incident))

/** The side that went through by the second leg of a tie, on goals of both legs or on penalties. */
function throughOf({ match }: Incident): string | undefined {
  const { aggregate, shootOut, leg, home, away } = match
  const decided = [aggregate, shootOut].find((score) => score && score[0] !== score[1])
  if (leg !== 2 || !aggregate || !decided) return undefined
  return decided[0] > decided[1] ? home : away
}

/** Rounds of which a match is not told by its date alone, and the last one, which everybody knows. */
function roundDraft({ incident, almanac, set }: InSet): Draft | undefined {
  const { home, away, round } = incident.match
  const meetings = set.incidents.filter((other) => hasSide(other, home) && hasSide(other, away))
  if (!isKnockOut(incident) || round === undefined || meetings.length > 1 || set.club !== undefined) return undefined
  const played = [...new Set(set.incidents.flatMap(({ match }) => match.round ?? []))]
  const option = (one: (typeof rounds)[number]): Option => ({
    key: one,
    text: sayIn(almanac, { message: 'round-met.option', values: { round: one.replaceAll('-', '_') } }),
    order: rounds.length - rounds.indexOf(one),
  })
  return {
    subject: 'match',
    hidesIncident: true,
    across: true,
    asks: factAt(incident, 'match.round', round),
    anchor: refsOf(incident, 'match', ['home', 'away', 'season', 'competition', 'month']),
    body: () => ({
      values: {
        theHome: sideInSentence(almanac, home),
        theAway: sideInSentence(almanac, away),
        ...tournamentValues(almanac, incident),
      },
      fact: { answer: inSentence(option(round).text) },
      answer: option(round),
      others: played.map(option),
      ordered: true,
    }),
  }
}

/** From how many seasons, the nearest ones, wrong options are taken. */
const MOST_NEAR = 6

/** At how many other tournaments both sides played, at least, for the year to be a question. */
const LEAST_SEASONS = 2

function seasonDraft(found: InSet): Draft | undefined {
  const { incident, almanac, set } = found
  const { competition, season } = incident.match
  const winner = winnerOf(incident)
  const goals = winner && goalsFor(incident, winner)
  if (!goals || !competition || !season || !isWorthDetail(incident, 2) || !mayBeAbout(found, winner)) return undefined
  const loser = otherSide(incident, winner)
  const isSame = (other: Incident) =>
    hasSide(other, winner) && hasSide(other, loser) && goalsFor(other, winner)?.join() === goals.join()
  const seasons = closedSeasons(almanac, competition, set.club)
  const others = seasons.filter(
    (other) => other !== set && other.sides.includes(winner) && !other.incidents.some(isSame),
  )
  if (seasons.flatMap(({ incidents }) => incidents.filter(isSame)).length > 1) return undefined
  const both = others.filter(({ sides }) => sides.includes(loser))
  if (both.length < LEAST_SEASONS) return undefined
  const nations = almanac.names.clubs[winner]?.national ? 'yes' : 'no'
  const year = (of: string) => Number(of.slice(0, 4))
  const option = (of: string): Option => ({ key: of, text: of.replace('-', '–'), order: year(of) })
  return {
    subject: 'match',
    hidesIncident: true,
    across: true,
    asks: factAt(incident, 'match.season', season),
    anchor: refsOf(incident, 'match', ['home', 'away', 'competition']),
    tells: refsOf(incident, 'match', ['score', 'victor']),
    body: () => ({
      values: {
        club: sideInSentence(almanac, winner),
        other: sideInSentence(almanac, loser),
        competition: nameOf(almanac, 'competitions', competition),
        score: scoreSaid(goals),
        after: extraTimeOf(incident),
        nations,
      },
      answer: option(season),
      others: both
        .toSorted((a, b) => Math.abs(year(a.season) - year(season)) - Math.abs(year(b.season) - year(season)))
        .slice(0, MOST_NEAR)
        .map((other) => option(other.season)),
      ordered: true,
    }),
  }
}
