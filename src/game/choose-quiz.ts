import type { Almanac } from '../quiz/almanac.ts'
import { toDay } from '../quiz/day.ts'
import type { Group } from '../quiz/kinds/kind.ts'
import { askedIn, mostAsked, QUIZ_LENGTH } from '../quiz/quiz.ts'
import { parseQuizId, type QuizId, toQuizId } from '../quiz/quiz-id.ts'
import { hash } from '../quiz/random.ts'
import type { GameContext } from './context.ts'
import { dailyAt } from './daily.ts'
import type { TooFew } from './refusal.ts'

/** How many quizzes are drawn to find the one with the fewest questions that the player has seen. */
const DRAWS = 12
/** How many quizzes are drawn at most to find one with enough questions; about one in three has enough. */
const MOST_DRAWS = 40

/** The quiz that a player asks for. */
export interface Wish {
  /** A quiz id, `daily`, `mix`, or the id of an incident. */
  readonly quiz: string
  /** Only questions of this group of kinds. */
  readonly kind?: Group | undefined
  /** Ids of questions that the player has seen. */
  readonly seen?: readonly string[] | undefined
  readonly length?: number | undefined
}

/** Everything from outside that choosing a quiz needs. */
export interface DrawContext extends Pick<GameContext, 'quizOf' | 'newId' | 'nowMs'> {
  readonly almanac: Almanac
  /** How many questions a fresh quiz on a topic is sure to have. */
  readonly countOn: (topic: Omit<QuizId, 'seed'>) => number
}

/** Whether the quiz can be narrowed to the kind that is wished for. A daily cannot, nor can an existing quiz of other kinds. */
export function canChooseKind({ quiz, kind }: Wish): boolean {
  const fixed = parseQuizId(quiz)
  return kind === undefined || (quiz !== 'daily' && (!fixed || fixed.group === kind))
}

/**
 * The id of the quiz that is wished for: today's daily, a fresh quiz on a topic, or the id as given, unchecked. Whether there
 * are enough questions does not depend on chance: the answer is the same for everyone until the content changes.
 */
export function chooseQuiz(context: DrawContext, wish: Wish): { ok: true; quiz: string } | TooFew {
  const { quiz, kind, length } = wish
  const { almanac, nowMs } = context
  if (quiz === 'daily') return { ok: true, quiz: dailyAt(nowMs) }
  const day = toDay(nowMs)
  const isTopic = quiz === 'mix' || almanac.before(day).find(quiz) !== undefined
  if (parseQuizId(quiz) || (!isTopic && !almanac.find(quiz))) return { ok: true, quiz }
  const topic = { topic: quiz, group: kind, day }
  if (!isTopic) return { ok: true, quiz: toQuizId({ ...topic, seed: '0' }) }
  const available = context.countOn(topic)
  if (available < (length ?? QUIZ_LENGTH.least)) return { ok: false, reason: 'too-few', available }
  return { ok: true, quiz: draw(context, wish, { topic, least: Math.min(length ?? QUIZ_LENGTH.default, available) }) }
}

/** The id of a fresh quiz with at least `least` questions: of several draws, the one with the fewest that the player has seen. */
function draw(
  { quizOf, newId }: DrawContext,
  { seen = [], length = QUIZ_LENGTH.default }: Wish,
  { topic, least }: { topic: Omit<QuizId, 'seed'>; least: number },
): string {
  const known = new Set(seen)
  const wanted = known.size > 0 ? DRAWS : 1
  const found: { id: string; repeats: number }[] = []
  let id = ''
  for (let i = 0; i < (found.length > 0 ? wanted : MOST_DRAWS); i += 1) {
    id = toQuizId({ ...topic, seed: hash(`${newId()} ${i}`).toString(36) })
    const quiz = quizOf(id)
    if (!quiz || mostAsked(quiz) < least) continue
    const repeats = askedIn(quiz, length).filter((question) => known.has(question.id)).length
    found.push({ id, repeats })
  }
  const best = found.toSorted((a, b) => a.repeats - b.repeats)[0]
  return best?.id ?? id
}
