// A KV in a server of its own, whose lists are made before: what a board of so many rows costs the Worker, and not what keeping them does.
import { createServer } from 'node:http'
import { RESULT_TTL_MS } from '../src/game/game.ts'
import { boardPrefix, toKey } from '../src/scores/key.ts'
import { middle } from './figures.ts'
import { cpuOf } from './paths.ts'
import { type Parts, startWorkerd } from './workerd.ts'

const COUNTS = [10, 100, 1000, 10_000, 100_000]
const MOST_KEYS = 1000
const QUESTIONS = 10
/** Boards that no isolate knows, each of a league of its own. */
const LEAGUES = 20
const KNOWN = 500
const ROUNDS = 3

/** What a board of so many rows costs. CPU is that of the thread that answers, in milliseconds. */
export interface BoardCost {
  readonly rows: number
  readonly lists: number
  /** A board that the isolate does not know. */
  readonly unknownMs: number
  /** The same board again. */
  readonly knownMs: number
}

/** A KV that has so many rows on a board of any league. */
interface Kv {
  readonly address: string
  readonly count: { rows: number; lists: number }
  readonly close: () => void
}

/** The text of a row's entry in a list, in the board of a league, as workerd takes it: metadata is a text in the text. */
function entryOf(i: number, { league, board, nowMs }: { league: string; board: string; nowMs: number }): string {
  const score = QUESTIONS - (i % (QUESTIONS + 1))
  const game = String(i).padStart(22, '0')
  const name = toKey({ league, board, score, total: QUESTIONS, timeMs: 60_000 + i, finishedAtMs: nowMs - i, game })
  const pattern = '1'.repeat(score).padEnd(QUESTIONS, '0')
  return JSON.stringify({
    name,
    metadata: JSON.stringify({ name: `Player ${i}`, total: QUESTIONS, savedAtMs: nowMs, pattern }),
  })
}

/** Opens the KV on a port of its own. */
export async function openKv(nowMs: number): Promise<Kv> {
  const count = { rows: 0, lists: 0 }
  const made = new Map<string, string>()
  const server = createServer((request, answer) => {
    const url = new URL(request.url ?? '/', 'http://kv')
    const [, league = '', board = ''] = (url.searchParams.get('prefix') ?? '').split(':')
    const from = Number(url.searchParams.get('cursor') ?? 0)
    const to = Math.min(count.rows, from + MOST_KEYS)
    const name = `${boardPrefix('league', board)}${from} ${to}`
    const keys = made.get(name) ?? listed({ from, to, league: '{league}', board, nowMs })
    made.set(name, keys)
    count.lists += 1
    const more = to < count.rows
    const end = more ? `"list_complete":false,"cursor":"${to}"` : '"list_complete":true'
    answer.end(`{"keys":[${keys.replaceAll('{league}', league)}],${end}}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  const address = `127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
  return { address, count, close: () => server.close() }
}

function listed({ from, to, ...of }: { from: number; to: number; league: string; board: string; nowMs: number }) {
  return Array.from({ length: to - from }, (_, i) => entryOf(from + i, of)).join(',')
}

/** A site whose scores are in that KV. */
export const withKv = (parts: Parts, kv: Kv): Parts => ({
  ...parts,
  services: [`(name = "kv", external = (address = "${kv.address}", http = ()))`],
  bindings: [...(parts.bindings ?? []), '(name = "SCORES", kvNamespace = "kv")'],
})

/** The costs for each count of rows. */
export async function boardCosts(parts: Parts): Promise<readonly BoardCost[]> {
  const kv = await openKv(Date.now() - RESULT_TTL_MS / 2)
  const all: BoardCost[] = []
  for (const rows of COUNTS) {
    kv.count.rows = rows
    const rounds: Omit<BoardCost, 'rows'>[] = []
    for (let i = 0; i < ROUNDS; i += 1) rounds.push(await roundOf(withKv(parts, kv), kv))
    const of = (which: keyof (typeof rounds)[number]) => middle(rounds.map((round) => round[which]))
    all.push({ rows, lists: of('lists'), unknownMs: of('unknownMs'), knownMs: of('knownMs') })
  }
  kv.close()
  return all
}

const hasRows = (text: string) => !text.includes('"scores":[]')

async function roundOf(parts: Parts, kv: Kv): Promise<Omit<BoardCost, 'rows'>> {
  const site = await startWorkerd(parts, '/api/leaderboards/daily?league=first')
  const leagues = Array.from({ length: LEAGUES }, (_, i) => `/api/leaderboards/daily?league=l${i}`)
  const before = kv.count.lists
  const unknownMs = await cpuOf(site, leagues, hasRows)
  const lists = (kv.count.lists - before) / LEAGUES
  const knownMs = await cpuOf(
    site,
    Array.from({ length: KNOWN }, () => '/api/leaderboards/daily?league=l1'),
  )
  await site.stop()
  return { lists, unknownMs, knownMs }
}
