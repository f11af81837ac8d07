import { paragraphsOf, refOf } from '../fact.ts'
import { goalsOf, hasAllGoals } from '../match.ts'
import { matchValues, nameOf } from '../naming.ts'
import { sayList } from '../words.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { near, numberOption } from './numbers.ts'

/** How many different players scored: only where every goal is known. */
export const numberOfScorers: Kind = {
  name: 'number-of-scorers',
  since: FIRST_DAY,
  prominence: 'detail',
  options: 'close',
  ask: (incident, almanac) => {
    const goals = goalsOf(incident)
    const scorers = [...new Set(goals.map(({ by }) => by))]
    if (!hasAllGoals(incident) || scorers.length < 2) return []
    const option = (n: number) => numberOption(almanac, 'number-of-scorers.option', n)
    const list = sayList(
      almanac.language,
      scorers.map((id) => nameOf(almanac, 'people', id)),
      'conjunction',
    )
    return [
      {
        subject: 'match',
        asks: {
          ref: refOf(incident, 'match', 'scorers'),
          value: scorers.length,
          paragraphs: [...new Set(goals.flatMap((goal) => paragraphsOf(goal, 'by')))].sort((a, b) => a - b),
          note: undefined,
        },
        tells: goals.map(({ id }) => refOf(incident, id, 'by')),
        prompt: { message: 'number-of-scorers.prompt', values: matchValues(almanac, incident) },
        why: { message: 'number-of-scorers.why', values: { list } },
        answer: option(scorers.length),
        others: () => near(scorers.length, [-2, -1, 1, 2, 3], { most: goals.length + 1 }).map(option),
        ordered: true,
      },
    ]
  },
}
