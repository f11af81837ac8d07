import type { Context } from 'hono'
import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Env } from '../house/house.ts'
import { titleOfBoard } from '../house/title.ts'
import { readBoard } from '../http/query.ts'
import { refusal } from '../http/refusal.ts'
import { storeOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import { type Leaderboard, rankRows } from '../scores/leaderboard.ts'
import { toAddress } from '../view/address.ts'
import { Panel } from '../view/layout.tsx'
import { LeaderboardTable, LeagueMark, PlayBoard } from '../view/leaderboard.tsx'
import { BoardNotes } from '../view/saved-note.tsx'
import { useHouse } from '../view/use-house.ts'
import { Frame, type Look, lookOf } from './frame.tsx'
import { readEmbedQuery } from './query.ts'

const MOST_SHOWN = 10

/** `/embed/leaderboards/{board}`: the first rows of a board in a frame on another site. `daily`, `daily-<collection>` and `week` are the boards of today. */
export async function showBoard(c: Context<Env>): Promise<Response> {
  const query = readEmbedQuery(c)
  const read = await storeOf(c).readLeaderboard(query.league, readBoard(c, c.req.param('board') ?? ''))
  if (!read.ok) throw refusal(c.get('text'), read.reason)
  return show(c, <BoardFrame look={lookOf(c, query)} leaderboard={read.leaderboard} />)
}

function BoardFrame({ look, leaderboard }: { look: Look; leaderboard: Leaderboard }) {
  const context = useHouse()
  const { t } = context
  const { board, league } = leaderboard
  const title = titleOfBoard(context, board)
  const rows = rankRows(leaderboard, MOST_SHOWN)
  return (
    <Frame look={look} title={title} path={toAddress(`/leaderboards/${board}`, { league })}>
      <Panel data-board={board}>
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
        <LeagueMark league={league} />
        {rows.length > 0 ? (
          <LeaderboardTable caption={t('board.caption', { board: title })} rows={rows} />
        ) : (
          <p>{t('board.empty')}</p>
        )}
        <BoardNotes leaderboard={leaderboard} />
        <p>
          <a href={toAddress(`/leaderboards/${board}`, { league })}>{t('home.topAll')}</a>
        </p>
        <PlayBoard board={board} league={league} />
      </Panel>
    </Frame>
  )
}

/** The title of a board where it is embedded: with its league, if that is not everyone. */
export const titleOfEmbedded = (c: Context<Env>, title: string, league: string): string =>
  league === DEFAULT_LEAGUE ? title : `${title} · ${c.get('text').t('board.league', { league })}`
