import { withoutBlocked } from './blocked.ts'
import { parseRow } from './key.ts'
import { oncePerGame } from './leaderboard.ts'
import type { Row } from './score.ts'

/** The most keys that one list call gives. */
const MOST_KEYS = 1000
/** Listing goes on past keys that are no rows until there are so many rows. */
const LEAST_ROWS = 100
/** The most list calls for a board: whoever fills a namespace with other keys cannot make a board cost more. */
const MOST_CALLS = 5

/** What KV lists of a board. */
export interface Listing {
  /** Best first, one for each game, without those under blocked names. */
  readonly rows: readonly Row[]
  /** Whether the board has more keys than were listed. */
  readonly more: boolean
  /** How many of the listed keys are no rows. */
  readonly unread: number
}

/** What one list call gives, as far as it is read. */
interface Page {
  readonly keys: readonly { readonly name: string; readonly metadata?: unknown }[]
  readonly list_complete: boolean
  readonly cursor?: string
}

/** Lists a board, with one call for each 1,000 keys: usually one. Fails as KV fails. */
export async function listRows(
  list: (options: { prefix: string; limit: number; cursor?: string }) => Promise<Page>,
  prefix: string,
): Promise<Listing> {
  const rows: Row[] = []
  let keys = 0
  let cursor: string | undefined
  for (let calls = 1; ; calls++) {
    const page = await list({ prefix, limit: MOST_KEYS, ...(cursor && { cursor }) })
    keys += page.keys.length
    rows.push(...page.keys.flatMap(({ name, metadata }) => parseRow(name, metadata) ?? []))
    const more = !page.list_complete
    if (!more || rows.length >= LEAST_ROWS || calls === MOST_CALLS)
      return { rows: withoutBlocked(oncePerGame(rows)), more, unread: keys - rows.length }
    cursor = page.cursor
  }
}
