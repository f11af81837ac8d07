import type { Almanac } from '../quiz/almanac.ts'
import { dailyNumber } from '../quiz/daily.ts'
import { matchValues } from '../quiz/naming.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import type { Text } from './text.ts'

/** What titles are made from. */
export interface TitleContext {
  readonly text: Text
  readonly almanac: Almanac
}

/** The title of a quiz. It never says what happened in a match. */
export function titleOfQuiz({ text, almanac }: TitleContext, quizId: string): string {
  const { t } = text
  const { topic = '', group, day = '' } = parseQuizId(quizId) ?? {}
  if (topic === 'daily') return t('title.dated', { number: dailyNumber(almanac, day), date: text.day(day) })
  const incident = almanac.find(topic)
  const quiz = incident ? t('title.incident', matchValues(almanac, incident)) : t('title.mix')
  return group ? t('title.group', { quiz, group }) : quiz
}

/** The title of a quiz where there is little room: that of a daily has no date. */
export function shortTitleOf(context: TitleContext, quizId: string): string {
  const { topic, day = '' } = parseQuizId(quizId) ?? {}
  if (topic !== 'daily') return titleOfQuiz(context, quizId)
  return context.text.t('title.daily', { number: dailyNumber(context.almanac, day) })
}

/** The title of a board: its daily, or its week. */
export function titleOfBoard(context: TitleContext, board: string): string {
  const [, year, week] = /^(\d{4})-w(\d{2})$/.exec(board) ?? []
  return year && week ? context.text.t('title.week', { week: Number(week), year }) : titleOfQuiz(context, board)
}
