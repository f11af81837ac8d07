import type { ShareClaims } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import type { House } from '../house/house.ts'
import { t, toClock } from '../house/text.ts'
import { titleOfQuiz } from '../house/title.ts'
import { toDay } from '../quiz/day.ts'
import { sayDay, sayList } from '../quiz/words.ts'
import { isDaily } from '../scores/score.ts'

/** The longest text that is offered to be pasted: what the narrowest networks take. */
export const MOST_SHARED_LENGTH = 280

/** Places, counted from 1, of the questions that were missed, as a list. */
export function missedOf(house: House, pattern: readonly boolean[]): { count: number; list: string } {
  const missed = pattern.flatMap((right, i) => (right ? [] : [String(i + 1)]))
  return { count: missed.length, list: sayList(house.almanac.language, missed) }
}

/**
 * A result to paste: the same text for everyone, readable aloud, with no word of a question, the address last. Where it
 * would be too long, the missed questions are counted and not listed; then the quiz is not named either.
 */
export function shareText(house: House, { quiz, pattern, timeMs, finishedAtMs }: ShareClaims, url: string): string {
  const name = t(house, 'site.name')
  const date = isDaily(quiz) ? 'none' : sayDay(house.almanac.language, toDay(finishedAtMs))
  const titled = t(house, 'share.first', { name, quiz: titleOfQuiz(house, quiz), date })
  const missed = missedOf(house, pattern)
  const score = `${countRight(pattern)}/${pattern.length} ${t(house, 'result.time', { time: toClock(timeMs) })}`
  const marks = pattern.map((right) => (right ? '✅' : '❌')).join('')
  const counted = t(house, 'share.count', missed)
  const texts = [
    [titled, score, marks, t(house, 'share.missed', missed), url],
    [titled, score, marks, counted, url],
    [name, score, marks, counted, url],
  ].map((lines) => lines.join('\n'))
  return texts.find(({ length }) => length <= MOST_SHARED_LENGTH) ?? texts.at(-1) ?? url
}

/** What a challenge says: the quiz and the address, and nothing of how the challenger did. */
export function challengeText(house: House, { quiz, pattern }: ShareClaims, url: string): string {
  const values = { name: t(house, 'site.name'), quiz: titleOfQuiz(house, quiz), date: 'none' }
  return [t(house, 'share.first', values), t(house, 'share.dare', { count: pattern.length }), url].join('\n')
}
