import type { Almanac } from '../quiz/almanac.ts'
import { toDay } from '../quiz/day.ts'
import type { Group } from '../quiz/kinds/kind.ts'
import { QUIZ_LENGTH, type Quiz } from '../quiz/quiz.ts'
import { dailyOn, parseQuizId, type QuizId, toQuizId } from '../quiz/quiz-id.ts'
import { hash } from '../quiz/random.ts'

/** How many quizzes are drawn to find the one with the fewest questions that the player remembers. */
const DRAWS = 12
/** How many at most until one has enough questions: about every third has. */
const MOST_DRAWS = 40

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
  /** How many questions a fresh quiz on a topic can be counted on to have. */
  readonly countOn: (wish: Omit<QuizId, 'seed'>) => number
  readonly newId: () => string
  readonly nowMs: number
}

/** The id of the daily of an instant. */
export const dailyAt = (nowMs: number) => dailyOn(toDay(nowMs))

/** Whether a wish for a kind can be met: a daily asks everything, and a quiz that exists asks what it asks. */
export function canChooseKind({ quiz, kind }: Wish): boolean {
  const fixed = parseQuizId(quiz)
  return kind === undefined || (quiz !== 'daily' && (!fixed || fixed.group === kind))
}

/** What a wish comes to: a quiz, or fewer questions than it needs. */
export type Choice = { readonly ok: true; readonly quiz: string } | { readonly ok: false; readonly available: number }

/** The quiz that a wish means at this instant: today's daily, a fresh mix, or the id itself, of which it is not known whether it is one. Whether there are enough questions is no chance: it holds for everyone, as long as the content does. */
export function chooseQuiz(chances: Chances, wish: Wish): Choice {
  const { quiz, kind, length } = wish
  const { almanac, nowMs } = chances
  if (quiz === 'daily') return { ok: true, quiz: dailyAt(nowMs) }
  const day = toDay(nowMs)
  const isTopic = quiz === 'mix' || almanac.before(day).find(quiz) !== undefined
  if (parseQuizId(quiz) || (!isTopic && !almanac.find(quiz))) return { ok: true, quiz }
  const topic = { topic: quiz, group: kind, day }
  if (!isTopic) return { ok: true, quiz: toQuizId({ ...topic, seed: '0' }) }
  const available = chances.countOn(topic)
  if (available < (length ?? QUIZ_LENGTH.least)) return { ok: false, available }
  return { ok: true, quiz: draw(chances, wish, { topic, least: Math.min(length ?? QUIZ_LENGTH.default, available) }) }
}

/** A fresh quiz of enough questions, and of several the one with the fewest that the player remembers. */
function draw(
  { quizOf, newId }: Chances,
  { seen = [], length = QUIZ_LENGTH.default }: Wish,
  { topic, least }: { topic: Omit<QuizId, 'seed'>; least: number },
): string {
  const known = new Set(seen)
  const wanted = known.size > 0 ? DRAWS : 1
  const found: { id: string; repeats: number }[] = []
  let id = ''
  for (let i = 0; i < (found.length > 0 ? wanted : MOST_DRAWS); i += 1) {
    id = toQuizId({ ...topic, seed: hash(`${newId()} ${i}`).toString(36) })
    const questions = quizOf(id)?.questions ?? []
    const repeats = questions.slice(0, length).filter((question) => known.has(question.id)).length
    if (questions.length >= least) found.push({ id, repeats })
  }
  const best = found.toSorted((a, b) => a.repeats - b.repeats)[0]
  return best?.id ?? id
}
