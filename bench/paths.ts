// What a request costs on the paths that matter most, in CPU of the thread that answers.
import { signShare } from '../src/game/claims.ts'
import { createSigner } from '../src/game/token.ts'
import { middle } from './figures.ts'
import { saturate } from './load.ts'
import type { Running } from './workerd.ts'

const REQUESTS = 3000
const ROUNDS = 3

/** A request as it is sent. */
export interface Asked {
  readonly path: string
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

const toJsonRequest = (path: string, body: unknown): Asked => ({
  path,
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** The form that a script of a page sends. */
const toFormRequest = (path: string, fields: Readonly<Record<string, string>>): Asked => ({
  path,
  method: 'POST',
  headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
})

/** The paths that matter most, by what they do. */
export const PATHS = {
  start: 'Start of a game (API)',
  answer: 'Answer (API)',
  startPage: 'Start of a game (page)',
  answerPage: 'Answer (page, taken by its script)',
  nextPage: 'Next question (page, taken by its script)',
  board: 'Board (page, remembered)',
  shared: 'Shared result',
  home: 'Home',
} as const

/** The requests, by what they do. The answers are those to one question of one game: the second answer costs what the first does. */
export async function pathsOf(origin: string, signingKey: string): Promise<Readonly<Record<string, Asked>>> {
  const start = toJsonRequest('/api/games', { quiz: 'daily' })
  const { token, quiz } = (await (await fetch(origin + start.path, start)).json()) as {
    token: string
    quiz: { id: string }
  }
  const answer = toJsonRequest('/api/games/answers', { token, option: 'a' })
  const answered = (await (await fetch(origin + answer.path, answer)).json()) as { token: string }
  const pattern = [true, true, false, true, true, true, true, false, true, true]
  const share = await signShare(createSigner([signingKey]), { quiz: quiz.id, pattern, timeMs: 83_000, finishedAtMs: 0 })
  const page = `/quiz/${quiz.id}`
  return {
    [PATHS.start]: start,
    [PATHS.answer]: answer,
    [PATHS.startPage]: { path: page },
    [PATHS.answerPage]: toFormRequest(page, { token, option: 'a' }),
    [PATHS.nextPage]: toFormRequest(page, { token: answered.token }),
    [PATHS.board]: { path: '/leaderboards/daily' },
    [PATHS.shared]: { path: `/r/${share}` },
    [PATHS.home]: { path: '/' },
  }
}

/** The text of a request. */
export function toText(origin: string, { path, method = 'GET', headers = {}, body }: Asked): string {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const lines = Object.entries({ host: new URL(origin).host, ...headers, ...length }).map((pair) => pair.join(': '))
  return `${[`${method} ${path} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n${body ?? ''}`
}

/** What a request costs a server, in milliseconds of CPU: the middle of three rounds, after one that is not counted. */
export async function costOf(site: Running, request: string): Promise<number> {
  await turnOf(site, request, REQUESTS)
  const rounds: number[] = []
  for (let i = 0; i < ROUNDS; i += 1) rounds.push(await turnOf(site, request, REQUESTS))
  return middle(rounds)
}

/** How many requests are asked before the other server has its turn: a machine whose pace changes is to change it for both. */
const TURN = 2000
const TURNS = 7
/** How many come before what is counted: until then the engine still compiles what it runs. */
const WARMING = 8000

/** What requests cost a server, by what they do: in milliseconds of CPU, and in requests of another server, which has a turn before and after each of theirs. */
export async function costsBeside(
  site: Running,
  requests: Readonly<Record<string, string>>,
  other: { readonly server: Running; readonly request: string },
): Promise<Readonly<Record<string, { readonly ms: number; readonly others: number }>>> {
  const costs: Record<string, { ms: number; others: number }> = {}
  for (const [what, request] of Object.entries(requests)) {
    await turnOf(site, request, WARMING)
    const turns: { ms: number; others: number }[] = []
    let before = await turnOf(other.server, other.request)
    for (let i = 0; i < TURNS; i += 1) {
      const ms = await turnOf(site, request)
      const after = await turnOf(other.server, other.request)
      turns.push({ ms, others: (2 * ms) / (before + after) })
      before = after
    }
    costs[what] = { ms: middle(turns.map(({ ms }) => ms)), others: middle(turns.map(({ others }) => others)) }
  }
  return costs
}

/** What each of so many requests costs, in milliseconds of CPU. */
async function turnOf({ origin, cpuMs }: Running, request: string, times = TURN): Promise<number> {
  const from = cpuMs().answering
  await saturate({ origin, connections: 8, times, askerOf: () => ({ next: () => request }) })
  return (cpuMs().answering - from) / times
}

/** What each of some paths costs, asked one after the other, in milliseconds of CPU. Throws where one is refused, or its answer is not as wanted. */
export async function cpuOf(
  { origin, cpuMs }: Running,
  paths: readonly string[],
  isWanted: (text: string) => boolean = () => true,
): Promise<number> {
  const before = cpuMs().answering
  for (const path of paths) {
    const answer = await fetch(origin + path)
    const text = await answer.text()
    if (!answer.ok || !isWanted(text))
      throw new Error(`${path}: expected an answer, found ${answer.status}: ${text.slice(0, 200)}`)
  }
  return (cpuMs().answering - before) / paths.length
}
