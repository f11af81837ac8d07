import { refOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { type GoalMeaning, goalsOf, hasAllGoals, meaningOf } from '../match.ts'
import { nameOf, otherSide } from '../naming.ts'
import { isData } from '../source.ts'
import { termAnswer } from './answers.ts'
import { perGoal } from './ask.ts'
import { askPlayer } from './ask-player.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Up to which goal of the match prompts have a word for its place: "sixth". */
const MOST_NUMBERED = 6

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
    ask: perGoal('by', (found) => {
      const { incident, holder: goal } = found
      const meaning = meaningOf(incident, goal)
      if (!meaning || goal.how === 'penalty' || goal.how === 'own-goal') return undefined
      const { role } = meaning
      return {
        ...(role !== 'opener' && role !== 'winner' && { prominence: 'detail' }),
        ...askPlayer(found, {
          club: goal.for,
          tells: [],
          values: { ...meaning, nth: nthSaid(incident, goal, meaning) },
          wordings: wordingsFor(meaning),
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
      if (!meaning || goal.how === 'own-goal' || isData(incident)) return undefined
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
    ask: perGoal('by', (found) => {
      const { incident, holder: goal } = found
      const own = goalsOf(incident).filter(({ how }) => how === 'own-goal')
      if (own[0] !== goal || own.length > 1 || !hasAllGoals(incident)) return undefined
      return askPlayer(found, {
        club: otherSide(incident, goal.for),
        tells: [refOf(incident, goal.id, 'how')],
        wordings: ['side', 'match'],
        keepers: true,
      })
    }),
  },
]

/** Which goal of its side it was, as prompts are told it; `only` where a match read in data had no other. */
function nthSaid(incident: Incident, { for: side }: RecordOf<'goal'>, { nth }: GoalMeaning): number | 'only' {
  const isOnly = nth === 1 && goalsOf(incident).filter((goal) => goal.for === side).length === 1
  return isData(incident) && isOnly ? 'only' : nth
}

/** In which words a goal can be meant: the first of a match needs no side, and which of all it was can be told up to the sixth. */
function wordingsFor({ role, ofAll }: GoalMeaning): readonly ('side' | 'match')[] {
  if (role === 'opener') return ['match']
  return role === 'winner' || (ofAll > 0 && ofAll <= MOST_NUMBERED) ? ['side', 'match'] : ['side']
}
