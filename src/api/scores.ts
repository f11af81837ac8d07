import { Hono } from 'hono/tiny'
import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Env } from '../house/house.ts'
import { reportRefusal, saveRefusal } from '../http/game-refusal.ts'
import { readLeague, readNumber } from '../http/query.ts'
import { refusal } from '../http/refusal.ts'
import { deskOf, originOf, reportDeskOf, storeOf } from '../http/request.ts'
import { rankOf, rankRows } from '../scores/leaderboard.ts'
import { saveReport } from '../scores/report.ts'
import { deleteScore, saveScore } from '../scores/save.ts'
import { isBoard } from '../scores/score.ts'
import { readBody } from './read.ts'
import { reportSchema, saveSchema, tokenSchema } from './schemas.ts'

const MOST_SHOWN = 100

/** `/api/scores`, `/api/leaderboards` and `/api/reports`: what is kept. */
export const scoresApi = new Hono<Env>()

scoresApi.post('/scores', async (c) => {
  const saved = await saveScore(deskOf(c), await readBody(c, saveSchema))
  if (!saved.ok) throw saveRefusal(c, saved.reason)
  const { game, board, league, score, total, timeMs, name } = saved.row
  const rank = saved.board.stale ? null : (rankOf(saved.board, game) ?? null)
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
  const league = readLeague(c)
  if (!isBoard(board)) throw refusal(c, 'unknown-board', { field: 'board', values: { board: board.slice(0, 80) } })
  const limit = readNumber(c, 'limit', [1, MOST_SHOWN]) ?? MOST_SHOWN
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
  const saved = await saveReport(reportDeskOf(c), report)
  if (!saved.ok) throw reportRefusal(c, saved.reason, report.question)
  return c.body(null, 202)
})
