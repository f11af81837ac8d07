import type { Incident, RecordOf, TimelineRecord } from './incident.ts'
import { isData } from './source.ts'

/** The records of one kind, in order of time. */
export function recordsOf<Kind extends TimelineRecord['kind']>(
  incident: Incident,
  kind: Kind,
): readonly RecordOf<Kind>[] {
  return incident.timeline.filter((record): record is RecordOf<Kind> => record.kind === kind)
}

/** The goals that counted, in order of time. */
export const goalsOf = (incident: Incident) => recordsOf(incident, 'goal').filter(({ stands }) => stands !== false)

/** Whether the timeline has every goal of the match: only then is a goal that is not listed known not to have happened. */
export const hasAllGoals = (incident: Incident) => incident.complete.includes('goals')

/** Who scored in the penalty shoot-out: not goals of the match, but whoever hears "scored" may think of them. */
export const kickScorersOf = (incident: Incident): ReadonlySet<string> =>
  new Set(recordsOf(incident, 'kick').flatMap(({ by, scored }) => (scored ? by : [])))

/** The foul that led to a card or goal; `undefined` where the timeline has none. */
export const foulBehind = (incident: Incident, id: string) =>
  recordsOf(incident, 'foul').find(({ leads }) => leads === id)

/** Whether a goal is the only penalty that its side is known to have scored. */
export const isOnlyPenalty = (incident: Incident, goal: RecordOf<'goal'>) =>
  goal.how === 'penalty' &&
  goalsOf(incident).filter((other) => other.how === 'penalty' && other.for === goal.for).length === 1

/** Whether a goal is the only penalty that either side is known to have scored. */
export const isOnlyPenaltyOfMatch = (incident: Incident, goal: RecordOf<'goal'>) =>
  goalsOf(incident).every((other) => other === goal || other.how !== 'penalty')

/** Up to which goal of a side, and of a player, prompts have a word for it: "fourth", "third". */
const MOST_COUNTED = { nth: 4, ofHis: 3 }

/** What a goal meant for the match. */
export interface GoalMeaning {
  readonly role: 'opener' | 'equaliser' | 'winner' | 'other'
  /** Its place among the goals of its side, from 1; 0 where not every goal is known. */
  readonly nth: number
  /** Its place among the goals of its scorer, from 1; 0 where it is his only one. */
  readonly ofHis: number
  /** Its place among all goals of the match, from 1; 0 where not every goal is known. */
  readonly ofAll: number
}

/** What a goal meant; `undefined` where not every goal is known and the record does not say, or where prompts have no word for its place. */
export function meaningOf(incident: Incident, goal: RecordOf<'goal'>): GoalMeaning | undefined {
  if (!hasAllGoals(incident)) return goal.made ? { role: goal.made, nth: 0, ofHis: 0, ofAll: 0 } : undefined
  const goals = goalsOf(incident)
  if (isData(incident) && goals.some(({ loose }) => loose)) return undefined
  const before = goals.slice(0, goals.indexOf(goal))
  const his = goals.filter(({ by }) => by === goal.by)
  const nth = before.filter((other) => other.for === goal.for).length + 1
  const ofHis = his.length > 1 ? his.indexOf(goal) + 1 : 0
  if (nth > MOST_COUNTED.nth || ofHis > MOST_COUNTED.ofHis) return undefined
  return { role: roleOf(incident, goal, before), nth, ofHis, ofAll: before.length + 1 }
}

function roleOf(incident: Incident, goal: RecordOf<'goal'>, before: readonly RecordOf<'goal'>[]): GoalMeaning['role'] {
  if (before.length === 0) return 'opener'
  const lead = leadBefore(before, goal)
  if (lead === -1) return isOnlyEqualiser(incident, goal) ? 'equaliser' : 'other'
  // A goal that put a side ahead for good is its winner only where nothing came after it: of a 3–1 it could be argued.
  return lead === 0 && before.length + 1 === goalsOf(incident).length ? 'winner' : 'other'
}

/** By how many goals a side led before its goal. */
const leadBefore = (before: readonly RecordOf<'goal'>[], goal: RecordOf<'goal'>) =>
  before.reduce((sum, other) => sum + (other.for === goal.for ? 1 : -1), 0)

function isOnlyEqualiser(incident: Incident, goal: RecordOf<'goal'>): boolean {
  const goals = goalsOf(incident)
  return goals.filter((other, i) => other.for === goal.for && leadBefore(goals.slice(0, i), other) === -1).length === 1
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

/** Whether the final score includes extra time, as prompts are told it. */
export const extraTimeOf = ({ match }: Incident): 'extra' | 'none' => (match.fullTime ? 'extra' : 'none')
