import { type BankIndex, refsOf, type Topic } from '../quiz/bank.ts'
import { toDay } from '../quiz/day.ts'
import type { Day } from '../quiz/incident.ts'
import type { Group } from '../quiz/kinds/kind.ts'
import { askedIn, type Count, isNamed, mostAsked, QUIZ_LENGTH } from '../quiz/quiz.ts'
import { collectionOf, dailyOn, isDailyTopic, parseQuizId, type QuizId, toQuizId } from '../quiz/quiz-id.ts'
import { hash } from '../quiz/random.ts'
import type { GameContext } from './context.ts'
import type { TooFew } from './refusal.ts'

/** How many quizzes are drawn to find the one with the fewest questions that the player has seen. */
const DRAWS = 12
/** How many quizzes are drawn at most to find one with enough questions; about one in three has enough. */
const MOST_DRAWS = 40
/** The same on a topic of so many incidents that each draw reads other ones: nearly every one has enough, and few questions come again. */
const MOST_LARGE_DRAWS = 2

/** The quiz that a player asks for. */
export interface Wish {
  /** A quiz id, `daily`, `daily-<collection>`, `mix`, or the id of a topic. */
  readonly quiz: string
  /** Only questions of this group of kinds. */
  readonly kind?: Group | undefined
  /** Ids of questions that the player has seen. */
  readonly seen?: readonly string[] | undefined
  readonly length?: number | undefined
}

/** Everything from outside that choosing a quiz needs. */
export interface DrawContext extends Pick<GameContext, 'quizOf' | 'newId' | 'nowMs'> {
  readonly index: BankIndex
  /** The topic of an id; `undefined` if there is none. */
  readonly topicOf: (id: string) => Promise<Topic | undefined>
  /** What a fresh quiz on a topic is sure to have. */
  readonly countOn: (topic: Omit<QuizId, 'seed'>) => Promise<Count>
}

/** Whether the quiz can be narrowed to the kind that is wished for. A daily cannot, nor can an existing quiz of other kinds. */
export function canChooseKind({ quiz, kind }: Wish): boolean {
  const fixed = parseQuizId(quiz)
  return kind === undefined || (fixed ? fixed.group === kind : !isDailyTopic(quiz))
}

/** Whether a fresh quiz is drawn where this is wished for; what has an id of its own and dailies are what they are. */
export const isDrawn = (quiz: string): boolean => !parseQuizId(quiz) && !isDailyTopic(quiz)

/**
 * The id of the quiz that is wished for: today's daily, a fresh quiz on a topic, or the id as given, unchecked. Whether there
 * are enough questions does not depend on chance: the answer is the same for everyone until the content changes.
 */
export async function chooseQuiz(context: DrawContext, wish: Wish): Promise<{ ok: true; quiz: string } | TooFew> {
  const { quiz, kind, length } = wish
  const { nowMs } = context
  const day = toDay(nowMs)
  if (parseQuizId(quiz)) return { ok: true, quiz }
  if (!(await isThere(context, quiz, day))) return { ok: true, quiz }
  if (isDailyTopic(quiz)) return { ok: true, quiz: dailyOn(day, collectionOf(quiz)) }
  const topic = { topic: quiz, group: kind, day }
  const count = await context.countOn(topic)
  const available = count.questions
  if (available < (length ?? QUIZ_LENGTH.least)) return { ok: false, reason: 'too-few', available }
  const least = Math.min(length ?? QUIZ_LENGTH.default, available)
  return { ok: true, quiz: await draw(context, wish, { topic, least, isLarge: count.isLarge }) }
}

/** Whether anything of a topic is published before a day. A mix and the daily of the site are always there. */
async function isThere({ index, topicOf }: DrawContext, id: string, day: Day): Promise<boolean> {
  const of = collectionOf(id)
  if (!isNamed(id) && of === undefined) return true
  const topic = await topicOf(of ?? id)
  return (
    topic !== undefined && refsOf(index, topic, day).length > 0 && (of === undefined || topic.name.is === 'collection')
  )
}

/** What a fresh quiz is to be like. */
interface Wanted {
  readonly topic: Omit<QuizId, 'seed'>
  readonly least: number
  readonly isLarge: boolean
}

/** The id of a fresh quiz with at least `least` questions: of several draws, the one with the fewest that the player has seen. */
async function draw(
  { quizOf, newId }: DrawContext,
  { seen = [], length = QUIZ_LENGTH.default }: Wish,
  { topic, least, isLarge }: Wanted,
): Promise<string> {
  const known = new Set(seen)
  const wanted = known.size > 0 && !isLarge ? DRAWS : 1
  const most = isLarge ? MOST_LARGE_DRAWS : MOST_DRAWS
  const found: { id: string; repeats: number }[] = []
  let id = ''
  for (let i = 0; i < (found.length > 0 ? wanted : most); i += 1) {
    id = toQuizId({ ...topic, seed: hash(`${newId()} ${i}`).toString(36) })
    const quiz = await quizOf(id)
    if (!quiz || mostAsked(quiz) < least) continue
    const repeats = askedIn(quiz, length).filter((question) => known.has(question.id)).length
    found.push({ id, repeats })
  }
  const best = found.toSorted((a, b) => a.repeats - b.repeats)[0]
  return best?.id ?? id
}
