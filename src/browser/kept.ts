// What of a page is about this reader or this moment: the same page is sent to everybody.
import { keepTime, showTimes } from './countdown.ts'
import { showDailies } from './dailies.ts'
import { showHome } from './home.ts'

/** Draws what comes from storage, or from the clock. */
export function showKept(content: Element): void {
  showDailies(content)
  showHome(content)
  showTimes(content)
}

/** Draws it again where it may have changed meanwhile: back from the browser's cache, or in another tab. Keeps the page that is shown offline, too. */
export function keepShowing(draw: (main: Element) => void): void {
  const drawAgain = () => {
    const main = document.querySelector('main')
    if (main) draw(main)
  }
  keepTime()
  addEventListener('pageshow', drawAgain)
  addEventListener('storage', drawAgain)
  // The service worker keeps only the offline page: see offline.ts.
  navigator.serviceWorker?.register('/sw.js').catch(() => undefined)
}
