import { refsOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { foulBehind, goalsOf, isOnlyPenalty } from '../match.ts'
import { nameOf, otherSide } from '../naming.ts'
import { squadAnswer } from './answers.ts'
import { perGoal, perRecord } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that ask about a penalty that was scored, where its side scored only one. */
export const penalties: readonly Kind[] = [
  {
    // Also who went down for it, where it is disputed that it was a foul.
    name: 'penalty-won',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'detail',
    groups: ['goals'],
    needs: 'a penalty goal with a foul that leads to it',
    ask: perRecord('foul', 'on', ({ incident, almanac, holder: foul, fact }) => {
      const goal = penaltyOf(incident, foul)
      // The prompt names the taker: where he was fouled himself, it would give the answer.
      if (!goal || goal.by === fact.value) return undefined
      return {
        tells: refsOf(incident, goal.id, ['by', 'how']),
        side: goal.for,
        body: () => ({
          values: { taker: nameOf(almanac, 'people', goal.by), disputed: foul.disputed ? 'yes' : 'no' },
          ...squadAnswer(almanac, incident, { id: fact.value, club: goal.for, without: goal.by }),
        }),
      }
    }),
  },
  {
    name: 'penalty-taken',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    groups: ['goals'],
    needs: 'one penalty goal for a side',
    stated: true,
    ask: perGoal('by', ({ incident, almanac, holder: goal, fact }) => {
      if (!isOnlyPenalty(incident, goal)) return undefined
      return {
        tells: refsOf(incident, goal.id, ['how']),
        side: goal.for,
        body: () => squadAnswer(almanac, incident, { id: fact.value, club: goal.for }),
      }
    }),
  },
  {
    name: 'penalty-conceded',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'detail',
    groups: ['goals'],
    needs: 'a penalty goal with a foul that says by whom',
    ask: perRecord('foul', 'by', ({ incident, almanac, holder: foul, fact }) => {
      const goal = penaltyOf(incident, foul)
      if (!goal) return undefined
      const club = otherSide(incident, goal.for)
      return {
        tells: refsOf(incident, goal.id, ['by', 'how']),
        side: club,
        body: () => ({
          values: { taker: nameOf(almanac, 'people', goal.by) },
          ...squadAnswer(almanac, incident, { id: fact.value, club }),
        }),
      }
    }),
  },
]

/** The goal that a foul's penalty brought; `undefined` where there is none, or its side scored another penalty. */
function penaltyOf(incident: Incident, foul: RecordOf<'foul'>): RecordOf<'goal'> | undefined {
  const goal = goalsOf(incident).find(({ id }) => id === foul.leads)
  return goal && isOnlyPenalty(incident, goal) && foulBehind(incident, goal.id) === foul ? goal : undefined
}
