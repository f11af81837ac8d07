import type { Almanac } from '../almanac.ts'
import { closedOf, type GoalIn, talliesOf } from '../closed.ts'
import { factOf, joinParagraphs, noteOf, paragraphsOf, refOf, toldAs } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { extraTimeOf, goalsOf, hasAllGoals, kickScorersOf } from '../match.ts'
import { matchValues, nameOf, type Option, optionOf } from '../naming.ts'
import { playersOf } from '../players.ts'
import { isData } from '../source.ts'
import { numberAnswer } from './answers.ts'
import { isWorthDetail, ofMatch } from './ask.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'
import { isPlain } from './scores.ts'

/** Kinds that count goals and scorers, and that ask who did not score or scored once. */
export const counts: readonly Kind[] = [
  {
    name: 'goals-in-match',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'headline',
    options: 'close',
    groups: ['goals', 'scores'],
    needs: 'a score',
    ask: ofMatch('score', ({ incident, almanac, holder: match, fact }) =>
      isData(incident) && (!isPlain(incident) || fact.value[0] + fact.value[1] < MANY_GOALS)
        ? undefined
        : {
            asks: toldAs(fact, match, 'goals'),
            body: () => ({
              values: { after: extraTimeOf(incident) },
              fact: { n: fact.value[0] + fact.value[1] },
              ...numberAnswer(almanac, fact.value[0] + fact.value[1], {
                message: 'goals-in-match.option',
                steps: [-3, -2, -1, 1, 2, 3],
                least: isData(incident) ? 1 : 0,
              }),
            }),
          },
    ),
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
        .filter((his) => his.length > (isWorthDetail(incident) ? 1 : 2))
        .flatMap((his) => tallyDraft(incident, almanac, his))
    },
  },
  {
    name: 'did-not-score',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'footnote',
    groups: ['goals'],
    needs: 'a whole list of goals by at least two players, and another player who took part',
    ask: blankDrafts,
  },
  {
    name: 'scored-once',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'footnote',
    groups: ['goals'],
    needs: 'a whole list of goals, one of them by somebody who scored no other, all others by players with two or more',
    ask: singleDraft,
  },
]

/** How many goals a match read in data has at least that is asked how many it had. */
const MANY_GOALS = 7

/** How many scorers a player who did not score is put beside, at least. */
const LEAST_SCORERS = 2

/** How many goals one player scored: all of them, in order of time. */
function tallyDraft(incident: Incident, almanac: Almanac, his: readonly RecordOf<'goal'>[]): readonly Draft[] {
  const [first] = his
  if (!first) return []
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
        ...numberAnswer(almanac, his.length, {
          message: 'goals-in-match.option',
          steps: [-2, -1, 1, 2],
          least: isData(incident) ? 1 : 0,
          most: 4,
        }),
      }),
    },
  ]
}

/** A draft for each player who took part and did not score: beside scorers, all of whom the prompt tells. */
function blankDrafts(incident: Incident, almanac: Almanac): readonly Draft[] {
  const scored = goalsOf(incident)
  const named = new Set(scored.map(({ by }) => by))
  const scorers = new Set(scored.filter(({ how }) => how !== 'own-goal').map(({ by }) => by))
  const kickers = kickScorersOf(incident)
  const blanks = playersOf(almanac, incident).filter(({ key }) => !named.has(key) && !kickers.has(key))
  if (!hasAllGoals(incident) || scorers.size < LEAST_SCORERS) return []
  return (isData(incident) ? mostExpected(almanac, incident, blanks) : blanks).map((blank, i) => {
    const member = incident.cast[blank.key]
    const read = [...(member ? [paragraphsOf(member, 'role')] : []), ...scored.map((goal) => paragraphsOf(goal, 'by'))]
    return {
      subject: `match-${i + 1}`,
      asks: {
        ref: refOf(incident, blank.key, 'goals'),
        value: 0,
        paragraphs: joinParagraphs(read),
        note: member && noteOf(member, 'goals'),
      },
      tells: scored.map((goal) => refOf(incident, goal.id, 'by')),
      body: () => ({
        values: matchValues(almanac, incident),
        answer: blank,
        others: [...scorers].map((scorer) => optionOf(almanac, 'people', scorer)),
      }),
    }
  })
}

/** The one of those who did not score of whom it was most to be expected: who scored most in other matches of the season, if anybody did. */
function mostExpected(almanac: Almanac, incident: Incident, blanks: readonly Option[]): readonly Option[] {
  const set = closedOf(almanac, incident, ['goals'])
  const others = set ? almanac.once(talliesOf)(set) : new Map<string, readonly GoalIn[]>()
  const [most] = blanks
    .filter(({ key }) => others.has(key))
    .toSorted((a, b) => (others.get(b.key)?.length ?? 0) - (others.get(a.key)?.length ?? 0))
  return most ? [most] : []
}

/** Who alone scored exactly once: beside those who scored more, and then those who did not. */
function singleDraft(incident: Incident, almanac: Almanac): readonly Draft[] {
  const scored = goalsOf(incident)
  const tallies = [...Map.groupBy(scored, ({ by }) => by)]
  const [only, ...more] = tallies.flatMap(([, his]) => (his.length === 1 ? his : []))
  if (!hasAllGoals(incident) || !only || more.length > 0 || scored.some(({ how }) => how === 'own-goal')) return []
  const fact = factOf(incident, only.id, only, 'by')
  if (!fact || tallies.length < LEAST_SCORERS) return []
  return [
    {
      subject: 'match',
      asks: {
        ...fact,
        ref: refOf(incident, only.id, 'single'),
        paragraphs: joinParagraphs(scored.map((goal) => paragraphsOf(goal, 'by'))),
        note: undefined,
      },
      also: tallies.map(([scorer]) => refOf(incident, scorer, 'goals')),
      tells: scored.map((goal) => refOf(incident, goal.id, 'by')),
      body: () => ({
        values: matchValues(almanac, incident),
        answer: optionOf(almanac, 'people', only.by),
        others: playersOf(almanac, incident).filter(({ key }) => key !== only.by && isLikely(almanac, incident, key)),
      }),
    },
  ]
}

/** Whether somebody may well have scored: of data, where line-ups name everybody, no goalkeeper. */
const isLikely = ({ names }: Almanac, incident: Incident, id: string) =>
  !isData(incident) || names.people[id]?.position !== 'goalkeeper'
