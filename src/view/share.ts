import type { ShareClaims } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import { toClock } from '../house/clock.ts'
import type { Text } from '../house/text.ts'
import { type TitleContext, titleOfQuiz } from '../house/title.ts'
import { toDay } from '../quiz/day.ts'
import { isDaily } from '../scores/score.ts'

/** The longest text to share: as long as a post may be on the strictest networks. */
export const MOST_SHARED_LENGTH = 280

/** The numbers of the missed questions, counted from 1, as a list. */
export function missedOf({ list }: Text, pattern: readonly boolean[]): { count: number; list: string } {
  const missed = pattern.flatMap((right, i) => (right ? [] : [String(i + 1)]))
  return { count: missed.length, list: list(missed) }
}

/**
 * A result as a text to share. It can be read aloud, reveals no question, and ends with the address. If it would be too long,
 * the missed questions are only counted; if it still is, the quiz is left out.
 */
export function shareText(
  context: TitleContext,
  { quiz, pattern, timeMs, finishedAtMs }: ShareClaims,
  url: string,
): string {
  const { text } = context
  const { t } = text
  const name = t('site.name')
  const date = isDaily(quiz) ? 'none' : text.day(toDay(finishedAtMs))
  const titled = t('share.first', { name, quiz: titleOfQuiz(context, quiz), date })
  const missed = missedOf(text, pattern)
  const score = `${countRight(pattern)}/${pattern.length} ${t('result.time', { time: toClock(timeMs) })}`
  const marks = pattern.map((right) => (right ? '✅' : '❌')).join('')
  const counted = t('share.count', missed)
  const texts = [
    [titled, score, marks, t('share.missed', missed), url],
    [titled, score, marks, counted, url],
    [name, score, marks, counted, url],
  ].map((lines) => lines.join('\n'))
  return texts.find(({ length }) => length <= MOST_SHARED_LENGTH) ?? texts.at(-1) ?? url
}

/** A challenge as a text to share: the quiz and the address. It does not say how the challenger did. */
export function challengeText(context: TitleContext, { quiz, pattern }: ShareClaims, url: string): string {
  const { t } = context.text
  const values = { name: t('site.name'), quiz: titleOfQuiz(context, quiz), date: 'none' }
  return [t('share.first', values), t('share.dare', { count: pattern.length }), url].join('\n')
}
