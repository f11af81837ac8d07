// A daily must not ask what the last days asked, and must be made from its id alone. So the bank is dealt into parts by a
// hash of the question's id, days take the parts in turns, a few days each, and within its days a part is dealt out without
// repeats: a day's quiz is made by replaying at most the days before it in the same turn. Price: a repeat after a whole
// round of turns, and not after the whole bank.
import type { Almanac } from './almanac.ts'
import type { Candidate } from './bank.ts'
import { daysBetween, shiftDay } from './day.ts'
import { type Draw, drawQuestions, MOST_QUESTIONS } from './draw.ts'
import type { Day } from './incident.ts'
import type { Kind } from './kind.ts'
import type { Question } from './question.ts'
import { toQuizId } from './quiz-id.ts'
import { hash } from './random.ts'

/** How many questions a daily asks. */
export const DAILY_QUESTIONS = 10
/** Into how many parts the bank is dealt, and for how many days in a row a part is drawn from. */
const PARTS = 3
const DAYS_PER_PART = 4

/** The day of daily number 1: the first on which anything may be asked; `undefined` while nothing is published. */
export function firstDaily({ incidents }: Almanac): Day | undefined {
  return incidents[0] && shiftDay(incidents[0].published, 1)
}

/** The number of a day's daily, counted from 1; below 1 for days before the first. */
export function dailyNumber(almanac: Almanac, day: Day): number {
  return daysBetween(firstDaily(almanac) ?? day, day) + 1
}

/** The questions of a day's daily. */
export function drawDaily(almanac: Almanac, kindsOn: (day: Day) => readonly Kind[], day: Day): readonly Question[] {
  const turn = Math.floor(daysBetween('1970-01-01', day) / DAYS_PER_PART)
  const start = shiftDay('1970-01-01', turn * DAYS_PER_PART)
  const asked = new Set<string>()
  let drawn: readonly Question[] = []
  for (let on = start; on <= day; on = shiftDay(on, 1)) {
    const edition = almanac.before(on)
    const most = on === day ? MOST_QUESTIONS : DAILY_QUESTIONS
    drawn = drawQuestions({ ...dailyDraw(edition, kindsOn(on), on), most, groupOf: groupIn(turn, asked) })
    for (const { id } of drawn) asked.add(id)
  }
  return drawn
}

function dailyDraw(almanac: Almanac, kinds: readonly Kind[], day: Day): Draw {
  return { almanac, kinds, seed: toQuizId({ topic: 'daily', day, seed: '' }), incidents: almanac.incidents }
}

/** Questions of the turn's own part first; where those run out, the part whose turn was longest ago; what was asked, last. */
function groupIn(turn: number, asked: ReadonlySet<string>) {
  return ({ id }: Candidate) => {
    if (asked.has(id)) return PARTS
    return (((hash(`part ${id}`) - turn) % PARTS) + PARTS) % PARTS
  }
}
