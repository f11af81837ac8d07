/** What lets work go on after the answer; nothing where the platform has no such thing. */
export interface Afterwards {
  readonly afterwards?: (work: Promise<unknown>) => void
}

/** Lets work go on after the answer; what becomes of it does not matter to the answer. */
export function later({ afterwards }: Afterwards, work: Promise<unknown>): void {
  const harmless = work.catch(() => undefined)
  afterwards?.(harmless)
}

/** What a call gives within so many milliseconds; `undefined` if it takes longer. Its errors are passed on. */
export async function waitAtMost<T>(mostMs: number, call: Promise<T>): Promise<{ readonly value: T } | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), mostMs)
  })
  try {
    return await Promise.race([call.then((value) => ({ value })), late])
  } finally {
    if (timer !== undefined) clearTimeout(timer)
  }
}
