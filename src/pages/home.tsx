import { Hono } from 'hono/tiny'

import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Env } from '../house/house.ts'
import { titleOfMatch, titleOfQuiz } from '../house/title.ts'
import { collectionsOf, publishedOf, storeOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import type { CollectionIndex } from '../quiz/bank.ts'
import { dailyNumber } from '../quiz/daily.ts'
import { toDay } from '../quiz/day.ts'
import type { Head } from '../quiz/entry.ts'
import type { Day } from '../quiz/incident.ts'
import { dailyOn } from '../quiz/quiz-id.ts'
import { type RankedRow, rankRows } from '../scores/leaderboard.ts'
import { CollectionCards } from '../view/cards.tsx'
import { Page, Panel } from '../view/layout.tsx'
import { LeaderboardTable } from '../view/leaderboard.tsx'
import { MixForm } from '../view/onward.tsx'
import { toLinkPreview } from '../view/preview.tsx'
import { NextDaily, Streak } from '../view/streak.tsx'
import { useHouse } from '../view/use-house.ts'

const TOP = 5

/** `/`: today's daily, a mix, the collections, the nights, and the top of today's leaderboard. */
export const homePage = new Hono<Env>().get('/', async (c) => {
  const today = toDay(c.var.house.now())
  const read = await storeOf(c).readLeaderboard(DEFAULT_LEAGUE, dailyOn(today))
  const top = read.ok ? rankRows(read.leaderboard, TOP) : undefined
  const page = <HomePage today={today} collections={collectionsOf(c)} incidents={publishedOf(c)} top={top} />
  return show(c, page, { headers: { 'cache-control': 'no-cache' } })
})

interface HomeProps {
  readonly today: Day
  readonly collections: readonly CollectionIndex[]
  /** What is listed of the incidents of small collections. */
  readonly incidents: readonly Head[]
  /** The best scores of today's daily; `undefined` if they cannot be read. */
  readonly top: readonly RankedRow[] | undefined
}

function HomePage({ today, collections, incidents, top }: HomeProps) {
  const context = useHouse()
  const { t } = context
  return (
    <Page title={t('site.tagline')} preview={toLinkPreview(context, { page: 'home' })} isPlayable>
      <DailyPanel today={today} />
      <Panel data-streak="" hidden>
        <h2>{t('streak.title')}</h2>
        <Streak />
        <p>
          <a href="/streak">{t('streak.move')}</a>
        </p>
      </Panel>
      <Panel>
        <h2>{t('home.mix')}</h2>
        <p>{t('home.mixText')}</p>
        <MixForm />
      </Panel>
      {collections.length > 0 ? (
        <Panel>
          <h2>{t('home.collections')}</h2>
          <CollectionCards collections={collections} />
        </Panel>
      ) : null}
      <Panel>
        <h2>{t('home.pick')}</h2>
        <ul class="picks">
          {incidents.map(({ id, match }) => (
            <li>
              <a href={`/quiz/${id}`}>{titleOfMatch(context, match)}</a>
            </li>
          ))}
        </ul>
      </Panel>
      <TopPanel today={today} top={top} />
    </Page>
  )
}

function DailyPanel({ today }: { today: Day }) {
  const { t, day, index } = useHouse()
  return (
    <Panel class="hero">
      <p class="kicker">{t('title.daily', { number: dailyNumber(index, today), collection: 'none' })}</p>
      <h1>{t('home.daily')}</h1>
      <p class="lead">{t('home.lead')}</p>
      <p>{t('home.dailyText', { date: day(today) })}</p>
      <p>
        <a class="go" href={`/quiz/${dailyOn(today)}`}>
          {t('home.playDaily')}
        </a>
      </p>
      <NextDaily />
      <p>
        <a href="/dailies">{t('dailies.title')}</a>
      </p>
    </Panel>
  )
}

function TopPanel({ today, top }: Pick<HomeProps, 'today' | 'top'>) {
  const context = useHouse()
  const { t } = context
  const daily = dailyOn(today)
  return (
    <Panel>
      <h2>{t('home.top')}</h2>
      {top && top.length > 0 ? (
        <LeaderboardTable caption={titleOfQuiz(context, daily)} rows={top} />
      ) : (
        <p>{t(top ? 'home.topEmpty' : 'home.topAway')}</p>
      )}
      <p>
        <a href={`/leaderboards/${daily}`}>{t('home.topAll')}</a>
      </p>
    </Panel>
  )
}
