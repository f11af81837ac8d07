import { extraTimeOf } from '../match.ts'
import { type Score, scoreAnswer } from './answers.ts'
import { ofMatch } from './ask.ts'
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
    ask: ofMatch('score', ({ incident, almanac, fact: { value: score } }) => ({
      body: () => ({
        values: { after: extraTimeOf(incident) },
        ...scoreAnswer(almanac, incident, { score, others: scoresNear(score) }),
      }),
    })),
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
    ask: ofMatch('halfTime', ({ incident, almanac, fact: { value: score } }) => ({
      body: () => scoreAnswer(almanac, incident, { score, others: scoresUpTo([score[0] + 1, score[1] + 1]) }),
    })),
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
          others: scoresNear(score).filter((other) => isLevel(other) === isLevel(score)),
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
]

/** Scores within a goal of each side's, and the mirror. */
function scoresNear([home, away]: Score): readonly Score[] {
  const near = [-1, 0, 1].flatMap((h) => [-1, 0, 1].map((a): Score => [home + h, away + a]))
  return [...near, [away, home] as const].filter(([h, a]) => h >= 0 && a >= 0)
}

const isLevel = ([home, away]: Score) => home === away
