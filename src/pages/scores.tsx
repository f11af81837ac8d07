import { type Context, Hono } from 'hono'
import type { Env } from '../env.ts'
import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Result } from '../game/play.ts'
import { saveRefusal } from '../game-refusal.ts'
import { readLeague } from '../query.ts'
import { dailyNumber, firstDaily } from '../quiz/daily.ts'
import { shiftDay, toDay, toWeek } from '../quiz/day.ts'
import { parseQuizId, toQuizId } from '../quiz/quiz-id.ts'
import { sayDay } from '../quiz/words.ts'
import { refusal } from '../refusal.ts'
import { deskOf, originOf, storeOf } from '../request.ts'
import { type Leaderboard, rankOf, rankRows } from '../scores/leaderboard.ts'
import { deleteScore, type SaveFault, saveScore } from '../scores/save.ts'
import { isBoard } from '../scores/score.ts'
import { toCard } from '../view/card.tsx'
import { Page, Panel } from '../view/layout.tsx'
import { LeaderboardTable } from '../view/leaderboard.tsx'
import { t } from '../view/text.ts'
import { titleOfBoard } from '../view/title.ts'
import { readForm } from './form.ts'
import { ResultPage } from './quiz.tsx'

const MOST_SHOWN = 100
const PAST_DAILIES = 14
const MOST_NAME_SHOWN = 80

/** `/leaderboards` and `/scores`: boards, and saving to them. */
export const scoresPage = new Hono<Env>()

