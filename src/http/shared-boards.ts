// What the isolates of a data centre share of leaderboards: entries of its cache. On workers.dev there is no such cache, and
// every isolate lists for itself. Price: a cached board may be lost, or older than what another isolate has saved since.
import type { KnownBoard, SharedBoards } from '../scores/boards.ts'

/** The key of a cache entry. Caches need addresses; this one cannot be reached. */
const addressOf = (prefix: string) => `https://board.invalid/${encodeURIComponent(prefix)}`

/** The boards in the data centre's cache; none where there is no cache. */
export const sharedBoards: SharedBoards = {
  async read(prefix) {
    try {
      return (await (await caches.default.match(addressOf(prefix)))?.json<KnownBoard>()) ?? undefined
    } catch {
      return undefined
    }
  },
  async write(prefix, board, seconds) {
    try {
      const headers = { 'cache-control': `max-age=${seconds}` }
      await caches.default.put(addressOf(prefix), Response.json(board, { headers }))
    } catch {
      // No Cache API: each isolate remembers for itself.
    }
  },
}
