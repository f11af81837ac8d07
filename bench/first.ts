// What the first request of an isolate costs, by its path: whatever is compiled, read and made then, the free plan counts 10 ms for.
// workerd evaluates a script when it is first asked, Cloudflare before: a path in front of the site keeps the two apart.
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { middle } from './figures.ts'
import type { Asked } from './paths.ts'
import { type Parts, startWorkerd } from './workerd.ts'

const ROUNDS = 5
const ENTRY = 'dist/bench/door.js'
/** A path that the site does not see. */
const DOOR = '/not-of-the-site'

/** What an isolate costs, in milliseconds of CPU of the thread that answers. */
export interface FirstCosts {
  /** From the start of the process until the script is evaluated. */
  readonly startMs: number
  /** The first request, by what it does. */
  readonly first: Readonly<Record<string, number>>
}

/** The costs for requests by what they do, each in an isolate of its own. */
export async function firstCosts(parts: Parts, requests: Readonly<Record<string, Asked>>): Promise<FirstCosts> {
  const starts: number[] = []
  const first: Record<string, number> = {}
  for (const [what, request] of Object.entries(requests)) {
    const rounds: number[] = []
    for (let i = 0; i < ROUNDS; i += 1) {
      const site = await startWorkerd(withDoor(parts), DOOR)
      const before = site.cpuMs().answering
      starts.push(before)
      const answer = await fetch(site.origin + request.path, request)
      const text = await answer.text()
      if (!answer.ok)
        throw new Error(`${request.path}: expected an answer, found ${answer.status}: ${text.slice(0, 200)}`)
      rounds.push(site.cpuMs().answering - before)
      await site.stop()
    }
    first[what] = middle(rounds)
  }
  return { startMs: middle(starts), first }
}

/** The Worker behind an entry that answers one path itself. It writes a line into the log: with its first one workerd loads what formats lines for a terminal (4 ms), which the platform does not. */
function withDoor(parts: Parts): Parts {
  const [entry = ''] = parts.modules
  writeFileSync(
    ENTRY,
    `import site from './${basename(entry)}'
const door = () => (console.log(''), new Response(''))
export default { fetch: (request, ...rest) => request.url.endsWith('${DOOR}') ? door() : site.fetch(request, ...rest) }
`,
  )
  return { ...parts, modules: [ENTRY, ...parts.modules] }
}
