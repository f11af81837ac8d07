import { paragraphsOf, refOf } from '../fact.ts'
import { goalsOf, hasAllGoals } from '../match.ts'
import { matchValues, nameOf } from '../naming.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { near, numberOption } from './numbers.ts'

/** How often a player scored, where he did so more than once and every goal is known. Own goals are not his. */
export const goalsByPlayer: Kind = {
  name: 'goals-by-player',
  since: FIRST_DAY,
  prominence: 'headline',
  options: 'close',
  ask: (incident, almanac) => {
    if (!hasAllGoals(incident)) return []
    const goals = goalsOf(incident).filter(({ how }) => how !== 'own-goal')
    const scorers = [...new Set(goals.map(({ by }) => by))]
    const option = (n: number) => numberOption(almanac, 'goals-in-match.option', n)
    return scorers.flatMap((player) => {
      const his = goals.filter(({ by }) => by === player)
      const [first] = his
      if (!first || his.length < 2) return []
      return {
        subject: player,
        asks: {
          ref: refOf(incident, player, 'goals'),
          value: his.length,
          paragraphs: [...new Set(his.flatMap((goal) => paragraphsOf(goal, 'by')))].sort((a, b) => a - b),
          note: undefined,
        },
        tells: his.map(({ id }) => refOf(incident, id, 'by')),
        prompt: {
          message: 'goals-by-player.prompt',
          values: { ...matchValues(almanac, incident, first.for), player: nameOf(almanac, 'people', player) },
        },
        why: {
          message: 'goals-by-player.why',
          values: {
            ...matchValues(almanac, incident, first.for),
            same: his.length === goals.filter((goal) => goal.for === first.for).length ? 'yes' : 'no',
            all: goals.filter((goal) => goal.for === first.for).length,
          },
        },
        answer: option(his.length),
        others: () => near(his.length, [-2, -1, 1, 2], { least: 0, most: 4 }).map(option),
        ordered: true,
      }
    })
  },
}
