// First answers are kept where it costs nothing: in the memory of the isolate, and in the cache that the isolates of a data
// centre share. Neither is sure to last or to be seen elsewhere, so this makes cheating harder but not impossible:
// docs/adr/0005 says what it prevents.
import type { AnswerMemory, FirstAnswer, GivenAnswer } from '../game/first-answer.ts'
import { firstAnswerIn } from '../game/first-answer.ts'
import { isOptionId } from '../quiz/question.ts'

const KEPT_SECONDS = 24 * 3600
/** The key of a cache entry. Caches need addresses; this one cannot be reached. */
const addressOf = (question: string) => `https://first-answer.invalid/${encodeURIComponent(question)}`

/** Keeps first answers in memory, and in the data centre's cache if there is one. */
export function firstAnswerAt(memory: AnswerMemory): FirstAnswer {
  const inMemory = firstAnswerIn(memory)
  return async (question, given) => {
    if (memory.get(question)) return inMemory(question, given)
    const cached = await readCache(question)
    const first = await inMemory(question, cached ?? given)
    if (!cached) await writeCache(question, first)
    return first
  }
}

async function readCache(question: string): Promise<GivenAnswer | undefined> {
  try {
    const text = await (await caches.default.match(addressOf(question)))?.text()
    const [, option = '', at] = /^(\w+) (\d+)$/.exec(text ?? '') ?? []
    return isOptionId(option) ? { option, atMs: Number(at) } : undefined
  } catch {
    return undefined // No Cache API: memory only.
  }
}

async function writeCache(question: string, { option, atMs }: GivenAnswer): Promise<void> {
  try {
    await caches.default.put(
      addressOf(question),
      new Response(`${option} ${atMs}`, { headers: { 'cache-control': `max-age=${KEPT_SECONDS}` } }),
    )
  } catch {
    // No Cache API: memory only.
  }
}
