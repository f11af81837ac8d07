// What a request costs on the paths that matter most, in CPU of the thread that answers.
import { signShare } from '../src/game/claims.ts'
import { createSigner } from '../src/game/token.ts'
import { middle } from './figures.ts'
import { saturate, toRequest } from './load.ts'
import type { Running } from './workerd.ts'

const REQUESTS = 3000
const ROUNDS = 3

/** The requests, by what they do. The answers are those to one question of one game: the second answer costs what the first does. */
export async function pathsOf(origin: string, signingKey: string): Promise<Readonly<Record<string, string>>> {
  const started = await fetch(`${origin}/api/games`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ quiz: 'daily' }),
  })
  const { token, quiz } = (await started.json()) as { token: string; quiz: { id: string } }
  const pattern = [true, true, false, true, true, true, true, false, true, true]
  const share = await signShare(createSigner([signingKey]), { quiz: quiz.id, pattern, timeMs: 83_000, finishedAtMs: 0 })
  return {
    'Start of a game (API)': toRequest(origin, '/api/games', JSON.stringify({ quiz: 'daily' })),
    'Answer (API)': toRequest(origin, '/api/games/answers', JSON.stringify({ token, option: 'a' })),
    'Start of a game (page)': toRequest(origin, `/quiz/${quiz.id}`),
    'Answer (page, taken by its script)': toFormRequest(origin, `/quiz/${quiz.id}`, { token, option: 'a' }),
    'Shared result': toRequest(origin, `/r/${share}`),
  }
}

/** The text of a form that a script of a page sends. */
function toFormRequest(origin: string, path: string, fields: Readonly<Record<string, string>>): string {
  const body = new URLSearchParams(fields).toString()
  const { host } = new URL(origin)
  return `POST ${path} HTTP/1.1\r\nhost: ${host}\r\naccept: text/html\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

/** What a request costs a server, in milliseconds of CPU: the middle of three rounds, after one that is not counted. */
export async function costOf({ origin, cpuMs }: Running, request: string): Promise<number> {
  const plan = { origin, connections: 8, times: REQUESTS, askerOf: () => ({ next: () => request }) }
  await saturate(plan)
  const rounds: number[] = []
  for (let i = 0; i < ROUNDS; i += 1) {
    const from = cpuMs().answering
    await saturate(plan)
    rounds.push((cpuMs().answering - from) / REQUESTS)
  }
  return middle(rounds)
}
