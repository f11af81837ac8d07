import { type Context, Hono } from 'hono'
import type { Env } from '../env.ts'
import { DEFAULT_LEAGUE } from '../game/game.ts'
import { isQuestionId } from '../quiz/bank.ts'
import { refusal } from '../refusal.ts'
import { deskOf, isTooOften, originOf, storeOf } from '../request.ts'
import { rankOf, rankRows } from '../scores/leaderboard.ts'
import type { NameFault } from '../scores/name.ts'
import { deleteScore, type SaveFault, saveScore } from '../scores/save.ts'
import { isBoard, isLeague } from '../scores/score.ts'
import { tokenRefusal } from './games.ts'
import { readBody } from './read.ts'
import { reportSchema, saveSchema, tokenSchema } from './schemas.ts'

const MOST_SHOWN = 100

/** `/api/scores`, `/api/leaderboards` and `/api/reports`: what is kept. */
export const scoresApi = new Hono<Env>()

scoresApi.post('/scores', async (c) => {
  const saved = await saveScore(deskOf(c), await readBody(c, saveSchema))
  if (!saved.ok) throw saveRefusal(c, saved.reason)
  const { game, board, league, score, total, timeMs, name } = saved.row
  const rank = (saved.board && rankOf(saved.board, game)) ?? null
  const url = `${originOf(c)}/leaderboards/${board}${league === DEFAULT_LEAGUE ? '' : `?league=${league}`}`
  return c.json({ board, league, score, total, timeMs, name, rank, url }, 201)
})

scoresApi.delete('/scores', async (c) => {
  const { token } = await readBody(c, tokenSchema)
  const deleted = await deleteScore(deskOf(c), token)
  if (!deleted.ok) throw saveRefusal(c, deleted.reason)
  return c.body(null, 204)
})

scoresApi.get('/leaderboards/:board', async (c) => {
  const board = c.req.param('board')
  const league = c.req.query('league') ?? DEFAULT_LEAGUE
  if (!isBoard(board)) throw refusal(c, 'unknown-board', { field: 'board', values: { board: board.slice(0, 80) } })
  if (!isLeague(league))
    throw refusal(c, 'unknown-league', { field: 'league', values: { league: league.slice(0, 40) } })
  const limit = readLimit(c, c.req.query('limit'))
  const read = await storeOf(c).readLeaderboard(league, board)
  if (!read.ok) throw refusal(c, 'unavailable')
  const scores = rankRows(read.board, limit).map(({ rank, name, score, total, timeMs, savedAtMs }) => ({
    rank,
    name,
    score,
    total,
    timeMs,
    savedAt: new Date(savedAtMs).toISOString(),
  }))
  return c.json({ board, league, stale: read.board.stale, scores })
})

scoresApi.post('/reports', async (c) => {
  const report = await readBody(c, reportSchema)
  if (!isQuestionId(c.var.house.almanac, report.question))
    throw refusal(c, 'unknown-question', { field: 'question', values: { question: report.question } })
  if (await isTooOften(c, 'report')) throw refusal(c, 'too-often')
  const { house } = c.var
  const written = await storeOf(c).writeReport(house.newId(), {
    ...report,
    reportedAt: new Date(house.now()).toISOString(),
  })
  if (!written.ok) throw refusal(c, 'unavailable')
  return c.body(null, 202)
})

function saveRefusal(c: Context<Env>, reason: SaveFault) {
  if (reason === 'too-often' || reason === 'unavailable') return refusal(c, reason)
  if (isNameFault(reason)) return refusal(c, reason, { field: 'name' })
  return reason === 'save-expired' ? refusal(c, reason, { field: 'token' }) : tokenRefusal(c, reason, 'a finished game')
}

const isNameFault = (reason: SaveFault): reason is `name-${NameFault}` => reason.startsWith('name-')

function readLimit(c: Context<Env>, text = String(MOST_SHOWN)): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_SHOWN) return limit
  throw refusal(c, 'invalid', {
    field: 'limit',
    values: { field: 'limit', expected: `1 to ${MOST_SHOWN}`, found: text.slice(0, 20) },
  })
}
