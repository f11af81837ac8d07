interface Timer {
  readonly atMs: number
  readonly run: () => void
}

/** A clock that jumps from timer to timer: hours pass in a moment, and always in the same order. */
export interface VirtualTime {
  readonly nowMs: () => number
  /** Waits for so many milliseconds of this clock. */
  readonly wait: (ms: number) => Promise<void>
}

/**
 * Runs something on a virtual clock that starts at an instant. Until it is done, the timers of everything else in this process
 * run on that clock as well. Throws if it waits for something that no timer brings.
 */
export async function inVirtualTime<T>(startMs: number, run: (time: VirtualTime) => Promise<T>): Promise<T> {
  const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout }
  const timers = new Map<number, Timer>()
  let nowMs = startMs
  let ids = 0
  const start = (then: () => void, ms = 0) => {
    timers.set(++ids, { atMs: nowMs + Math.max(0, Math.round(ms)), run: then })
    return ids
  }
  Object.assign(globalThis, { setTimeout: start, clearTimeout: (id: number) => timers.delete(id) })
  try {
    let isDone = false
    const wait = (ms: number) => new Promise<void>((resolve) => start(resolve, ms))
    const running = run({ nowMs: () => nowMs, wait }).finally(() => {
      isDone = true
    })
    running.catch(() => undefined)
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve))
      if (isDone) return await running
      const next = earliest(timers)
      if (!next) throw new Error('virtual time: expected a timer, found none, and the run is not done')
      const [id, { atMs, run: ring }] = next
      timers.delete(id)
      nowMs = Math.max(nowMs, atMs)
      ring()
    }
  } finally {
    Object.assign(globalThis, real)
  }
}

/** The timer that rings first; of those that ring at once, the one that was started first. */
function earliest(timers: ReadonlyMap<number, Timer>): readonly [number, Timer] | undefined {
  let first: readonly [number, Timer] | undefined
  for (const timer of timers) if (!first || timer[1].atMs < first[1].atMs) first = timer
  return first
}
