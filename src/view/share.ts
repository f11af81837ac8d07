import type { House } from '../env.ts'
import type { ShareClaims } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import { sayList } from '../quiz/words.ts'
import { t, toClock } from './text.ts'
import { titleOfQuiz } from './title.ts'

/** Places, counted from 1, of the questions that were missed, as a list. */
export function missedOf(house: House, pattern: readonly boolean[]): { count: number; list: string } {
  const missed = pattern.flatMap((right, i) => (right ? [] : [String(i + 1)]))
  return { count: missed.length, list: sayList(house.almanac.language, missed) }
}

/** A result to paste: the same text for everyone, readable aloud, with no word of a question, the address last. */
export function shareText(house: House, { quiz, pattern, timeMs }: ShareClaims, url: string): string {
  return [
    `${t(house, 'site.name')}: ${titleOfQuiz(house, quiz)}`,
    `${countRight(pattern)}/${pattern.length} ${t(house, 'result.time', { time: toClock(timeMs) })}`,
    pattern.map((right) => (right ? '✅' : '❌')).join(''),
    t(house, 'share.missed', missedOf(house, pattern)),
    url,
  ].join('\n')
}
