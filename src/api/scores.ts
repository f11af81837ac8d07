import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { reportRefusal, saveRefusal } from '../http/game-refusal.ts'
import { answerData } from '../http/headers.ts'
import { originOf } from '../http/origin.ts'
import { readBoard, readLeague, readNumber } from '../http/query.ts'
import { refusal } from '../http/refusal.ts'
import { reportContextOf, saveContextOf, storeOf } from '../http/request.ts'
import { sharedAsBoard } from '../http/shared-for.ts'
import { placeOf, rankRows } from '../scores/leaderboard.ts'
import { saveReport } from '../scores/report.ts'
import { deleteScore, saveScore } from '../scores/save.ts'
import { toAddress } from '../view/address.ts'
import { readBody } from './read.ts'

const MOST_SHOWN = 100

/** `/api/scores`, `/api/leaderboards` and `/api/reports`: what is kept. */
export const scoresApi = new Hono<Env>()

scoresApi.post('/scores', async (c) => {
  const saved = await saveScore(saveContextOf(c), await readBody(c, 'save'))
  if (!saved.ok) throw saveRefusal(c.get('text'), saved.reason)
  const { row, leaderboard } = saved
  const { board, league, score, total, timeMs, name } = row
  const place = placeOf(leaderboard, row)
  const rank = ('rank' in place ? place.rank : undefined) ?? null
  const url = toAddress(`${originOf(c)}/leaderboards/${board}`, { league })
  return answerData({ board, league, score, total, timeMs, name, rank, place: place.how, url }, 201)
})

scoresApi.delete('/scores', async (c) => {
  const { token } = await readBody(c, 'token')
  const deleted = await deleteScore(saveContextOf(c, 'deletion'), token)
  if (!deleted.ok) throw saveRefusal(c.get('text'), deleted.reason)
  return c.body(null, 204)
})

scoresApi.get('/leaderboards/:board', async (c) => {
  const league = readLeague(c)
  const board = readBoard(c, c.req.param('board'), 'board')
  const limit = readNumber(c, 'limit', [1, MOST_SHOWN]) ?? MOST_SHOWN
  const read = await storeOf(c).readLeaderboard(league, board)
  if (!read.ok) throw refusal(c.get('text'), read.reason)
  const scores = rankRows(read.leaderboard, limit).map(({ rank, name, score, total, timeMs, savedAtMs }) => ({
    rank: rank ?? null,
    name,
    score,
    total,
    timeMs,
    savedAt: new Date(savedAtMs).toISOString(),
  }))
  const { stale, unread } = read.leaderboard
  return answerData({ board, league, stale, unread, scores }, 200, sharedAsBoard(c, read.leaderboard))
})

scoresApi.post('/reports', async (c) => {
  const report = await readBody(c, 'report')
  const saved = await saveReport(reportContextOf(c), report)
  if (!saved.ok) throw reportRefusal(c.get('text'), saved.reason, report.question)
  return c.body(null, 202)
})
