import { DEFAULT_LEAGUE } from '../game/game.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'

/** What an address asks beside the quiz itself. */
export interface Asked {
  readonly length?: number | undefined
  readonly league?: string | undefined
  /** The share token of the result that the game is played against. */
  readonly versus?: string | undefined
}

/** A path with what it asks; what goes without saying is left out, so that a game has one address. */
export function toAddress(path: string, { length, league, versus }: Asked): string {
  const asked = new URLSearchParams({
    ...(length !== undefined && length !== QUIZ_LENGTH.default && { length: String(length) }),
    ...(league !== undefined && league !== DEFAULT_LEAGUE && { league }),
    ...(versus && { vs: versus }),
  })
  return asked.size > 0 ? `${path}?${asked}` : path
}
