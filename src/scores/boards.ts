import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Memory } from '../quiz/memory.ts'
import { boardPrefix } from './key.ts'
import { insertRow, type Leaderboard, withoutRow, withRow } from './leaderboard.ts'
import type { Listing } from './listing.ts'
import { type Afterwards, later } from './patience.ts'
import { isCurrent, type Row, type Score } from './score.ts'

/** How long a listed leaderboard is shown before it is listed again, unless the owner says otherwise. */
export const BOARD_SECONDS = 300
/** The same for a league that nobody has saved in: anyone can invent leagues. */
export const EMPTY_LEAGUE_SECONDS = 3600
/** No isolate keeps a listed board longer: by then what was deleted elsewhere is gone. */
export const MOST_BOARD_SECONDS = 3600
/** How long KV may take to list a row that was written. */
export const LAG_MS = 60_000

/** A leaderboard as it was listed and changed since. */
export interface KnownBoard {
  readonly leaderboard: Leaderboard
  /** When KV listed it; 0 if it was never listed, only written to. */
  readonly listedAtMs: number
  /** When each deleted game was deleted: an older listing may still have it. */
  readonly deleted: Readonly<Record<string, number>>
}

/** The leaderboards that this isolate knows, by key prefix. */
export type LeaderboardMemory = Memory<string, KnownBoard>

/** Listed leaderboards that the isolates of a place share. Neither call fails; what is kept may be lost at any time. */
export interface SharedBoards {
  read(prefix: string): Promise<KnownBoard | undefined>
  write(prefix: string, board: KnownBoard, seconds: number): Promise<void>
}

/** How many lists an isolate spends in a day on boards that are past, or of leagues that may not be there, unless the owner says otherwise. */
export const SPARE_LISTS = 200

/** What keeps an isolate from listing whatever is asked for. */
export interface ListBudget {
  /** When each board that is being listed began to be, by key prefix: what comes meanwhile does not list it again. */
  readonly underway: Map<string, number>
  /** The leagues that are known to have rows. */
  readonly withRows: Memory<string, true>
  /** How many lists were spent on a day, counted from 1970: on current boards, and spare ones. */
  readonly spent: { day: number; current: number; spare: number }
}

/** How many times longer than usual a listed board is kept, after so many lists of current boards in a day: the first hundred or so come at the usual pace, then ever fewer. */
export const stretchOf = (current: number, spareLists: number): number => 1 + (2 * current) / (spareLists + 1)

/** What boards are remembered with. */
export interface BoardsParts extends Afterwards {
  readonly memory: LeaderboardMemory
  readonly shared?: SharedBoards | undefined
  readonly nowMs: number
  /** Without it everything may be listed. */
  readonly budget?: ListBudget | undefined
  readonly spareLists?: number | undefined
  readonly boardSeconds?: number | undefined
}

const DAY_MS = 86_400_000

/** A board of a league. */
export type BoardOf = Pick<Score, 'league' | 'board'>

/** What this isolate and its place know of leaderboards at an instant. */
export interface KnownBoards {
  /** A board as it was listed lately; `undefined` if it has to be listed. */
  find(of: BoardOf): Promise<Leaderboard | undefined>
  /** A board as this isolate knows it, however old; stale if it is too old. */
  recall(of: BoardOf): Leaderboard | undefined
  /** Whether a board may be listed. What is current of a league that is there always may; everything else has the spare lists of the day, of which this spends one. */
  mayList(of: BoardOf): boolean
  /** Remembers what was listed now, with what this isolate wrote since. */
  learn(of: BoardOf, listing: Listing): Promise<Leaderboard>
  /** The board with a row that was written, which is remembered. */
  add(row: Row): Leaderboard
  /** Remembers that a score was deleted. */
  remove(score: Score): void
}

