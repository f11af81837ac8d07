import type { Almanac } from '../almanac.ts'
import { factOf, refOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { hasAllGoals, isOnlyPenalty, meaningOf, recordsOf } from '../match.ts'
import { matchValues, nameOf } from '../naming.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'
import { near, numberOption } from './numbers.ts'

/** Wrong minutes stand at least three minutes from the right one and from each other, in added time two. */
const steps = [-26, -19, -14, -11, -7, -4, 4, 7, 11, 14, 19, 26]
const addedSteps = [-4, -2, 2, 4]

/** In which minute a player was sent off, scored, or had a goal ruled out in added time. */
export const minute: Kind = {
  name: 'minute',
  since: FIRST_DAY,
  prominence: 'footnote',
  options: 'close',
  ask: (incident, almanac) => [...regularMinutes(incident, almanac), ...addedMinutes(incident, almanac)],
}

function regularMinutes(incident: Incident, almanac: Almanac): readonly Draft[] {
  const goals = recordsOf(incident, 'goal').filter((goal) => goal.stands !== false && isSingledOut(incident, goal))
  const cards = recordsOf(incident, 'card').filter(({ off }) => off)
  return [...goals, ...cards].flatMap((record) => {
    const when = factOf(incident, record.id, record, 'minute')
    if (!when || typeof when.value !== 'number' || record.added !== undefined) return []
    const field = record.kind === 'card' ? 'to' : 'by'
    const who = record.kind === 'card' ? record.to : record.by
    const club = record.kind === 'card' ? incident.cast[record.to]?.club : record.for
    return {
      subject: record.id,
      asks: when,
      tells: [refOf(incident, record.id, field)],
      prompt: {
        message: 'minute.prompt.a',
        values: {
          ...matchValues(almanac, incident, club),
          who: nameOf(almanac, 'people', who),
          event: eventOf(record),
        },
      },
      answer: minuteOption(almanac, 'minute', when.value),
      others: () => near(when.value as number, steps, { most: 90 }).map((n) => minuteOption(almanac, 'minute', n)),
      ordered: true,
    }
  })
}

function addedMinutes(incident: Incident, almanac: Almanac): readonly Draft[] {
  return recordsOf(incident, 'goal').flatMap((goal) => {
    const added = factOf(incident, goal.id, goal, 'added')
    if (!added || goal.stands !== false) return []
    return {
      subject: goal.id,
      asks: added,
      tells: [refOf(incident, goal.id, 'by')],
      prompt: {
        message: 'minute.prompt.added',
        values: { ...matchValues(almanac, incident, goal.for), who: nameOf(almanac, 'people', goal.by) },
      },
      answer: minuteOption(almanac, 'added', added.value),
      others: () => near(added.value, addedSteps, { most: 12 }).map((n) => minuteOption(almanac, 'added', n)),
      ordered: true,
    }
  })
}

const eventOf = (record: RecordOf<'goal'> | RecordOf<'card'>) =>
  record.kind === 'card' ? 'card' : record.how === 'penalty' ? 'penalty' : 'goal'

/** Whether "did he score" can mean this goal alone. */
function isSingledOut(incident: Incident, goal: RecordOf<'goal'>): boolean {
  return isOnlyPenalty(incident, goal) || (hasAllGoals(incident) && meaningOf(incident, goal)?.ofHis === 0)
}

const minuteOption = (almanac: Almanac, message: 'minute' | 'added', n: number) =>
  numberOption(almanac, `minute.option.${message}`, n)
