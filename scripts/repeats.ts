import { DAILY_QUESTIONS, firstDaily } from '../src/quiz/daily.ts'
import { daysBetween, shiftDay } from '../src/quiz/day.ts'
import { assembleMade, type MadeBank } from '../src/quiz/make-bank.ts'
import { askedIn } from '../src/quiz/quiz.ts'
import { dailyOn } from '../src/quiz/quiz-id.ts'

/** How many days pass before a daily asks a question again, over a year of dailies. */
export function repeatsOfDaily(bank: MadeBank, days = 365): readonly number[] {
  const start = firstDaily(bank.index) ?? '2026-01-01'
  const lastAsked = new Map<string, string>()
  const gaps: number[] = []
  for (let i = 0; i < days; i += 1) {
    const day = shiftDay(start, i)
    const quiz = assembleMade(bank, dailyOn(day))
    for (const { id } of quiz ? askedIn(quiz, DAILY_QUESTIONS) : []) {
      const before = lastAsked.get(id)
      if (before) gaps.push(daysBetween(before, day))
      lastAsked.set(id, day)
    }
  }
  return gaps.sort((a, b) => a - b)
}

/** The repeats of a year of dailies in a sentence. */
export function toDailyReport(bank: MadeBank): string {
  const gaps = repeatsOfDaily(bank)
  const at = (share: number) => gaps[Math.floor(share * (gaps.length - 1))] ?? 0
  return `A year of dailies: a question comes again after ${at(0.5)} days in the middle, after ${at(0.05)} or more in 19 cases of 20, never before ${at(0)} days.`
}
