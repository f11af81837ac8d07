// First answers are kept where they cost nothing: in the memory of the isolate, and in the cache of the data centre, which
// its isolates share. Neither is promised to last or to be seen elsewhere, so this is a hindrance and not a proof; what it
// can and cannot prevent is written down in docs/adr/0005.
import type { AnswerMemory, FirstAnswer, GivenAnswer } from '../game/first-answer.ts'
import { firstAnswerIn } from '../game/first-answer.ts'
import { isOptionId } from '../quiz/question.ts'

const KEPT_SECONDS = 24 * 3600
/** An address that no request can reach: it only names an entry. */
const addressOf = (question: string) => `https://first-answer.invalid/${encodeURIComponent(question)}`

/** First answers in memory, then in the data centre's cache, where there is one. */
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
    return undefined // no cache here: the memory has to do
  }
}

async function writeCache(question: string, { option, atMs }: GivenAnswer): Promise<void> {
  try {
    await caches.default.put(
      addressOf(question),
      new Response(`${option} ${atMs}`, { headers: { 'cache-control': `max-age=${KEPT_SECONDS}` } }),
    )
  } catch {
    // no cache here: the memory has to do
  }
}
