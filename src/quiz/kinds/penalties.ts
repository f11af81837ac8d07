import { refOf, refsOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { foulBehind, goalsOf, isOnlyPenalty, isOnlyPenaltyOfMatch } from '../match.ts'
import { otherSide } from '../naming.ts'
import { perGoal, perRecord } from './ask.ts'
import { askPlayer } from './ask-player.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that ask about a penalty that was scored, where its side scored only one. */
export const penalties: readonly Kind[] = [
  {
    // Also who went down for it, where it is disputed that it was a foul.
    name: 'penalty-won',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'footnote',
    groups: ['goals'],
    needs: 'a penalty goal with a foul that leads to it',
    ask: perRecord('foul', 'on', (found) => {
      const { incident, holder: foul, fact } = found
      const goal = penaltyOf(incident, foul)
      // The prompt may name the taker: where he was fouled himself, it would give the answer.
      if (!goal || goal.by === fact.value) return undefined
      return askPlayer(found, {
        ...ofPenalty(incident, goal),
        club: goal.for,
        values: { disputed: foul.disputed ? 'yes' : 'no' },
      })
    }),
  },
  {
    // After a shoot-out more than one has scored from the spot.
    name: 'penalty-taken',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    groups: ['goals'],
    needs: 'one penalty goal for a side, and no shoot-out',
    stated: true,
    ask: perGoal('by', (found) => {
      const { incident, holder: goal } = found
      if (!isOnlyPenalty(incident, goal) || incident.match.shootOut) return undefined
      return askPlayer(found, {
        club: goal.for,
        tells: [refOf(incident, goal.id, 'how')],
        wordings: wordingsFor(incident, goal),
      })
    }),
  },
  {
    name: 'penalty-conceded',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'footnote',
    groups: ['goals'],
    needs: 'a penalty goal with a foul that says by whom',
    ask: perRecord('foul', 'by', (found) => {
      const { incident, holder: foul } = found
      const goal = penaltyOf(incident, foul)
      if (!goal) return undefined
      return askPlayer(found, { ...ofPenalty(incident, goal), club: otherSide(incident, goal.for) })
    }),
  },
]

/** The penalty can be meant without its side where the other one is not known to have scored one. */
const wordingsFor = (incident: Incident, goal: RecordOf<'goal'>) =>
  isOnlyPenaltyOfMatch(incident, goal) ? (['side', 'match'] as const) : (['side'] as const)

/** What prompts on the foul behind a penalty tell, whom they name, and in which words they can mean it. */
const ofPenalty = (incident: Incident, goal: RecordOf<'goal'>) => ({
  tells: refsOf(incident, goal.id, ['by', 'how']),
  named: { taker: goal.by },
  wordings: wordingsFor(incident, goal),
})

/** The goal that a foul's penalty brought; `undefined` where there is none, or its side scored another penalty. */
function penaltyOf(incident: Incident, foul: RecordOf<'foul'>): RecordOf<'goal'> | undefined {
  const goal = goalsOf(incident).find(({ id }) => id === foul.leads)
  return goal && isOnlyPenalty(incident, goal) && foulBehind(incident, goal.id) === foul ? goal : undefined
}