/** The boards of a memory, at an instant. */
export function openBoards(parts: BoardsParts): KnownBoards {
  const { memory, shared, nowMs, budget, boardSeconds = BOARD_SECONDS, spareLists = SPARE_LISTS } = parts
  const stretch = budget ? stretchOf(spentOn(budget, nowMs).current, spareLists) : 1
  const isFresh = ({ leaderboard, listedAtMs }: KnownBoard) =>
    nowMs - listedAtMs < 1000 * Math.min(stretch * secondsKept(leaderboard, boardSeconds), MOST_BOARD_SECONDS)

  function keep(prefix: string, listed: KnownBoard): KnownBoard {
    const known = withUnlisted(listed, memory.get(prefix))
    memory.set(prefix, known)
    return known
  }

  const shown = (known: KnownBoard): Leaderboard => ({ ...known.leaderboard, stale: !isFresh(known) })

  function change(score: Score, how: (known: KnownBoard) => KnownBoard): KnownBoard {
    const prefix = boardPrefix(score.league, score.board)
    budget?.withRows.set(score.league, true)
    const changed = how(memory.get(prefix) ?? unlisted(score))
    memory.set(prefix, changed)
    if (shared) later(parts, share(shared, prefix, changed))
    return changed
  }

  async function share(shared: SharedBoards, prefix: string, changed: KnownBoard): Promise<void> {
    const there = await shared.read(prefix)
    const merged = there && there.listedAtMs >= changed.listedAtMs ? keep(prefix, there) : changed
    const secondsLeft = Math.floor(merged.listedAtMs / 1000 + boardSeconds - nowMs / 1000)
    await shared.write(prefix, merged, Math.max(secondsLeft, 1))
  }

  return {
    async find({ league, board }) {
      const prefix = boardPrefix(league, board)
      const own = memory.get(prefix)
      if (own && isFresh(own)) return own.leaderboard
      const there = await shared?.read(prefix)
      return there && isFresh(there) ? keep(prefix, there).leaderboard : undefined
    },
    recall({ league, board }) {
      const known = memory.get(boardPrefix(league, board))
      return known && shown(known)
    },
    mayList: (of) => !budget || spend(budget, of, { nowMs, spareLists }),
    async learn({ league, board }, listing) {
      if (listing.rows.length > 0) budget?.withRows.set(league, true)
      const prefix = boardPrefix(league, board)
      const leaderboard = { league, board, ...listing, stale: false }
      const known = keep(prefix, { leaderboard, listedAtMs: nowMs, deleted: {} })
      await shared?.write(prefix, known, secondsKept(leaderboard, boardSeconds))
      return known.leaderboard
    },
    add: (row) => shown(change(row, (known) => ({ ...known, leaderboard: withRow(known.leaderboard, row) }))),
    remove(score) {
      change(score, ({ leaderboard, listedAtMs, deleted }) => ({
        leaderboard: withoutRow(leaderboard, score.game),
        listedAtMs,
        deleted: { ...deleted, [score.game]: nowMs },
      }))
    },
  }
}

/** Spends a list on a board, if there is one for it. */
function spend(
  budget: ListBudget,
  { league, board }: BoardOf,
  { nowMs, spareLists }: { nowMs: number; spareLists: number },
): boolean {
  const spent = spentOn(budget, nowMs)
  const isThere = league === DEFAULT_LEAGUE || budget.withRows.get(league) === true
  const sort = isThere && isCurrent(board, nowMs) ? 'current' : 'spare'
  if (sort === 'spare' && spent.spare >= spareLists) return false
  spent[sort] += 1
  return true
}

/** What was spent on the day of an instant; a new day begins with nothing. */
function spentOn({ spent }: ListBudget, nowMs: number): ListBudget['spent'] {
  const day = Math.floor(nowMs / DAY_MS)
  if (spent.day !== day) Object.assign(spent, { day, current: 0, spare: 0 })
  return spent
}

/** How many seconds a listed leaderboard is shown. */
export const secondsKept = ({ league, rows }: Leaderboard, boardSeconds: number): number =>
  rows.length === 0 && league !== DEFAULT_LEAGUE ? Math.max(EMPTY_LEAGUE_SECONDS, boardSeconds) : boardSeconds

/** A board of which nothing was listed yet. */
const unlisted = ({ league, board }: Score): KnownBoard => ({
  leaderboard: { league, board, rows: [], more: true, unread: 0, stale: false },
  listedAtMs: 0,
  deleted: {},
})

/** A listed board with what was written so shortly before that KV may not have listed it. */
function withUnlisted(listed: KnownBoard, known: KnownBoard | undefined): KnownBoard {
  if (!known) return listed
  const isLate = (atMs: number) => atMs + LAG_MS > listed.listedAtMs
  const deleted = { ...listed.deleted }
  for (const [game, atMs] of Object.entries(known.deleted))
    if (isLate(atMs)) deleted[game] = Math.max(atMs, deleted[game] ?? 0)
  const isThere = ({ game, savedAtMs }: Row) => savedAtMs > (deleted[game] ?? -1)
  const written = known.leaderboard.rows.filter((row) => isLate(row.savedAtMs) && isThere(row))
  const rows = written.reduce(insertRow, listed.leaderboard.rows.filter(isThere))
  return { ...listed, leaderboard: { ...listed.leaderboard, rows }, deleted }
}
