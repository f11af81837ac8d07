import { DAILY_QUESTIONS, firstDaily } from '../src/quiz/daily.ts'
import { shiftDay, toDigits } from '../src/quiz/day.ts'
import { assembleMade, type MadeBank } from '../src/quiz/make-bank.ts'
import { shares, traitsOf } from '../src/quiz/mix.ts'
import type { Question } from '../src/quiz/question.ts'
import { askedIn } from '../src/quiz/quiz.ts'
import { dailyOn } from '../src/quiz/quiz-id.ts'

const DAYS = 365
const MOST_LISTED = 20

/** What so many mixes and a year of dailies are mixed of: the shares of ten questions, their ends, and what is drawn most. */
export function toMixReport(bank: MadeBank, mixes: number): string {
  const start = firstDaily(bank.index) ?? '2026-01-01'
  const day = toDigits(shiftDay(start, DAYS))
  const ofMixes = Array.from({ length: mixes }, (_, i) => `mix-${day}-${i.toString(36)}`)
  const ofDays = Array.from({ length: DAYS }, (_, i) => dailyOn(shiftDay(start, i)))
  const gamesOf = (ids: readonly string[]) => ids.map((id) => gameOf(bank, id))
  return [toText(`${mixes} mixes`, gamesOf(ofMixes)), toText(`${DAYS} dailies`, gamesOf(ofDays))].join('\n\n')
}

function gameOf(bank: MadeBank, id: string): readonly Question[] {
  const quiz = assembleMade(bank, id)
  return quiz ? askedIn(quiz, DAILY_QUESTIONS) : []
}

function toText(name: string, games: readonly (readonly Question[])[]): string {
  return [
    `${name}, of ten questions each`,
    ...shares.map(({ name, isOf, least, most }) => {
      const counts = games.map((game) => game.map(traitsOf).filter(isOf).length)
      const wanted = [least === undefined ? '' : `at least ${least}`, most === undefined ? '' : `at most ${most}`]
      return `  ${name}, ${wanted.join('')}: ${spread(counts)}`
    }),
    ...(['easy', 'medium', 'hard'] as const).map(
      (level) => `  ${level}: ${spread(games.map((game) => game.filter((one) => one.difficulty === level).length))}`,
    ),
    `  first: ${ranked(games.map((game) => game[0]?.about))}`,
    `  last: ${ranked(games.map((game) => game.at(-1)?.about))}; ${ranked(games.map((game) => game.at(-1)?.difficulty))}`,
    `  last, by kind: ${ranked(games.map((game) => game.at(-1)?.kind))}`,
    `  questions drawn most, of 100 games: ${ranked(
      games.flat().map(({ id }) => id),
      games.length,
      5,
    )}`,
    `  kinds drawn most, of 100 games: ${ranked(
      games.flat().map(({ kind }) => kind),
      games.length,
    )}`,
    `  different questions: ${new Set(games.flat().map(({ id }) => id)).size}`,
  ].join('\n')
}

function spread(counts: readonly number[]): string {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return `${Math.min(...counts)} to ${Math.max(...counts)}, ${mean.toFixed(1)} on average`
}

/** What comes most often first, with its share of a whole in per cent. */
function ranked(names: readonly (string | undefined)[], whole = names.length, most = MOST_LISTED): string {
  const counts = [...Map.groupBy(names, (name) => name ?? 'none')].map(([name, all]) => ({ name, count: all.length }))
  return counts
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ name, count }) => `${name} ${((100 * count) / whole).toFixed(1)} %`)
    .join(', ')
}
