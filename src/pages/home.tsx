import type { Context } from 'hono'
import { Hono } from 'hono/tiny'

import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Env } from '../house/house.ts'
import { UnreadError } from '../house/shelf.ts'
import { titleOfMatch, titleOfQuiz } from '../house/title.ts'
import { collectionsOf, publishedOf, storeOf } from '../http/request.ts'
import { sharedAsBoard } from '../http/shared-for.ts'
import { show } from '../http/show.ts'
import type { CollectionIndex } from '../quiz/bank.ts'
import { DAILY_QUESTIONS, dailyNumber } from '../quiz/daily.ts'
import { shiftDay, toDay } from '../quiz/day.ts'
import type { Head } from '../quiz/entry.ts'
import type { Day } from '../quiz/incident.ts'
import { type ShownQuestion, toShown } from '../quiz/question.ts'
import { askedIn } from '../quiz/quiz.ts'
import { dailyOn } from '../quiz/quiz-id.ts'
import { type RankedRow, rankRows } from '../scores/leaderboard.ts'
import { CollectionCards } from '../view/cards.tsx'
import { Page, Panel } from '../view/layout.tsx'
import { LeaderboardTable } from '../view/leaderboard.tsx'
import { MixForm } from '../view/onward.tsx'
import { toLinkPreview } from '../view/preview.tsx'
import { Quote } from '../view/quote.tsx'
import { NextDaily, Streak } from '../view/streak.tsx'
import { useHouse } from '../view/use-house.ts'

const TOP = 5

/** `/`: today's daily, a mix, the collections, the nights, and the top of today's leaderboard. */
export const homePage = new Hono<Env>().get('/', async (c) => {
  const today = toDay(c.get('house').now())
  const read = await storeOf(c).readLeaderboard(DEFAULT_LEAGUE, dailyOn(today))
  const top = read.ok ? rankRows(read.leaderboard, TOP) : undefined
  const teaser = await teaserOf(c, shiftDay(today, -1))
  const page = (
    <HomePage today={today} collections={collectionsOf(c)} incidents={publishedOf(c)} top={top} teaser={teaser} />
  )
  const headers = read.ok ? sharedAsBoard(c, read.leaderboard) : { 'cache-control': 'no-store' }
  return show(c, page, { headers })
})

/** The first question of a day's daily, without its answer; `undefined` where it cannot be made: home does without it. */
async function teaserOf(c: Context<Env>, day: Day): Promise<ShownQuestion | undefined> {
  try {
    const quiz = await c.get('house').quizOf(dailyOn(day))
    const [first] = quiz ? askedIn(quiz, DAILY_QUESTIONS) : []
    return first && toShown(first)
  } catch (error) {
    if (error instanceof UnreadError) return undefined
    throw error
  }
}

interface HomeProps {
  readonly today: Day
  readonly collections: readonly CollectionIndex[]
  /** What is listed of the incidents of small collections. */
  readonly incidents: readonly Head[]
  /** The best scores of today's daily; `undefined` if they cannot be read. */
  readonly top: readonly RankedRow[] | undefined
  /** The first question of yesterday's daily; `undefined` if there was none. */
  readonly teaser: ShownQuestion | undefined
}

function HomePage({ today, collections, incidents, top, teaser }: HomeProps) {
  const context = useHouse()
  const { t } = context
  return (
    <Page
      title={t('site.tagline')}
      preview={() => toLinkPreview(context, { page: 'home' })}
      script={context.assets.home}
      isPlayed={false}
      isEmbeddable
    >
      <DailyPanel today={today} />
      {teaser ? <Teaser day={shiftDay(today, -1)} question={teaser} /> : null}
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

/** Today's daily: to be played, to be continued, or played. Which of these it is only the reader's browser knows. */
function DailyPanel({ today }: { today: Day }) {
  const { t, day, index } = useHouse()
  const daily = dailyOn(today)
  return (
    <Panel class="hero" data-home={daily} data-questions={String(DAILY_QUESTIONS)}>
      <p class="kicker">
        {t('title.daily', { number: dailyNumber(index, today), collection: 'none' })}, {day(today)}
      </p>
      <h1>{t('home.daily')}</h1>
      <p class="lead">{t('home.lead')}</p>
      <div data-when="fresh">
        <a class="go wide" href={`/quiz/${daily}`}>
          {t('home.playDaily')}
        </a>
      </div>
      <div data-when="open" hidden>
        <a class="go wide" href={`/quiz/${daily}`} data-text={t('home.continue', { number: '{number}' })}>
          {t('home.playDaily')}
        </a>
      </div>
      <div data-when="played" hidden>
        <p class="word" data-text={t('home.played', { right: '{right}' })}></p>
        <div class="ways">
          <MixForm isLoud />
          <a class="go quiet" href={`/quiz/${daily}`}>
            {t('home.result')}
          </a>
        </div>
      </div>
      <NextDaily />
      <details class="how">
        <summary>{t('home.how')}</summary>
        <p>{t('home.howText')}</p>
      </details>
    </Panel>
  )
}

/** A question of yesterday's daily, as a taste; today's could be read here with the clock standing still. */
function Teaser({ day, question }: { day: Day; question: ShownQuestion }) {
  const { t } = useHouse()
  return (
    <Panel class="teaser">
      <p class="kicker">{t('home.yesterday')}</p>
      <h2>{question.prompt}</h2>
      <Quote text={question.quote} />
      <ul class="chips">
        {question.options.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ul>
      <p>
        <a href={`/quiz/${dailyOn(day)}`}>{t('home.playYesterday')}</a> · <a href="/dailies">{t('dailies.title')}</a>
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
