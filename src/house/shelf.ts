// The files of the bank, as the Worker finds them among the built files.
import type { Bank } from '../quiz/bank.ts'
import { rememberLater } from '../quiz/memory.ts'
import type { Bindings } from './bindings.ts'

/** Under which path the bank is among the built files. A public request for it is answered 404. */
export const BANK_PATH = '/bank/'

/** How many files an isolate keeps: the questions of an incident are 20 to 80 KB. */
const MOST_FILES_KEPT = 150

/** Thrown where a file of the bank cannot be read. */
export class UnreadError extends Error {
  override name = 'UnreadError'
}

/** Reads the bank from the built files. */
export const readFrom = (assets: () => Bindings['ASSETS']): Bank['read'] => {
  return async (path) => {
    const answer = await assets().fetch(new URL(BANK_PATH + path, 'https://built.invalid'))
    if (!answer.ok) throw new Error(`bank: expected a file ${path}, found status ${answer.status}`)
    return answer.json()
  }
}

/** The bank with its files remembered. Whatever keeps one from being read, an UnreadError says so. */
export function keepFiles({ index, read }: Bank): Bank {
  return {
    index,
    read: rememberLater(MOST_FILES_KEPT, async (path: string) => {
      try {
        return await read(path)
      } catch (cause) {
        throw new UnreadError(`bank: ${path} cannot be read: ${String(cause)}`, { cause })
      }
    }),
  }
}
