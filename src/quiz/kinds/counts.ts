import type { Almanac } from '../almanac.ts'
import { joinParagraphs, paragraphsOf, refOf, toldAs } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { extraTimeOf, goalsOf, hasAllGoals } from '../match.ts'
import { matchValues, nameOf } from '../naming.ts'
import { sayList } from '../words.ts'
import { numberAnswer } from './answers.ts'
import { ofMatch } from './ask.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that count goals and scorers. */
export const counts: readonly Kind[] = [
  {
    name: 'goals-in-match',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'headline',
    options: 'close',
    groups: ['goals', 'scores'],
    needs: 'a score',
    ask: ofMatch('score', ({ incident, almanac, holder: match, fact }) => ({
      asks: toldAs(fact, match, 'goals'),
      body: () => ({
        values: { after: extraTimeOf(incident) },
        ...numberAnswer(almanac, fact.value[0] + fact.value[1], {
          message: 'goals-in-match.option',
          steps: [-3, -2, -1, 1, 2, 3],
          least: 0,
        }),
      }),
    })),
  },
  {
    // Own goals are nobody's.
    name: 'goals-by-player',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    options: 'close',
    groups: ['goals'],
    needs: 'a whole list of goals, and somebody who scored twice',
    ask: (incident, almanac) => {
      if (!hasAllGoals(incident)) return []
      const scored = goalsOf(incident).filter(({ how }) => how !== 'own-goal')
      return [...Map.groupBy(scored, ({ by }) => by).values()]
        .filter((his) => his.length > 1)
        .flatMap((his) => tallyDraft(incident, almanac, his))
    },
  },
  {
    name: 'number-of-scorers',
    since: FIRST_DAY,
    about: 'clerical',
    seldom: true,
    prominence: 'detail',
    options: 'close',
    groups: ['goals'],
    needs: 'a whole list of goals by at least two players',
    ask: (incident, almanac) => {
      const scorers = [...new Set(goalsOf(incident).map(({ by }) => by))]
      return hasAllGoals(incident) && scorers.length > 1 ? [scorersDraft(incident, almanac, scorers)] : []
    },
  },
]

/** How many goals one player scored: all of them, in order of time. */
function tallyDraft(incident: Incident, almanac: Almanac, his: readonly RecordOf<'goal'>[]): readonly Draft[] {
  const [first] = his
  if (!first) return []
  const ofSide = goalsOf(incident).filter((goal) => goal.for === first.for && goal.how !== 'own-goal').length
  const named = matchValues(almanac, incident, first.for)
  return [
    {
      subject: first.by,
      asks: {
        ref: refOf(incident, first.by, 'goals'),
        value: his.length,
        paragraphs: joinParagraphs(his.map((goal) => paragraphsOf(goal, 'by'))),
        note: undefined,
      },
      tells: his.map(({ id }) => refOf(incident, id, 'by')),
      body: () => ({
        values: { ...named, player: nameOf(almanac, 'people', first.by) },
        why: { ...named, same: his.length === ofSide ? 'yes' : 'no', all: ofSide },
        ...numberAnswer(almanac, his.length, {
          message: 'goals-in-match.option',
          steps: [-2, -1, 1, 2],
          least: 0,
          most: 4,
        }),
      }),
    },
  ]
}

function scorersDraft(incident: Incident, almanac: Almanac, scorers: readonly string[]): Draft {
  const scored = goalsOf(incident)
  const names = scorers.map((id) => nameOf(almanac, 'people', id))
  return {
    subject: 'match',
    asks: {
      ref: refOf(incident, 'match', 'scorers'),
      value: scorers.length,
      paragraphs: joinParagraphs(scored.map((goal) => paragraphsOf(goal, 'by'))),
      note: undefined,
    },
    tells: scored.map(({ id }) => refOf(incident, id, 'by')),
    body: () => ({
      values: matchValues(almanac, incident),
      why: { list: sayList(almanac.language, names, 'conjunction') },
      ...numberAnswer(almanac, scorers.length, {
        message: 'number-of-scorers.option',
        steps: [-2, -1, 1, 2, 3],
        most: scored.length + 1,
      }),
    }),
  }
}
