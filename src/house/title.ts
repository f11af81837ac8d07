import { dailyNumber } from '../quiz/daily.ts'
import { matchValues } from '../quiz/naming.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import { sayDay } from '../quiz/words.ts'
import type { House } from './house.ts'
import { t } from './text.ts'

/** What a quiz is called. It never says what happened. */
export function titleOfQuiz(house: House, quizId: string): string {
  const { topic = '', group, day = '' } = parseQuizId(quizId) ?? {}
  if (topic === 'daily') {
    return t(house, 'title.dated', {
      number: dailyNumber(house.almanac, day),
      date: sayDay(house.almanac.language, day),
    })
  }
  const incident = house.almanac.find(topic)
  const quiz = incident ? t(house, 'title.incident', matchValues(house.almanac, incident)) : t(house, 'title.mix')
  return group ? t(house, 'title.group', { quiz, group }) : quiz
}

/** What a quiz is called where there is little room: a daily without its date. */
export function shortTitleOf(house: House, quizId: string): string {
  const { topic, day = '' } = parseQuizId(quizId) ?? {}
  if (topic !== 'daily') return titleOfQuiz(house, quizId)
  return t(house, 'title.daily', { number: dailyNumber(house.almanac, day) })
}

/** What a board is called: its daily, or its week. */
export function titleOfBoard(house: House, board: string): string {
  const [, year, week] = /^(\d{4})-w(\d{2})$/.exec(board) ?? []
  return year && week ? t(house, 'title.week', { week: Number(week), year }) : titleOfQuiz(house, board)
}
