// First answers are kept where it costs nothing: in the memory of the isolate, and in the cache that the isolates of a data
// centre share. Neither is sure to last or to be seen elsewhere, so this makes cheating harder but not impossible:
// docs/adr/0005 says what it prevents.
import type { AnswerMemory, FirstAnswer, GivenAnswer } from '../game/first-answer.ts'
import { firstAnswerIn } from '../game/first-answer.ts'
import { isOptionId } from '../quiz/question.ts'

const KEPT_SECONDS = 24 * 3600
/** The key of a cache entry. Caches need addresses; this one cannot be reached. */
const addressOf = (question: string) => `https://first-answer.invalid/${encodeURIComponent(question)}`

/** How often the cache has failed since it last answered, or since the isolate began; once it has answered, it is there. */
interface CacheHealth {
  failures: number
  hasAnswered: boolean
}

/** A cache that never answered and has failed so often is not there: each failure costs a sixth of an answer. */
const MOST_FAILURES = 3
const isAway = ({ failures, hasAnswered }: CacheHealth) => !hasAnswered && failures >= MOST_FAILURES

/** Keeps first answers in memory, and in the data centre's cache if there is one. Writing goes on after the answer. */
export function firstAnswerAt(memory: AnswerMemory): FirstAnswer {
  const inMemory = firstAnswerIn(memory)
  const health: CacheHealth = { failures: 0, hasAnswered: false }
  return async (question, given, afterwards) => {
    if (memory.get(question) || isAway(health)) return inMemory(question, given)
    const cached = await readCache(question, health)
    const first = await inMemory(question, cached ?? given)
    if (cached || isAway(health)) return first
    const writing = writeCache(question, first)
    afterwards?.(writing)
    return first
  }
}

async function readCache(question: string, health: CacheHealth): Promise<GivenAnswer | undefined> {
  try {
    const text = await (await caches.default.match(addressOf(question)))?.text()
    health.hasAnswered = true
    const [, option = '', at] = /^(\w+) (\d+)$/.exec(text ?? '') ?? []
    return isOptionId(option) ? { option, atMs: Number(at) } : undefined
  } catch {
    health.failures += 1 // No Cache API: memory only.
    return undefined
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
