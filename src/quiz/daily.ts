// A daily must not ask what the last days asked, and must be made from its id alone. So each incident's questions are dealt
// into parts, and each turn of a few days draws from one part without repeats: to make a day's quiz, only the days before it in
// the same turn are made again. Price: a question can come again after one round of the parts, long before all were asked.
import type { BankIndex } from './bank.ts'
import { type Draw, MOST_QUESTIONS, type Stock } from './choice.ts'
import { daysBetween, shiftDay } from './day.ts'
import { type Drawing, drawQuestions } from './draw.ts'
import type { Entry } from './entry.ts'
import type { Day } from './incident.ts'
import { dailyOn } from './quiz-id.ts'
import { rank } from './random.ts'

/** How many questions a daily asks. */
export const DAILY_QUESTIONS = 10
/** Into how many parts each incident's questions are dealt, and how many days in a row a part is drawn from. */
const PARTS = 6
const DAYS_PER_PART = 2

/** The day of daily number 1: the first on which anything may be asked; `undefined` when nothing is published. */
export function firstDaily({ collections }: BankIndex): Day | undefined {
  const [first] = collections
    .flatMap(({ published, decks: [deck] }) => (deck ? (deck.published > published ? deck.published : published) : []))
    .sort()
  return first && shiftDay(first, 1)
}

/** The number of a day's daily, counted from 1; below 1 for days before the first. */
export function dailyNumber(index: BankIndex, day: Day): number {
  return daysBetween(firstDaily(index) ?? day, day) + 1
}

/** The questions of a day's daily; `drawOn` says what a day's questions are drawn from. */
export function drawDaily(drawOn: (day: Day) => Omit<Draw, 'seed'>, day: Day): Drawing {
  const turn = Math.floor(daysBetween('1970-01-01', day) / DAYS_PER_PART)
  const start = shiftDay('1970-01-01', turn * DAYS_PER_PART)
  const asked = new Set<string>()
  let drawn: Drawing = { questions: [], closer: undefined }
  for (let on = start; on <= day; on = shiftDay(on, 1)) {
    const most = on === day ? MOST_QUESTIONS : DAILY_QUESTIONS
    drawn = drawQuestions({ ...drawOn(on), seed: dailyOn(on), most, groupOf: groupIn(turn, asked) })
    for (const question of [...drawn.questions, drawn.closer]) if (question) asked.add(question.id)
  }
  return drawn
}

/** The groups that a turn draws from, 0 first: the turn's own part, then parts by how far away their turns are, farthest first, and what the turn has asked already last. */
function groupIn(turn: number, asked: ReadonlySet<string>) {
  const parts = new Map<Stock, ReadonlyMap<string, number>>()
  return ({ id }: Entry, stock: Stock) => {
    if (asked.has(id)) return PARTS
    const dealt = parts.get(stock) ?? dealOut(stock.entries)
    parts.set(stock, dealt)
    const offset = ((((dealt.get(id) ?? 0) - turn) % PARTS) + PARTS) % PARTS
    return offset === 0 ? 0 : 1 + Math.abs(offset - PARTS / 2)
  }
}

/** The part of each question by its id. Questions on one fact are dealt one after another, so that they land in different parts. */
function dealOut(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const byFact = Map.groupBy(entries, factAsked)
  const facts = rank('deal', [...byFact.keys()], (fact) => fact)
  const inOrder = facts.flatMap((fact) => byFact.get(fact) ?? [])
  return new Map(inOrder.map(({ id }, i) => [id, i % PARTS]))
}

const factAsked = ({ asks }: Entry) => asks[0] ?? ''
