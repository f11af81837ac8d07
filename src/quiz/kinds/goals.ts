import { refOf } from '../fact.ts'
import { goalsOf, hasAllGoals, meaningOf } from '../match.ts'
import { nameOf, optionOf, otherSide } from '../naming.ts'
import { bothSquads, squadOf } from '../pools.ts'
import { squadAnswer, termAnswer } from './answers.ts'
import { perGoal } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that ask about a single goal of the match, penalties left out. */
export const goals: readonly Kind[] = [
  {
    name: 'who-scored',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    groups: ['goals'],
    needs: 'a goal from open play, in a whole list of goals or with `made`',
    stated: true,
    ask: perGoal('by', ({ incident, almanac, holder: goal, fact }) => {
      const meaning = meaningOf(incident, goal)
      if (!meaning || goal.how === 'penalty' || goal.how === 'own-goal') return undefined
      return {
        side: goal.for,
        body: () => ({
          values: { ...meaning },
          answer: optionOf(almanac, 'people', fact.value),
          others:
            meaning.role === 'opener' ? bothSquads(almanac, incident) : squadOf(almanac, goal.for, incident.match.date),
        }),
      }
    }),
  },
  {
    name: 'how-scored',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'detail',
    groups: ['goals'],
    needs: 'a goal with `how`',
    ask: perGoal('how', ({ incident, almanac, holder: goal, fact }) => {
      const meaning = meaningOf(incident, goal)
      if (!meaning || goal.how === 'own-goal') return undefined
      return {
        tells: [refOf(incident, goal.id, 'by')],
        side: goal.for,
        body: () => ({
          values: { ...meaning, scorer: nameOf(almanac, 'people', goal.by) },
          ...termAnswer(almanac, fact.value),
        }),
      }
    }),
  },
  {
    name: 'own-goal',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    groups: ['goals'],
    needs: 'one goal with `how` own-goal in a whole list of goals',
    ask: perGoal('by', ({ incident, almanac, holder: goal, fact }) => {
      const own = goalsOf(incident).filter(({ how }) => how === 'own-goal')
      if (own[0] !== goal || own.length > 1 || !hasAllGoals(incident)) return undefined
      const club = otherSide(incident, goal.for)
      return {
        tells: [refOf(incident, goal.id, 'how')],
        side: club,
        body: () => squadAnswer(almanac, incident, { id: fact.value, club, keepers: true }),
      }
    }),
  },
]
