import type { Incident, RecordOf, TimelineRecord } from './incident.ts'

/** The records of one kind, in order of time. */
export function recordsOf<Kind extends TimelineRecord['kind']>(
  incident: Incident,
  kind: Kind,
): readonly RecordOf<Kind>[] {
  return incident.timeline.filter((record): record is RecordOf<Kind> => record.kind === kind)
}

/** The goals that counted, in order of time. */
export const goalsOf = (incident: Incident) => recordsOf(incident, 'goal').filter(({ stands }) => stands !== false)

/** Whether the timeline has every goal: only then does "not listed" mean "did not happen". */
export const hasAllGoals = (incident: Incident) => incident.complete.includes('goals')

/** The foul that led to a card or goal; `undefined` where the timeline has none. */
export const foulBehind = (incident: Incident, id: string) =>
  recordsOf(incident, 'foul').find(({ leads }) => leads === id)

/** What a goal meant: its place among all goals and among its side's and its scorer's, and its role. Places count from 1. */
export interface GoalMeaning {
  readonly role: 'opener' | 'equaliser' | 'winner' | 'other'
  readonly nth: number
  readonly ofHis: number
}

/** What a goal meant; `undefined` where the list of goals is open and the record does not say. */
export function meaningOf(incident: Incident, goal: RecordOf<'goal'>): GoalMeaning | undefined {
  if (!hasAllGoals(incident)) return goal.made ? { role: goal.made, nth: 0, ofHis: 0 } : undefined
  const goals = goalsOf(incident)
  const before = goals.slice(0, goals.indexOf(goal))
  const his = goals.filter(({ by }) => by === goal.by)
  return {
    role: roleOf(incident, goal, before),
    nth: before.filter((other) => other.for === goal.for).length + 1,
    ofHis: his.length > 1 ? his.indexOf(goal) + 1 : 0,
  }
}

function roleOf(incident: Incident, goal: RecordOf<'goal'>, before: readonly RecordOf<'goal'>[]): GoalMeaning['role'] {
  if (before.length === 0) return 'opener'
  const lead = before.reduce((sum, other) => sum + (other.for === goal.for ? 1 : -1), 0)
  if (lead === -1) return 'equaliser'
  const after = goalsOf(incident).slice(before.length + 1)
  return lead === 0 && after.every((other) => other.for === goal.for) ? 'winner' : 'other'
}

/** The score after each goal, home side first, in order of time. */
export function runningScores(incident: Incident): readonly (readonly [number, number])[] {
  let [home, away] = [0, 0]
  return goalsOf(incident).map((goal) => {
    if (goal.for === incident.match.home) home += 1
    else away += 1
    return [home, away] as const
  })
}
