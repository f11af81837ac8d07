import type { CollectionIndex } from '../src/quiz/bank.ts'
import { DAILY_QUESTIONS, ownDealOf } from '../src/quiz/daily.ts'
import { shiftDay } from '../src/quiz/day.ts'
import type { Day } from '../src/quiz/incident.ts'
import { assembleMade, type MadeBank, shardOf } from '../src/quiz/make-bank.ts'
import type { Question } from '../src/quiz/question.ts'
import { askedIn } from '../src/quiz/quiz.ts'
import { dailyOn } from '../src/quiz/quiz-id.ts'
import { gapAt, gapsOf, periodsOf } from './gaps.ts'

const DAYS = 365

/** What a daily asks on the days from a first one on, ten questions each. */
export function dailiesOf(
  bank: MadeBank,
  first: Day,
  days = DAYS,
): readonly { day: Day; asked: readonly Question[] }[] {
  return Array.from({ length: days }, (_, i) => {
    const day = shiftDay(first, i)
    const quiz = assembleMade(bank, dailyOn(day))
    return { day, asked: quiz ? askedIn(quiz, DAILY_QUESTIONS) : [] }
  })
}

/** The first day whose daily may ask of everything that is there. */
export function dayOfAll({ index }: MadeBank): Day {
  const published = index.collections.flatMap(({ published, decks }) => [
    published,
    ...decks.map((deck) => deck.published),
  ])
  return shiftDay(published.sort().at(-1) ?? '2026-01-01', 1)
}

/** The repeats of a year of the site's dailies, collection by collection, and after how many days each collection's own daily has gone through everything. */
export function toDailyReport(bank: MadeBank): string {
  const first = dayOfAll(bank)
  const dailies = dailiesOf(bank, first)
  return [
    `A year of the site's dailies from ${first} (an imported question: never again; an imported incident: not within 30 days; a question on what was said: not within 20 days in the middle):`,
    ...bank.index.collections.flatMap((collection) => ofSite(bank, collection, dailies)),
    '',
    "A collection's own daily:",
    ...bank.index.collections.map((collection) => ofOwn(bank, collection, first)),
  ].join('\n')
}

function ofSite(
  bank: MadeBank,
  { id, title }: CollectionIndex,
  dailies: ReturnType<typeof dailiesOf>,
): readonly string[] {
  const incidents = new Set(shardsIn(bank, id).map(({ head }) => head.id))
  const own = dailies.map(({ day, asked }) => ({ day, asked: asked.filter(({ incident }) => incidents.has(incident)) }))
  const questions = own.map(({ day, asked }) => ({ day, ids: asked.map((question) => question.id) }))
  const told = own.map(({ day, asked }) => ({ day, ids: [...new Set(asked.map(({ incident }) => incident))] }))
  const count = questions.reduce((sum, { ids }) => sum + ids.length, 0)
  return [
    `  ${title}: ${(count / dailies.length).toFixed(1)} questions a day; a question comes again ${sayGaps(gapsOf(questions))}; an incident ${sayGaps(gapsOf(told))}`,
  ]
}

function sayGaps(gaps: readonly number[]): string {
  const [middle, early, least] = [0.5, 0.05, 0].map((share) => gapAt(gaps, share))
  if (least === undefined) return 'never'
  return `after ${middle} days in the middle, ${early} or more in 19 cases of 20, never before ${least} (${gaps.length} times)`
}

function ofOwn(bank: MadeBank, collection: CollectionIndex, day: Day): string {
  const deal = ownDealOf(bank.index, collection.id)
  const incidents = shardsIn(bank, collection.id).map(({ entries }) => ({
    weight: 1,
    questions: entries.filter(({ to }) => to === undefined).length,
  }))
  const period = periodsOf(deal, day, incidents)
  return `  ${collection.title}: all ${collection.matches} incidents within ${period.incidents} days, all ${collection.questions} questions within ${period.questions}`
}

const shardsIn = (bank: MadeBank, id: string) => {
  const collection = bank.index.collections.find((one) => one.id === id)
  return Array.from({ length: collection?.matches ?? 0 }, (_, number) => shardOf(bank, id, number))
}
