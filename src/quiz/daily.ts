// A daily must not ask what the last days asked, and must be made from its id alone. So each incident's questions are dealt
// into parts, and each turn of a few days draws from one part without repeats: to make a day's quiz, only the days before it in
// the same turn are made again. Price: a question can come again after one round of the parts, long before all were asked.
import type { Almanac } from './almanac.ts'
import { type Candidate, candidatesOf } from './candidate.ts'
import { type Draw, MOST_QUESTIONS } from './choice.ts'
import { daysBetween, shiftDay } from './day.ts'
import { type Drawing, drawQuestions } from './draw.ts'
import type { Day, Incident } from './incident.ts'
import type { Kind } from './kinds/kind.ts'
import { dailyOn } from './quiz-id.ts'
import { rank } from './random.ts'

/** How many questions a daily asks. */
export const DAILY_QUESTIONS = 10
/** Into how many parts each incident's questions are dealt, and how many days in a row a part is drawn from. */
const PARTS = 6
const DAYS_PER_PART = 2

/** The day of daily number 1: the first on which anything may be asked; `undefined` when nothing is published. */
export function firstDaily({ incidents }: Almanac): Day | undefined {
  return incidents[0] && shiftDay(incidents[0].published, 1)
}

/** The number of a day's daily, counted from 1; below 1 for days before the first. */
export function dailyNumber(almanac: Almanac, day: Day): number {
  return daysBetween(firstDaily(almanac) ?? day, day) + 1
}

/** The questions of a day's daily. */
export function drawDaily(almanac: Almanac, kindsOn: (day: Day) => readonly Kind[], day: Day): Drawing {
  const turn = Math.floor(daysBetween('1970-01-01', day) / DAYS_PER_PART)
  const start = shiftDay('1970-01-01', turn * DAYS_PER_PART)
  const asked = new Set<string>()
  let drawn: Drawing = { questions: [], closer: undefined }
  for (let on = start; on <= day; on = shiftDay(on, 1)) {
    const edition = almanac.before(on)
    const most = on === day ? MOST_QUESTIONS : DAILY_QUESTIONS
    const draw = dailyDraw(edition, kindsOn(on), on)
    drawn = drawQuestions({ ...draw, most, groupOf: groupIn(draw, turn, asked) })
    for (const question of [...drawn.questions, drawn.closer]) if (question) asked.add(question.id)
  }
  return drawn
}

function dailyDraw(almanac: Almanac, kinds: readonly Kind[], day: Day): Draw {
  return { almanac, kinds, seed: dailyOn(day) }
}

/** The groups that a turn draws from, 0 first: the turn's own part, then parts by how far away their turns are, farthest first, and what the turn has asked already last. */
function groupIn({ almanac, kinds }: Draw, turn: number, asked: ReadonlySet<string>) {
  const parts = new Map<Incident, ReadonlyMap<string, number>>()
  return ({ id, incident }: Candidate) => {
    if (asked.has(id)) return PARTS
    const dealt = parts.get(incident) ?? dealOut(candidatesOf(almanac, kinds, incident))
    parts.set(incident, dealt)
    const offset = ((((dealt.get(id) ?? 0) - turn) % PARTS) + PARTS) % PARTS
    return offset === 0 ? 0 : 1 + Math.abs(offset - PARTS / 2)
  }
}

/** The part of each question by its id. Questions on one fact are dealt one after another, so that they land in different parts. */
function dealOut(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const facts = rank('deal', [...new Set(candidates.map(factAsked))], (fact) => fact)
  const inOrder = facts.flatMap((fact) => candidates.filter((candidate) => factAsked(candidate) === fact))
  return new Map(inOrder.map(({ id }, i) => [id, i % PARTS]))
}

const factAsked = ({ asks }: Candidate) => asks[0] ?? ''
