/** Tells how far long work has come. */
export interface Progress {
  /** So much of all is done. */
  readonly tell: (done: number, all: number) => void
  readonly end: () => void
}

const EVERY_MS = 100

/** A line that moves on a terminal, `judging questions of incidents: 340 of 1,520`; nothing where nobody looks on. */
export function showProgress(
  what: string,
  to: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
  nowMs = () => performance.now(),
): Progress {
  if (!to.isTTY) return { tell: () => undefined, end: () => undefined }
  let toldMs = Number.NEGATIVE_INFINITY
  const count = (number: number) => number.toLocaleString('en-GB')
  return {
    tell(done, all) {
      if (nowMs() - toldMs < EVERY_MS) return
      toldMs = nowMs()
      to.write(`\r\x1b[K${what} ${count(done)} of ${count(all)}`)
    },
    end: () => void to.write('\r\x1b[K'),
  }
}
