import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { dailyAt } from '../game/choose-quiz.ts'
import type { Result } from '../game/play.ts'
import type { Env } from '../house/house.ts'
import { t } from '../house/text.ts'
import { titleOfBoard } from '../house/title.ts'
import { readForm } from '../http/form.ts'
import { saveRefusal } from '../http/game-refusal.ts'
import { readLeague, readVersus } from '../http/query.ts'
import { refusal } from '../http/refusal.ts'
import { deskOf, originOf, storeOf } from '../http/request.ts'
import { dailyNumber } from '../quiz/daily.ts'
import { toDay, toWeek } from '../quiz/day.ts'
import { dailyOn } from '../quiz/quiz-id.ts'
import { sayDay } from '../quiz/words.ts'
import { deleteScore, type SaveFault, saveScore } from '../scores/save.ts'
import { isBoard } from '../scores/score.ts'
import { toAddress } from '../view/address.ts'
import { toCard } from '../view/card.tsx'
import { lastDailies } from '../view/daily.ts'
import { Page, Panel } from '../view/layout.tsx'
import { LeagueMark } from '../view/leaderboard.tsx'
import { toRefusedName } from '../view/result.tsx'
import { BoardPage } from './board.tsx'
import { ResultPage, readBeside } from './result.tsx'

const PAST_DAILIES = 14

/** `/leaderboards` and `/scores`: boards, and saving to them. */
export const scoresPage = new Hono<Env>()

scoresPage.get('/leaderboards', (c) => {
  const { house } = c.var
  const league = readLeague(c)
  const today = toDay(house.now())
  const boards = [dailyAt(house.now()), toWeek(today)]
  const past = lastDailies(house, PAST_DAILIES, 1)
  return c.html(
    <Page
      house={house}
      title={t(house, 'board.title')}
      here="/leaderboards"
      card={toCard(house, originOf(c), { page: 'leaderboards' })}
    >
      <Panel>
        <h1>{t(house, 'board.title')}</h1>
        <LeagueMark house={house} league={league} />
        <p class="lead">{t(house, 'board.lead')}</p>
        <ul class="picks">
          {boards.map((board, i) => (
            <li>
              <a href={toAddress(`/leaderboards/${board}`, { league })}>
                {t(house, i === 0 ? 'board.today' : 'board.week')}
              </a>{' '}
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
                const id = dailyOn(day)
                return (
                  <tr>
                    <th scope="row">
                      {t(house, 'title.daily', { number: dailyNumber(house.almanac, day) })}{' '}
                      <span class="hint">{sayDay(house.almanac.language, day)}</span>
                    </th>
                    <td>
                      <a
                        href={toAddress(`/quiz/${id}`, { league })}
                        aria-label={`${t(house, 'board.play')}: ${titleOfBoard(house, id)}`}
                      >
                        {t(house, 'board.play')}
                      </a>
                    </td>
                    <td>
                      <a
                        href={toAddress(`/leaderboards/${id}`, { league })}
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
          <p>
            <a href="/dailies">{t(house, 'dailies.title')}</a>
          </p>
        </Panel>
      ) : null}
    </Page>,
  )
})

scoresPage.get('/leaderboards/:board', async (c) => {
  const board = c.req.param('board')
  if (!isBoard(board)) throw refusal(c, 'unknown-board', { values: { board: board.slice(0, 80) } })
  const read = await storeOf(c).readLeaderboard(readLeague(c), board)
  if (!read.ok) throw refusal(c, 'unavailable')
  return c.html(<BoardPage c={c} board={read.board} />, 200, { 'cache-control': 'no-cache' })
})

// Who comes back to the address of a form finds the boards.
for (const path of ['/scores', '/scores/delete']) scoresPage.get(path, (c) => c.redirect('/leaderboards', 302))

scoresPage.post('/scores', async (c) => {
  const { token = '', name = '' } = await readForm(c)
  const saved = await saveScore(deskOf(c), { token, name })
  if (!saved.ok) return showUnsaved(c, saved.reason, saved.result, name)
  const { board, result } = saved
  const versus = await readVersus(c, result.quiz)
  return c.html(<BoardPage c={c} board={board} mine={result} versus={versus} />)
})

/** The result again, with what was wrong, so that nothing is lost; a page of its own where the game is no good. */
async function showUnsaved(c: Context<Env>, reason: SaveFault, result: Result | undefined, name: string) {
  const refused = saveRefusal(c, reason)
  if (!result || reason === 'save-expired') throw refused
  const { problem } = refused
  const kept = toRefusedName(name, problem)
  const beside = await readBeside(c, result)
  return c.html(<ResultPage c={c} result={result} refused={kept} {...beside} />, problem.status, problem.headers ?? {})
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
          <a href={toAddress(`/leaderboards/${row.board}`, row)}>{t(house, 'board.see')}</a>
        </p>
      </Panel>
    </Page>,
  )
})
