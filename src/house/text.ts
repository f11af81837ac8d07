import { say, type Values } from '../quiz/words.ts'
import type { House } from './house.ts'

/** The sentence of the interface by that name. */
export const t = (house: House, message: string, values: Values = {}) => say(house.words, { message, values })

/** A time as `1:23`, or with tenths as `1:23.4`. */
export function toClock(timeMs: number, { tenths = false } = {}): string {
  const all = Math.floor(timeMs / 100)
  const seconds = String(Math.floor(all / 10) % 60).padStart(2, '0')
  const clock = `${Math.floor(all / 600)}:${seconds}`
  return tenths ? `${clock}.${all % 10}` : clock
}

/** A text as it stands in HTML or XML, between tags or in double quotes. */
export const escapeMarkup = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
