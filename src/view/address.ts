import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Group } from '../quiz/kinds/kind.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'

/** The colours of a frame: `auto` follows the reader's preference. */
export const themes = ['auto', 'light', 'dark'] as const
/** The theme of a frame. */
export type Theme = (typeof themes)[number]

/** What the query of one of our addresses can ask for. */
export interface AddressQuery {
  readonly length?: number | undefined
  readonly league?: string | undefined
  /** The share token of the result to play against. */
  readonly versus?: string | undefined
  readonly theme?: Theme | undefined
  /** `#rrggbb` */
  readonly accent?: string | undefined
  /** Only questions of this group of kinds. */
  readonly kind?: Group | undefined
}

/** A path with its query. Defaults are left out, so that a game has one address. */
export function toAddress(path: string, { theme, accent, league, length, kind, versus }: AddressQuery): string {
  const query = new URLSearchParams({
    ...(theme !== undefined && theme !== 'auto' && { theme }),
    ...(accent !== undefined && { accent: accent.slice(1) }),
    ...(league !== undefined && league !== DEFAULT_LEAGUE && { league }),
    ...(length !== undefined && length !== QUIZ_LENGTH.default && { length: String(length) }),
    ...(kind && { kind }),
    ...(versus && { vs: versus }),
  })
  return query.size > 0 ? `${path}?${query}` : path
}
