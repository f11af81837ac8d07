import { dailyAt } from '../game/daily.ts'
import { titleOfBoard } from '../house/title.ts'
import { collectionsOn } from '../quiz/bank.ts'
import { dailyNumber } from '../quiz/daily.ts'
import { toDay, toWeek } from '../quiz/day.ts'
import type { Day } from '../quiz/incident.ts'
import { dailyOn } from '../quiz/quiz-id.ts'
import type { RankedRow } from '../scores/leaderboard.ts'
import { toAddress } from '../view/address.ts'
import { lastDailies } from '../view/daily.ts'
import { Page, Panel } from '../view/layout.tsx'
import { LeaderboardTable, LeagueMark } from '../view/leaderboard.tsx'
import { toLinkPreview } from '../view/preview.tsx'
import { useHouse } from '../view/use-house.ts'

const PAST_DAILIES = 14

/** The best rows of a board. */
export interface Podium {
  readonly board: string
  readonly rows: readonly RankedRow[]
}

/** The leaderboards of a league, with the best of today and of the week: today's, this week's, those of the collections' dailies, and those of the last dailies. */
export function LeaderboardsPage({ league, podiums }: { league: string; podiums: readonly Podium[] }) {
  const context = useHouse()
  const { t, nowMs, index } = context
  const today = toDay(nowMs)
  const boards = [
    { board: dailyAt(nowMs), name: t('board.today') },
    { board: toWeek(today), name: t('board.week') },
    ...collectionsOn(index, today).map(({ id, title }) => ({
      board: dailyOn(today, id),
      name: t('board.collection', { collection: title }),
    })),
  ]
  return (
    <Page
      title={t('board.title')}
      current="/leaderboards"
      preview={() => toLinkPreview(context, { page: 'leaderboards' })}
    >
      <Panel>
        <h1>{t('board.title')}</h1>
        <LeagueMark league={league} />
        <p class="lead">{t('board.lead')}</p>
        {podiums.map(({ board, rows }) => (
          <section>
            <h2>{titleOfBoard(context, board)}</h2>
            {rows.length > 0 ? (
              <LeaderboardTable caption={titleOfBoard(context, board)} rows={rows} />
            ) : (
              <p>{t('home.topEmpty')}</p>
            )}
          </section>
        ))}
        <ul class="picks">
          {boards.map(({ board, name }) => (
            <li>
              <a href={toAddress(`/leaderboards/${board}`, { league })}>{name}</a>{' '}
              <span class="hint">{titleOfBoard(context, board)}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <PastDailies league={league} />
    </Page>
  )
}

/** The last dailies with links to play them and to their leaderboards; nothing if there are none. */
function PastDailies({ league }: { league: string }) {
  const context = useHouse()
  const { t } = context
  const days = lastDailies(context, PAST_DAILIES, 1)
  if (days.length === 0) return null
  return (
    <Panel>
      <h2>{t('board.past')}</h2>
      <table class="past">
        <tbody>
          {days.map((day) => (
            <PastDaily day={day} league={league} />
          ))}
        </tbody>
      </table>
      <p>
        <a href="/dailies">{t('dailies.title')}</a>
      </p>
    </Panel>
  )
}

function PastDaily({ day, league }: { day: Day; league: string }) {
  const context = useHouse()
  const { t, index } = context
  const id = dailyOn(day)
  const title = titleOfBoard(context, id)
  return (
    <tr>
      <th scope="row">
        {t('title.daily', { number: dailyNumber(index, day), collection: 'none' })}{' '}
        <span class="hint">{context.day(day)}</span>
      </th>
      <td>
        <a href={toAddress(`/quiz/${id}`, { league })} aria-label={`${t('board.play')}: ${title}`}>
          {t('board.play')}
        </a>
      </td>
      <td>
        <a href={toAddress(`/leaderboards/${id}`, { league })} aria-label={`${t('board.board')}: ${title}`}>
          {t('board.board')}
        </a>
      </td>
    </tr>
  )
}