scoresPage.get('/leaderboards', (c) => {
  const { house } = c.var
  const today = toDay(house.now())
  const boards = [toQuizId({ topic: 'daily', day: today, seed: '' }), toWeek(today)]
  const past = pastDailies(
    house.almanac.before(today).incidents.length > 0 ? (firstDaily(house.almanac) ?? today) : today,
    today,
  )
  return c.html(
    <Page
      house={house}
      title={t(house, 'board.title')}
      here="/leaderboards"
      card={toCard(house, originOf(c), { page: 'leaderboards' })}
    >
      <Panel>
        <h1>{t(house, 'board.title')}</h1>
        <p class="lead">{t(house, 'board.lead')}</p>
        <ul class="picks">
          {boards.map((board, i) => (
            <li>
              <a href={`/leaderboards/${board}`}>{t(house, i === 0 ? 'board.today' : 'board.week')}</a>{' '}
              <span class="hint">{titleOfBoard(house, board)}</span>
            </li>
          ))}
        </ul>
      </Panel>
      {past.length > 0 ? (
        <Panel>
          <h2>{t(house, 'board.past')}</h2>
          <table class="past">
            <tbody>
              {past.map((day) => {
                const id = toQuizId({ topic: 'daily', day, seed: '' })
                return (
                  <tr>
                    <th scope="row">
                      {t(house, 'title.daily', { number: dailyNumber(house.almanac, day) })}{' '}
                      <span class="hint">{sayDay(house.almanac.language, day)}</span>
                    </th>
                    <td>
                      <a href={`/quiz/${id}`} aria-label={`${t(house, 'board.play')}: ${titleOfBoard(house, id)}`}>
                        {t(house, 'board.play')}
                      </a>
                    </td>
                    <td>
                      <a
                        href={`/leaderboards/${id}`}
                        aria-label={`${t(house, 'board.board')}: ${titleOfBoard(house, id)}`}
                      >
                        {t(house, 'board.board')}
                      </a>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Panel>
      ) : null}
    </Page>,
  )
})

const pastDailies = (first: string, today: string) =>
  Array.from({ length: PAST_DAILIES }, (_, i) => shiftDay(today, -1 - i)).filter((day) => day >= first)

scoresPage.get('/leaderboards/:board', async (c) => {
  const board = c.req.param('board')
  if (!isBoard(board)) throw refusal(c, 'unknown-board', { values: { board: board.slice(0, 80) } })
  const read = await storeOf(c).readLeaderboard(readLeague(c), board)
  if (!read.ok) throw refusal(c, 'unavailable')
  return c.html(<BoardPage c={c} board={read.board} />, 200, { 'cache-control': 'no-cache' })
})

scoresPage.post('/scores', async (c) => {
  const { token = '', name = '' } = await readForm(c)
  const saved = await saveScore(deskOf(c), { token, name })
  if (!saved.ok) return showUnsaved(c, saved.reason, saved.result, name)
  const { row, result } = saved
  const { league, board } = row
  const shown = saved.board ?? { league, board, rows: [row], more: true, stale: true }
  return c.html(<BoardPage c={c} board={shown} mine={{ game: row.game, name: row.name, token, quiz: result.quiz }} />)
})

/** The result again, with what was wrong, so that nothing is lost; a page of its own where the game is no good. */
function showUnsaved(c: Context<Env>, reason: SaveFault, result: Result | undefined, name: string) {
  const refused = saveRefusal(c, reason)
  if (!result || reason === 'save-expired') throw refused
  const { problem } = refused
  const kept = { name: name.slice(0, MOST_NAME_SHOWN), problem: problem.detail }
  return c.html(<ResultPage c={c} result={result} refused={kept} />, problem.status, problem.headers ?? {})
}

scoresPage.post('/scores/delete', async (c) => {
  const { token = '' } = await readForm(c)
  const deleted = await deleteScore(deskOf(c), token)
  if (!deleted.ok) throw saveRefusal(c, deleted.reason)
  const { house } = c.var
  const { row, result } = deleted
  return c.html(
    <Page house={house} title={t(house, 'board.deleted')}>
      <Panel data-forget={result.quiz}>
        <h1 tabindex={-1} data-focus>
          {t(house, 'board.deleted')}
        </h1>
        <p>
          <a href={`/leaderboards/${row.board}${leagueQuery(row.league)}`}>{t(house, 'board.see')}</a>
        </p>
      </Panel>
    </Page>,
  )
})

const leagueQuery = (league: string) => (league === DEFAULT_LEAGUE ? '' : `?league=${league}`)

interface Mine {
  readonly game: string
  readonly name: string
  readonly token: string
  readonly quiz: string
}

function BoardPage({ c, board, mine }: { c: Context<Env>; board: Leaderboard; mine?: Mine }) {
  const { house } = c.var
  const title = titleOfBoard(house, board.board)
  const rows = rankRows(board, MOST_SHOWN)
  return (
    <Page
      house={house}
      title={title}
      here="/leaderboards"
      card={toCard(house, originOf(c), { page: 'leaderboards', board: board.board })}
    >
      <Panel {...(mine ? { 'data-game': mine.quiz, 'data-token': mine.token, 'data-finished': '' } : {})}>
        {mine ? (
          <p class="saved" role="status">
            {t(house, 'board.saved', { name: mine.name, rank: rankOf(board, mine.game) ?? 'none' })}
          </p>
        ) : null}
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
        {board.league === DEFAULT_LEAGUE ? null : (
          <p class="kicker">{t(house, 'board.league', { league: board.league })}</p>
        )}
        {board.stale ? <p class="problem">{t(house, 'board.stale')}</p> : null}
        {rows.length > 0 ? (
          <LeaderboardTable
            house={house}
            caption={t(house, 'board.caption', { board: title })}
            rows={rows}
            mine={mine?.game}
          />
        ) : (
          <p>{t(house, 'board.empty')}</p>
        )}
        {board.rows.length > rows.length ? <p class="hint">{t(house, 'board.more', { count: rows.length })}</p> : null}
        {parseQuizId(board.board) ? (
          <p>
            <a class="go quiet" href={`/quiz/${board.board}${leagueQuery(board.league)}`}>
              {t(house, 'board.play')}
            </a>
          </p>
        ) : null}
        {mine ? <DeleteForm c={c} token={mine.token} /> : null}
      </Panel>
    </Page>
  )
}

function DeleteForm({ c, token }: { c: Context<Env>; token: string }) {
  const { house } = c.var
  return (
    <form method="post" action="/scores/delete" class="block" data-swap>
      <input type="hidden" name="token" value={token} />
      <p class="hint">{t(house, 'board.deleteText')}</p>
      <button type="submit" class="go quiet">
        {t(house, 'board.delete')}
      </button>
    </form>
  )
}
