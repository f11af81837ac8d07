/** How much older than its reader's clock says a page may be that was kept on its way. */
const MOST_KEPT_MS = 900_000

/**
 * The instant by the server's clock, in milliseconds: the page says when it was made, and this counts on. A reader's clock may be a
 * day off; where it is ahead by no more than a page is kept on its way, the page was kept, and the reader's clock is right.
 */
export function serverNowMs(): number {
  const madeMs = Date.parse(document.querySelector<HTMLElement>('main')?.dataset.now ?? '')
  if (Number.isNaN(madeMs)) return Date.now()
  const countedMs = madeMs + performance.now()
  const keptMs = Date.now() - countedMs
  return keptMs > 0 && keptMs < MOST_KEPT_MS ? Date.now() : countedMs
}

/** The day by the server's clock: `2026-11-22`. */
export const serverDay = () => new Date(serverNowMs()).toISOString().slice(0, 10)
