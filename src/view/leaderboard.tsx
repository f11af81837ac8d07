import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { House } from '../house/house.ts'
import { t, toClock } from '../house/text.ts'
import type { RankedRow } from '../scores/leaderboard.ts'

/** Rows of a board as a table; the row of the reader's own game is marked in words. */
export function LeaderboardTable({
  house,
  caption,
  rows,
  mine,
}: {
  house: House
  caption: string
  rows: readonly RankedRow[]
  mine?: string | undefined
}) {
  return (
    <table class="scores">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t(house, 'board.rank')}</th>
          <th scope="col">{t(house, 'board.name')}</th>
          <th scope="col">{t(house, 'board.score')}</th>
          <th scope="col">{t(house, 'board.time')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ rank, name, score, total, timeMs, game }) => (
          <tr {...(game === mine ? { class: 'mine' } : {})}>
            <td>{rank}</td>
            <th scope="row">
              <bdi>{name}</bdi>
              {game === mine ? <span class="tag">{t(house, 'board.you')}</span> : null}
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

/** Whose boards they are; nothing where they are everybody's. */
export function LeagueMark({ house, league }: { house: House; league: string }) {
  return league === DEFAULT_LEAGUE ? null : <p class="kicker">{t(house, 'board.league', { league })}</p>
}
