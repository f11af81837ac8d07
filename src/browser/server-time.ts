/** The instant by the server's clock, in milliseconds: the page says when it was made, and this counts on. A reader's clock may be a day off. */
export function serverNowMs(): number {
  const madeMs = Date.parse(document.querySelector<HTMLElement>('main')?.dataset.now ?? '')
  return Number.isNaN(madeMs) ? Date.now() : madeMs + performance.now()
}

/** The day by the server's clock: `2026-11-22`. */
export const serverDay = () => new Date(serverNowMs()).toISOString().slice(0, 10)
