import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Group } from '../quiz/kinds/kind.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'

/** The colours of a frame: the reader's own choice, or one of both. */
export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What an address asks beside the quiz itself. */
export interface Asked {
  readonly length?: number | undefined
  readonly league?: string | undefined
  /** The share token of the result that the game is played against. */
  readonly versus?: string | undefined
  /** How a frame is to look; `accent` as `#rrggbb`. */
  readonly theme?: Theme | undefined
  readonly accent?: string | undefined
  /** Only questions of this group of kinds. */
  readonly kind?: Group | undefined
}

/** A path with what it asks; what goes without saying is left out, so that a game has one address. */
export function toAddress(path: string, { theme, accent, league, length, kind, versus }: Asked): string {
  const asked = new URLSearchParams({
    ...(theme !== undefined && theme !== 'auto' && { theme }),
    ...(accent !== undefined && { accent: accent.slice(1) }),
    ...(league !== undefined && league !== DEFAULT_LEAGUE && { league }),
    ...(length !== undefined && length !== QUIZ_LENGTH.default && { length: String(length) }),
    ...(kind && { kind }),
    ...(versus && { vs: versus }),
  })
  return asked.size > 0 ? `${path}?${asked}` : path
}
