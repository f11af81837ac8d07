import type { House } from '../env.ts'
import { dailyAt } from '../game/choose-quiz.ts'

/** Whether the quiz is today's daily. */
export const isTodaysDaily = ({ now }: House, quiz: string) => quiz === dailyAt(now())
