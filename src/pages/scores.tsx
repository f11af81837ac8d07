import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { dailyAt } from '../game/daily.ts'
import { type FinishedGame, toResult } from '../game/standing.ts'
import type { Env } from '../house/house.ts'
import { readForm } from '../http/form.ts'
import { saveRefusal } from '../http/game-refusal.ts'
import { readBoard, readLeague, readVersus } from '../http/query.ts'
import { refusal } from '../http/refusal.ts'
import { saveContextOf, signerOf, storeOf } from '../http/request.ts'
import { sharedAsBoard } from '../http/shared-for.ts'
import { show } from '../http/show.ts'
import { toDay, toWeek } from '../quiz/day.ts'
import { rankRows } from '../scores/leaderboard.ts'
import { deleteScore, saveScore } from '../scores/save.ts'
import { toAddress } from '../view/address.ts'
import { Page, Panel } from '../view/layout.tsx'
import { toRefusedName } from '../view/save-form.tsx'
import { useHouse } from '../view/use-house.ts'
import { LeaderboardPage } from './leaderboard.tsx'
import { LeaderboardsPage, type Podium } from './leaderboards.tsx'
import { ResultPage, readRivals } from './result.tsx'

/** `/leaderboards` and `/scores`: leaderboards, and saving to them. */
export const scoresPage = new Hono<Env>()

scoresPage.get('/leaderboards', async (c) => {
  const league = readLeague(c)
  const nowMs = c.get('house').now()
  const boards = [dailyAt(nowMs), toWeek(toDay(nowMs))]
  const podiums = (await Promise.all(boards.map((board) => podiumOf(c, league, board)))).flatMap((one) => one ?? [])
  return show(c, <LeaderboardsPage league={league} podiums={podiums} />)
})

/** How many of its best rows the page of boards shows of each. */
const PODIUM = 3

/** The best rows of a board; `undefined` if they cannot be read soon. */
async function podiumOf(c: Context<Env>, league: string, board: string): Promise<Podium | undefined> {
  const read = await storeOf(c).readLeaderboard(league, board)
  return read.ok ? { board, rows: rankRows(read.leaderboard, PODIUM) } : undefined
}

scoresPage.get('/leaderboards/:board', async (c) => {
  const board = readBoard(c, c.req.param('board'))
  const read = await storeOf(c).readLeaderboard(readLeague(c), board)
  if (!read.ok) throw refusal(c.get('text'), read.reason)
  return show(c, <LeaderboardPage leaderboard={read.leaderboard} />, { headers: sharedAsBoard(c, read.leaderboard) })
})

// GET on the action of a form, after a reload, redirects to the leaderboards.
for (const path of ['/scores', '/scores/delete']) scoresPage.get(path, (c) => c.redirect('/leaderboards', 302))

scoresPage.post('/scores', async (c) => {
  const { token = '', name = '' } = await readForm(c)
  const saved = await saveScore(saveContextOf(c), { token, name })
  if (!saved.ok) {
    const refused = saveRefusal(c.get('text'), saved.reason)
    if (!saved.finished || saved.reason === 'save-expired') throw refused
    return showUnsaved(c, saved.finished, { name, refused })
  }
  const { leaderboard, finished } = saved
  const mine = await toResult(signerOf(c), finished)
  const versus = await readVersus(c, finished.quiz)
  const page = <LeaderboardPage leaderboard={leaderboard} mine={mine} versus={versus} />
  return show(c, page, { quiz: mine.quiz })
})

/** Shows the result again with what was wrong, so that the game is not lost. */
async function showUnsaved(
  c: Context<Env>,
  finished: FinishedGame,
  { name, refused: { problem } }: { name: string; refused: ReturnType<typeof saveRefusal> },
) {
  const result = await toResult(signerOf(c), finished)
  const rivals = await readRivals(c, result)
  const { status, headers = {} } = problem
  const page = <ResultPage result={result} refused={toRefusedName(name, problem)} {...rivals} />
  return show(c, page, { status, headers, quiz: result.quiz })
}

scoresPage.post('/scores/delete', async (c) => {
  const { token = '' } = await readForm(c)
  const deleted = await deleteScore(saveContextOf(c, 'deletion'), token)
  if (!deleted.ok) throw saveRefusal(c.get('text'), deleted.reason)
  const { board, league } = deleted.row
  return show(c, <DeletedPage quiz={deleted.finished.quiz} address={toAddress(`/leaderboards/${board}`, { league })} />)
})

/** Says that a score is deleted; `address` is that of the leaderboard it was on. */
function DeletedPage({ quiz, address }: { quiz: string; address: string }) {
  const { t } = useHouse()
  return (
    <Page title={t('board.deleted')}>
      <Panel data-forget={quiz}>
        <h1 tabindex={-1} data-focus>
          {t('board.deleted')}
        </h1>
        <p>
          <a href={address}>{t('board.see')}</a>
        </p>
      </Panel>
    </Page>
  )
}
