import { joinParagraphs, noteOf, paragraphsOf, refOf, refsOf } from '../fact.ts'
import type { Incident } from '../incident.ts'
import { extraTimeOf, hasAllGoals } from '../match.ts'
import { nameOf } from '../naming.ts'
import { isData } from '../source.ts'
import { type Score, scoreAnswer } from './answers.ts'
import { isWorthDetail, ofMatch, perRecord } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { runningScore, scoresUpTo } from './running-score.ts'

/** Kinds that ask for a score. */
export const scores: readonly Kind[] = [
  runningScore,
  {
    name: 'final-score',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    options: 'close',
    groups: ['scores'],
    needs: 'a score',
    stated: true,
    ask: ofMatch('score', ({ incident, almanac, fact: { value: score } }) =>
      isScoreWorth(incident)
        ? {
            body: () => ({
              values: { after: extraTimeOf(incident) },
              ...scoreAnswer(almanac, incident, { score, others: scoresNear(score) }),
            }),
          }
        : undefined,
    ),
  },
  {
    name: 'half-time-score',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'detail',
    options: 'close',
    groups: ['scores'],
    needs: 'a half-time score',
    stated: true,
    // No side can have had more goals at half-time than at the end.
    ask: ofMatch('halfTime', ({ incident, almanac, fact: { value: score } }) =>
      isHalfTimeWorth(incident)
        ? {
            body: () =>
              scoreAnswer(almanac, incident, {
                score,
                others: scoresUpTo(incident.match.score ?? [score[0] + 1, score[1] + 1]),
              }),
          }
        : undefined,
    ),
  },
  {
    // It was level, since extra time followed, and so are all options.
    name: 'full-time-score',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'detail',
    options: 'close',
    groups: ['scores'],
    needs: 'a score after 90 minutes, where extra time was played',
    ask: ofMatch('fullTime', ({ incident, almanac, fact: { value: score } }) => ({
      body: () =>
        scoreAnswer(almanac, incident, {
          score,
          others: scoresNear(score)
            .filter((other) => isLevel(other) === isLevel(score))
            .filter((other) => isReached(incident, other)),
        }),
    })),
  },
  {
    // A level one is no option: the shoot-out would have gone on.
    name: 'shoot-out',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    options: 'close',
    groups: ['goals', 'scores'],
    needs: 'the score of a penalty shoot-out',
    ask: ofMatch('shootOut', ({ incident, almanac, fact: { value: score } }) => ({
      body: () =>
        scoreAnswer(almanac, incident, { score, others: scoresNear(score).filter((other) => !isLevel(other)) }),
    })),
  },
  {
    // Asked of added time only: after an earlier goal the match would have gone another way.
    name: 'had-it-stood',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'detail',
    options: 'close',
    groups: ['scores', 'var'],
    needs: 'a score, and a goal in added time that does not stand',
    ask: perRecord('goal', 'added', ({ incident, almanac, holder: goal, fact }) => {
      const { match } = incident
      if (goal.stands !== false || !match.score || match.fullTime) return undefined
      const [home, away] = match.score
      const score: Score = goal.for === match.home ? [home + 1, away] : [home, away + 1]
      return {
        asks: {
          ...fact,
          ref: refOf(incident, goal.id, 'score'),
          value: score,
          paragraphs: joinParagraphs([fact.paragraphs, paragraphsOf(match, 'score')]),
          note: noteOf(goal, 'score'),
        },
        tells: [...refsOf(incident, goal.id, ['by']), ...refsOf(incident, 'match', ['score'])],
        side: goal.for,
        body: () => ({
          values: { scorer: nameOf(almanac, 'people', goal.by) },
          ...scoreAnswer(almanac, incident, { score, others: scoresNear(score) }),
        }),
      }
    }),
  },
]

/** From which notability the score at half-time of a match is worth asking. */
const KNOWN = 6
/** So many goals make the score of any match worth asking. */
const MANY = 4

/** Whether the score is worth asking: of data not that of every 1–0, unless nothing else is known of the match. */
const isScoreWorth = (incident: Incident) =>
  isPlain(incident) && (isWorthDetail(incident, 2) || totalOf(incident) >= MANY || !hasAllGoals(incident))

/** Whether "how did it finish" is one score: after a shoot-out without extra time it would be two. */
export const isPlain = ({ match: { shootOut, fullTime } }: Incident) => !shootOut || fullTime !== undefined

/** Whether the score at half-time is worth asking: of data where the match was notable, or turned after it. */
function isHalfTimeWorth(incident: Incident): boolean {
  const { halfTime, score } = incident.match
  if (!isData(incident) || !halfTime || !score) return true
  const isTurned = (halfTime[0] - halfTime[1]) * (score[0] - score[1]) < 0
  return totalOf(incident) >= 2 && (isTurned || isWorthDetail(incident, KNOWN))
}

const totalOf = ({ match: { score = [0, 0] } }: Incident) => score[0] + score[1]

/** Scores within a goal of each side's, and the mirror. */
function scoresNear([home, away]: Score): readonly Score[] {
  const near = [-1, 0, 1].flatMap((h) => [-1, 0, 1].map((a): Score => [home + h, away + a]))
  return [...near, [away, home] as const].filter(([h, a]) => h >= 0 && a >= 0)
}

/** Whether the match can have stood so: neither side has more goals than at the end. */
const isReached = ({ match: { score } }: Incident, [home, away]: Score) =>
  score === undefined || (home <= score[0] && away <= score[1])

const isLevel = ([home, away]: Score) => home === away
