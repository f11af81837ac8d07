import { factOf, toldAs } from '../fact.ts'
import { matchValues } from '../naming.ts'
import { lengthOf } from './final-score.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { near, numberOption } from './numbers.ts'

/** How many goals a match had, by its score. */
export const goalsInMatch: Kind = {
  name: 'goals-in-match',
  since: FIRST_DAY,
  prominence: 'headline',
  options: 'close',
  ask: (incident, almanac) => {
    const score = toldAs(factOf(incident, 'match', incident.match, 'score'), incident.match, 'goals')
    if (!score) return []
    const goals = score.value[0] + score.value[1]
    const option = (n: number) => numberOption(almanac, 'goals-in-match.option', n)
    return [
      {
        subject: 'match',
        asks: score,
        prompt: {
          message: 'goals-in-match.prompt',
          values: { ...matchValues(almanac, incident), after: lengthOf(incident) },
        },
        answer: option(goals),
        others: () => near(goals, [-3, -2, -1, 1, 2, 3], { least: 0 }).map(option),
        ordered: true,
      },
    ]
  },
}
