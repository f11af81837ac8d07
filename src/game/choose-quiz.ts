import type { Almanac } from '../quiz/almanac.ts'
import { toDay } from '../quiz/day.ts'
import type { Group } from '../quiz/kinds/groups.ts'
import { QUIZ_LENGTH, type Quiz } from '../quiz/quiz.ts'
import { parseQuizId, toQuizId } from '../quiz/quiz-id.ts'
import { hash } from '../quiz/random.ts'

/** How many quizzes are drawn to find the one with the fewest questions that the player remembers, or with enough questions. */
const DRAWS = 12

export interface Wish {
  /** A quiz id, `daily`, `mix`, or the id of an incident. */
  readonly quiz: string
  /** Only kinds of this group, in a fresh quiz. */
  readonly kind?: Group | undefined
  /** Ids of questions that the player has seen. */
  readonly seen?: readonly string[] | undefined
  readonly length?: number | undefined
}

/** What a fresh quiz is drawn with. */
export interface Chances {
  readonly almanac: Almanac
  readonly quizOf: (id: string) => Quiz | undefined
  readonly newId: () => string
  readonly nowMs: number
}

/** The id of the daily of an instant. */
export const dailyAt = (nowMs: number) => toQuizId({ topic: 'daily', day: toDay(nowMs), seed: '' })

/** Whether a wish for a kind can be met: a daily asks everything, and a quiz that exists asks what it asks. */
export function canChooseKind({ quiz, kind }: Wish): boolean {
  const fixed = parseQuizId(quiz)
  return kind === undefined || (quiz !== 'daily' && (!fixed || fixed.group === kind))
}

/** The quiz id that a wish means at this instant: today's daily, a fresh mix, or the id itself. */
export function chooseQuiz(
  { almanac, quizOf, newId, nowMs }: Chances,
  { quiz, kind, seen = [], length }: Wish,
): string {
  if (quiz === 'daily') return dailyAt(nowMs)
  if (parseQuizId(quiz) || (quiz !== 'mix' && !almanac.find(quiz))) return quiz
  const idOf = (seed: string) => toQuizId({ topic: quiz, group: kind, day: toDay(nowMs), seed })
  const questionsOf = (id: string) => quizOf(id)?.questions ?? []
  const drawn = Array.from({ length: seen.length > 0 ? DRAWS : 1 }, (_, i) => idOf(chance(newId(), i).toString(36)))
  const known = new Set(seen)
  const repeats = (id: string) =>
    questionsOf(id)
      .slice(0, length ?? QUIZ_LENGTH.default)
      .filter((question) => known.has(question.id)).length
  return least(sufficient({ drawn, idOf, countOf: (id) => questionsOf(id).length, newId, length }), repeats)
}

/**
 * Those of the drawn quizzes that are as long as can be had, up to the wish. How long that is must not be chance: a narrow
 * topic has more questions by one seed than by another, so the same few seeds are looked through for everyone. Where no drawn
 * one suffices, one of those that do; where none does, the longest.
 */
function sufficient({ drawn, idOf, countOf, newId, length }: Drawn): readonly string[] {
  if (drawn.every((id) => countOf(id) >= QUIZ_LENGTH.most)) return drawn
  const steady = Array.from({ length: DRAWS }, (_, i) => idOf(String(i)))
  const most = Math.max(...steady.map(countOf))
  const suffices = (id: string) => countOf(id) >= Math.min(length ?? QUIZ_LENGTH.default, most)
  const fitting = drawn.filter(suffices)
  if (fitting.length > 0 && most >= (length ?? 0)) return fitting
  const longest = steady.filter(suffices)
  return longest.slice(chance(newId(), 0) % longest.length).slice(0, 1)
}

interface Drawn {
  readonly drawn: readonly string[]
  readonly idOf: (seed: string) => string
  readonly countOf: (id: string) => number
  readonly newId: () => string
  readonly length: number | undefined
}

const chance = (id: string, i: number) => hash(`${id} ${i}`)

/** The first of those for which the number is least. */
function least(ids: readonly string[], numberOf: (id: string) => number): string {
  const [first = '', ...others] = ids
  return others.reduce((best, other) => (numberOf(other) < numberOf(best) ? other : best), first)
}
