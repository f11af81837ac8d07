/** A time in minutes and seconds, `1:23`, or with tenths of a second, `1:23.4`. It is rounded down. */
export function toClock(timeMs: number, { tenths = false } = {}): string {
  const all = Math.floor(timeMs / 100)
  const seconds = String(Math.floor(all / 10) % 60).padStart(2, '0')
  const clock = `${Math.floor(all / 600)}:${seconds}`
  return tenths ? `${clock}.${all % 10}` : clock
}
