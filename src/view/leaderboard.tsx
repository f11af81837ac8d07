import { DEFAULT_LEAGUE } from '../game/game.ts'
import { toClock } from '../house/clock.ts'
import type { RankedRow } from '../scores/leaderboard.ts'
import { isDaily } from '../scores/score.ts'
import { toAddress } from './address.ts'
import { useHouse } from './use-house.ts'

/** The rows of a leaderboard as a table; `mine` is the reader's own game, whose row is marked in words. With `findsMine` the script marks the rows that it knows to be the reader's, and lets them be deleted. */
export function LeaderboardTable({
  caption,
  rows,
  mine,
  findsMine = false,
}: {
  caption: string
  rows: readonly RankedRow[]
  mine?: string | undefined
  findsMine?: boolean
}) {
  const { t } = useHouse()
  return (
    <table class="scores">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('board.rank')}</th>
          <th scope="col">{t('board.name')}</th>
          <th scope="col">{t('board.score')}</th>
          <th scope="col">{t('board.time')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ rank, name, score, total, timeMs, game, finishedAtMs }) => (
          <tr class={game === mine ? 'mine' : undefined} data-row={findsMine ? `${timeMs} ${finishedAtMs}` : undefined}>
            <td>{rank ?? <NoRank />}</td>
            <th scope="row">
              <bdi translate="no">{name}</bdi>
              {game === mine ? <span class="tag">{t('board.you')}</span> : null}
            </th>
            <td>
              {score}/{total}
            </td>
            <td>{toClock(timeMs, { tenths: true })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the script puts into a row that is the reader's: the mark, and the form that deletes it. */
export function MineTemplate() {
  const { t } = useHouse()
  return (
    <template data-mine="">
      <span class="tag">{t('board.you')}</span>
      <form class="delete" method="post" action="/scores/delete" data-swap data-confirm={t('board.deleteConfirm')}>
        <input type="hidden" name="token" />
        <button type="submit">{t('board.delete')}</button>
      </form>
    </template>
  )
}

function NoRank() {
  const { t } = useHouse()
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="vh">{t('board.noRank')}</span>
    </>
  )
}

/** The name of a league; nothing for the default league. */
export function LeagueMark({ league }: { league: string }) {
  const { t } = useHouse()
  return league === DEFAULT_LEAGUE ? null : <p class="kicker">{t('board.league', { league })}</p>
}

/** Leads from the board of a daily to its quiz; nothing for a week, which has none of its own. */
export function PlayBoard({ board, league }: { board: string; league: string }) {
  const { t } = useHouse()
  return isDaily(board) ? (
    <p>
      <a class="go quiet" href={toAddress(`/quiz/${board}`, { league })}>
        {t('board.play')}
      </a>
    </p>
  ) : null
}
