import type { Context } from 'hono'
import type { ShareClaims } from '../game/claims.ts'
import type { Result } from '../game/play.ts'
import type { Env } from '../house/house.ts'
import { t } from '../house/text.ts'
import { titleOfBoard } from '../house/title.ts'
import { originOf } from '../http/request.ts'
import { type Leaderboard, type RankedRow, rankRows } from '../scores/leaderboard.ts'
import { isDaily } from '../scores/score.ts'
import { toAddress } from '../view/address.ts'
import { toCard } from '../view/card.tsx'
import { dailyMark } from '../view/daily.ts'
import { Page, Panel } from '../view/layout.tsx'
import { LeaderboardTable, LeagueMark } from '../view/leaderboard.tsx'
import { Comparison, Onward, ShareBlock, StreakBlock } from '../view/result.tsx'

const MOST_SHOWN = 100

/** A board; with `mine`, to the player of a finished game that was saved on it: their row, and what only they can do. */
export function BoardPage({
  c,
  board,
  mine,
  versus,
}: {
  c: Context<Env>
  board: Leaderboard
  mine?: Result
  versus?: ShareClaims | undefined
}) {
  const { house } = c.var
  const title = titleOfBoard(house, board.board)
  const ranked = rankRows(board)
  const rows = ranked.filter(({ game }, i) => i < MOST_SHOWN || game === mine?.game)
  const own = rows.find(({ game }) => game === mine?.game)
  return (
    <Page
      house={house}
      title={title}
      here="/leaderboards"
      card={toCard(house, originOf(c), { page: 'leaderboards', board: board.board })}
    >
      <Panel {...(mine && savedMarks(mine))}>
        {mine ? <SavedNote c={c} board={board} own={own} /> : null}
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
        <LeagueMark house={house} league={board.league} />
        {board.stale ? <p class="problem">{t(house, 'board.stale')}</p> : null}
        {rows.length > 0 ? (
          <LeaderboardTable
            house={house}
            caption={t(house, 'board.caption', { board: title })}
            rows={rows}
            mine={mine?.game}
          />
        ) : mine ? null : (
          <p>{t(house, 'board.empty')}</p>
        )}
        {ranked.length > MOST_SHOWN ? <p class="hint">{t(house, 'board.more', { count: MOST_SHOWN })}</p> : null}
        {isDaily(board.board) && !mine ? (
          <p>
            <a class="go quiet" href={toAddress(`/quiz/${board.board}`, board)}>
              {t(house, 'board.play')}
            </a>
          </p>
        ) : null}
        <p>
          <a href={toAddress('/leaderboards', board)}>{t(house, 'board.all')}</a>
        </p>
        {mine && versus ? <Comparison house={house} mine={mine} theirs={versus} /> : null}
        {mine ? <AfterSaving c={c} result={mine} /> : null}
      </Panel>
    </Page>
  )
}

/** What the browser keeps of a saved game. */
const savedMarks = (mine: Result) => ({
  'data-game': mine.quiz,
  'data-token': mine.token,
  'data-daily': dailyMark(mine),
  'data-finished': '',
  'data-saved': '',
})

/** That the score is saved, and its place where it is known: KV may show a row late, and a board that could not be read holds only what this isolate wrote. */
function SavedNote({ c, board, own }: { c: Context<Env>; board: Leaderboard; own: RankedRow | undefined }) {
  const { house } = c.var
  const rank = board.stale ? 'none' : (own?.rank ?? 'none')
  return (
    <p class="saved" data-say>
      {own ? t(house, 'board.saved', { name: own.name, rank }) : t(house, 'board.savedUnseen')}
    </p>
  )
}

function AfterSaving({ c, result }: { c: Context<Env>; result: Result }) {
  const { house } = c.var
  return (
    <>
      <form method="post" action="/scores/delete" data-swap>
        <input type="hidden" name="token" value={result.token} />
        <p class="hint">{t(house, 'board.deleteText')}</p>
        <button type="submit" class="go quiet">
          {t(house, 'board.delete')}
        </button>
      </form>
      <ShareBlock house={house} origin={originOf(c)} result={result} />
      <StreakBlock house={house} result={result} />
      <Onward house={house} finished={result} />
    </>
  )
}
