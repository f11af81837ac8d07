import type { Almanac } from '../almanac.ts'
import { type Fact, factOf, joinParagraphs, refOf } from '../fact.ts'
import type { Incident, Minute, RecordOf } from '../incident.ts'
import { goalsOf, hasAllGoals, isOnlyPenalty, meaningOf, recordsOf } from '../match.ts'
import { matchValues, nameOf } from '../naming.ts'
import { isData } from '../source.ts'
import { numberAnswer } from './answers.ts'
import { isWorthDetail, ofText, perGoal, perRecord } from './ask.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'

/** Wrong minutes, also of added time, lie at least three minutes from the right one and from each other. */
const steps = [-26, -19, -14, -11, -7, -4, 4, 7, 11, 14, 19, 26]
const addedSteps = [-6, -3, 3, 6, 9]
const waitSteps = [-18, -14, -10, -6, 6, 10, 14, 18]

/** Kinds that ask for a minute of the match, or for the minutes between two events. */
export const minutes: readonly Kind[] = [
  {
    name: 'minute',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'footnote',
    options: 'close',
    groups: ['order'],
    needs: 'an exact minute of a sending-off, a penalty or a single goal, or a disallowed goal in added time',
    ask: (incident, almanac) => [goalMinutes, cardMinutes, addedMinutes].flatMap((ask) => ask(incident, almanac)),
  },
  {
    // Between a sending-off and the winner that the other side then scored.
    name: 'minutes-between',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'footnote',
    options: 'close',
    groups: ['order'],
    needs: 'one sending-off and a winner of the other side, both with exact minutes',
    ask: ofText((incident, almanac) => {
      const [card, ...more] = recordsOf(incident, 'card').filter(({ off }) => off)
      const winner = goalsOf(incident).find((goal) => meaningOf(incident, goal)?.role === 'winner')
      if (!card || !winner || more.length > 0 || incident.cast[card.to]?.club === winner.for) return []
      return waitDraft(incident, almanac, { card, winner })
    }),
  },
]

/** The minutes among which wrong ones lie: the ninety minutes, or extra time, where a minute of the other would stand out. */
const periodOf = (minute: number) => (minute > 90 ? { least: 91, most: 120 } : { most: 90 })

const goalMinutes = perGoal('minute', ({ incident, almanac, holder: goal, fact }) => {
  const at = exactMinute(fact)
  if (at === undefined || goal.added !== undefined || !isSingledOut(incident, goal)) return undefined
  if (isData(incident) && !isLateWinner(incident, goal, at)) return undefined
  return {
    tells: [refOf(incident, goal.id, 'by')],
    side: goal.for,
    body: () => ({
      wording: 'a',
      values: { who: nameOf(almanac, 'people', goal.by), event: goal.how === 'penalty' ? 'penalty' : 'goal' },
      ...numberAnswer(almanac, at, { message: 'minute.option.minute', steps, ...periodOf(at) }),
    }),
  }
})

const cardMinutes = perRecord('card', 'minute', ({ incident, almanac, holder: card, fact }) => {
  const at = exactMinute(fact)
  if (at === undefined || card.added !== undefined || !card.off || !isWorthDetail(incident, KNOWN)) return undefined
  return {
    tells: [refOf(incident, card.id, 'to')],
    side: incident.cast[card.to]?.club,
    body: () => ({
      wording: 'a',
      values: { who: nameOf(almanac, 'people', card.to), event: 'card' },
      ...numberAnswer(almanac, at, { message: 'minute.option.minute', steps, ...periodOf(at) }),
    }),
  }
})

/** From which notability a match is so well known that the minute of a sending-off is worth asking. */
const KNOWN = 6
/** From which minute a winner is late. */
const LATE = 85

const isLateWinner = (incident: Incident, goal: RecordOf<'goal'>, at: number) =>
  at >= LATE && isWorthDetail(incident) && meaningOf(incident, goal)?.role === 'winner'

/** Disallowed goals in added time. */
const addedMinutes = perRecord('goal', 'added', ({ incident, almanac, holder: goal, fact }) => {
  if (goal.stands !== false) return undefined
  return {
    tells: [refOf(incident, goal.id, 'by')],
    side: goal.for,
    body: () => ({
      wording: 'added',
      values: { who: nameOf(almanac, 'people', goal.by) },
      ...numberAnswer(almanac, fact.value, { message: 'minute.option.added', steps: addedSteps, most: 12 }),
    }),
  }
})

/** The minute where it is exact, and `undefined` where only bounds are known. */
const exactMinute = ({ value }: Fact<Minute>) => (typeof value === 'number' ? value : undefined)

/** Whether "did he score" can mean this goal alone. */
function isSingledOut(incident: Incident, goal: RecordOf<'goal'>): boolean {
  return isOnlyPenalty(incident, goal) || (hasAllGoals(incident) && meaningOf(incident, goal)?.ofHis === 0)
}

function waitDraft(
  incident: Incident,
  almanac: Almanac,
  { card, winner }: { readonly card: RecordOf<'card'>; readonly winner: RecordOf<'goal'> },
): readonly Draft[] {
  const [off, goal] = [factOf(incident, card.id, card, 'minute'), factOf(incident, winner.id, winner, 'minute')]
  const [from, to] = [off && exactMinute(off), goal && exactMinute(goal)]
  if (!off || !goal || from === undefined || to === undefined || to <= from) return []
  const paragraphs = joinParagraphs([off.paragraphs, goal.paragraphs])
  return [
    {
      subject: `${card.id}-${winner.id}`,
      asks: { ref: refOf(incident, winner.id, 'wait'), value: to - from, paragraphs, note: undefined },
      tells: [refOf(incident, card.id, 'to'), refOf(incident, winner.id, 'by')],
      body: () => ({
        values: {
          ...matchValues(almanac, incident, winner.for),
          player: nameOf(almanac, 'people', card.to),
          scorer: nameOf(almanac, 'people', winner.by),
        },
        ...numberAnswer(almanac, to - from, { message: 'minutes-between.option', steps: waitSteps, most: 90 }),
      }),
    },
  ]
}
