import { serverNowMs } from './server-time.ts'

const MINUTE_MS = 60_000

/** Shows instants in the reader's time zone, and how long it is until then. */
export function showTimes(content: ParentNode): void {
  for (const time of content.querySelectorAll<HTMLTimeElement>('time[data-local-time]'))
    time.textContent = new Date(time.dateTime).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
  for (const left of content.querySelectorAll<HTMLElement>('[data-until]')) {
    const { until = '', left: ahead = '', over = '' } = left.dataset
    const minutes = Math.ceil((Date.parse(until) - serverNowMs()) / MINUTE_MS)
    left.textContent = minutes > 0 ? inWords(ahead, minutes) : over
  }
}

const inWords = (text: string, minutes: number) =>
  text.replace('{hours}', String(Math.floor(minutes / 60))).replace('{minutes}', String(minutes % 60))

/** Updates the times every minute. Screen readers are not told: they read them when asked. */
export function keepTime(): void {
  setInterval(() => showTimes(document), MINUTE_MS)
}
