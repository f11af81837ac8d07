import type { Almanac } from '../quiz/almanac.ts'
import { toDay } from '../quiz/day.ts'
import type { Group } from '../quiz/kinds/groups.ts'
import type { Quiz } from '../quiz/quiz.ts'
import { parseQuizId, toQuizId } from '../quiz/quiz-id.ts'
import { hash } from '../quiz/random.ts'

/** How many mixes are drawn to find the one with the fewest questions that the player remembers. */
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

/** The id of the daily of an instant. */
export const dailyAt = (nowMs: number) => toQuizId({ topic: 'daily', day: toDay(nowMs), seed: '' })

/** Whether a wish for a kind can be met: a daily asks everything, and a quiz that exists asks what it asks. */
export function canChooseKind({ quiz, kind }: Wish): boolean {
  const fixed = parseQuizId(quiz)
  return kind === undefined || (quiz !== 'daily' && (!fixed || fixed.group === kind))
}

/** The quiz id that a wish means at this instant: today's daily, a fresh mix, or the id itself. */
export function chooseQuiz(
  {
    almanac,
    quizOf,
    newId,
    nowMs,
  }: { almanac: Almanac; quizOf: (id: string) => Quiz | undefined; newId: () => string; nowMs: number },
  { quiz, kind, seen = [], length = 10 }: Wish,
): string {
  if (quiz === 'daily') return dailyAt(nowMs)
  if (parseQuizId(quiz) || (quiz !== 'mix' && !almanac.find(quiz))) return quiz
  const day = toDay(nowMs)
  const fresh = (i: number) => toQuizId({ topic: quiz, group: kind, day, seed: hash(`${newId()} ${i}`).toString(36) })
  if (seen.length === 0) return fresh(0)
  const known = new Set(seen)
  const repeats = (id: string) =>
    (quizOf(id)?.questions.slice(0, length) ?? []).filter((question) => known.has(question.id)).length
  const drawn = Array.from({ length: DRAWS }, (_, i) => fresh(i)).map((id) => ({ id, repeats: repeats(id) }))
  return drawn.reduce((best, other) => (other.repeats < best.repeats ? other : best)).id
}
