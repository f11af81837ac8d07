import { vi } from 'vitest'

/**
 * Runs something whose timers go off as soon as nothing else is left to do; gives what it comes to, and how many
 * milliseconds it would have waited for its timers.
 */
export async function withoutWaiting<T>(
  run: () => Promise<T>,
): Promise<{ readonly value: T; readonly waitedMs: number }> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const startMs = Date.now()
  let isDone = false
  const done = () => {
    isDone = true
  }
  try {
    const running = run()
    running.then(done, done)
    while (!isDone) {
      await settle()
      if (!isDone) await vi.advanceTimersToNextTimerAsync()
    }
    return { value: await running, waitedMs: Date.now() - startMs }
  } finally {
    vi.useRealTimers()
  }
}

/** Lets everything happen that waits for no timer: promises, and work of other threads such as signing. */
async function settle(): Promise<void> {
  for (let i = 0; i < SETTLING_ROUNDS; i++) await new Promise((resolve) => setImmediate(resolve))
}

const SETTLING_ROUNDS = 20
