import type { BankIndex, Topic, TopicName } from '../quiz/bank.ts'
import { dailyNumber } from '../quiz/daily.ts'
import type { MatchNames } from '../quiz/entry.ts'
import type { Near } from '../quiz/nearest.ts'
import { isNamed } from '../quiz/quiz.ts'
import { collectionOf, isDailyTopic, parseQuizId } from '../quiz/quiz-id.ts'
import type { Text } from './text.ts'

/** What titles are made from. */
export interface TitleContext {
  readonly text: Text
  readonly index: BankIndex
  /** The topic of this request's quiz by its id; `undefined` if there is none. Throws for an id that was not read before. */
  readonly topicNamed: (id: string) => Topic | undefined
}

/** The title of a quiz. It never says what happened in a match. */
export function titleOfQuiz(context: TitleContext, quizId: string): string {
  const { t, day: sayDay } = context.text
  const { topic = '', group, day = '' } = parseQuizId(quizId) ?? {}
  if (isDailyTopic(topic)) return t('title.dated', { ...dailyValues(context, topic, day), date: sayDay(day) })
  const quiz = titleOfTopic(context, topic)
  return group ? t('title.group', { quiz, group }) : quiz
}

function titleOfTopic({ text, topicNamed }: TitleContext, id: string): string {
  const name = id && isNamed(id) ? topicNamed(id)?.name : undefined
  return name ? titleOfName(text, name) : text.t('title.mix')
}

const titleOfName = ({ t }: Text, name: TopicName) =>
  name.is === 'incident' ? titleOfMatch({ t }, name.match) : t(`title.${name.is}`, { name: name.name })

/** What a match is called: by its sides and its month, or by the title of its incident where that tells nothing that happened. */
export const titleOfMatch = ({ t }: Pick<Text, 't'>, match: MatchNames): string =>
  match.title ?? t('title.incident', { ...match })

/** The title of quizzes on a topic, whatever their day. */
export function titleOfNear(text: Text, { is, name }: Near): string {
  if (is === 'mix') return text.t('title.mix')
  if (is === 'daily') return titleOfDailies(text, name && titleOfName(text, name))
  return name ? titleOfName(text, name) : ''
}

/** The title of the quiz that a wish means now: dailies that go on are called by no day. */
export function titleOfWish(context: TitleContext, wish: string, quiz: string): string {
  if (!isDailyTopic(wish) || wish === quiz) return titleOfQuiz(context, quiz)
  const of = collectionOf(wish)
  return titleOfDailies(context.text, context.index.collections.find(({ id }) => id === of)?.title)
}

/** The title of the board that a wish means now: boards that go on are called by no day and no week. */
export function titleOfBoardWish(context: TitleContext, wish: string, board: string): string {
  if (wish === board) return titleOfBoard(context, board)
  return wish === 'week' ? context.text.t('title.thisWeek') : titleOfWish(context, wish, board)
}

/** The title of the dailies of a collection, or of those of the site, whatever their day. */
export const titleOfDailies = ({ t }: Text, collection = 'none') => t('title.everyDay', { collection })

/** The title of a quiz where there is little room: that of a daily has no date. */
export function shortTitleOf(context: TitleContext, quizId: string): string {
  const { topic = '', day = '' } = parseQuizId(quizId) ?? {}
  if (!isDailyTopic(topic)) return titleOfQuiz(context, quizId)
  return context.text.t('title.daily', dailyValues(context, topic, day))
}

/** The number of a daily, and the collection whose daily it is: `none` for that of the site. */
function dailyValues({ index }: TitleContext, topic: string, day: string) {
  const of = collectionOf(topic)
  const collection = index.collections.find(({ id }) => id === of)?.title ?? 'none'
  return { number: dailyNumber(index, day, of), collection }
}

/** The title of a board: its daily, or its week. */
export function titleOfBoard(context: TitleContext, board: string): string {
  const [, year, week] = /^(\d{4})-w(\d{2})$/.exec(board) ?? []
  return year && week ? context.text.t('title.week', { week: Number(week), year }) : titleOfQuiz(context, board)
}
