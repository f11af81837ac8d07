import { Hono } from 'hono/tiny'
import { dailyAt } from '../game/choose-quiz.ts'
import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Env } from '../house/house.ts'
import { t } from '../house/text.ts'
import { titleOfQuiz } from '../house/title.ts'
import { hereOf, originOf, storeOf } from '../http/request.ts'
import { dailyNumber } from '../quiz/daily.ts'
import { toDay } from '../quiz/day.ts'
import { matchValues } from '../quiz/naming.ts'
import { sayDay } from '../quiz/words.ts'
import { rankRows } from '../scores/leaderboard.ts'
import { toCard } from '../view/card.tsx'
import { Page, Panel } from '../view/layout.tsx'
import { LeaderboardTable } from '../view/leaderboard.tsx'
import { MixForm } from '../view/result.tsx'
import { NextDaily, Streak } from '../view/streak.tsx'

const TOP = 5

/** `/`: today's daily first, then a mix, the incidents, and the top of today's board. */
export const homePage = new Hono<Env>().get('/', async (c) => {
  const { house } = c.var
  const nowMs = house.now()
  const day = toDay(nowMs)
  const almanac = house.almanac.before(day)
  const daily = dailyAt(nowMs)
  const top = await storeOf(c).readLeaderboard(DEFAULT_LEAGUE, daily)
  const rows = top.ok ? rankRows(top.board, TOP) : []
  return c.html(
    <Page
      house={house}
      title={t(house, 'site.tagline')}
      card={toCard(house, originOf(c), { page: 'home' })}
      playable={hereOf(c)}
    >
      <Panel class="hero">
        <p class="kicker">{t(house, 'title.daily', { number: dailyNumber(house.almanac, day) })}</p>
        <h1>{t(house, 'home.daily')}</h1>
        <p class="lead">{t(house, 'home.lead')}</p>
        <p>{t(house, 'home.dailyText', { date: sayDay(almanac.language, day) })}</p>
        <p>
          <a class="go" href={`/quiz/${daily}`}>
            {t(house, 'home.playDaily')}
          </a>
        </p>
        <NextDaily house={house} />
        <p>
          <a href="/dailies">{t(house, 'dailies.title')}</a>
        </p>
      </Panel>
      <Panel data-streak="" hidden>
        <h2>{t(house, 'streak.title')}</h2>
        <Streak house={house} />
        <p>
          <a href="/streak">{t(house, 'streak.move')}</a>
        </p>
      </Panel>
      <div class="pair">
        <Panel>
          <h2>{t(house, 'home.mix')}</h2>
          <p>{t(house, 'home.mixText')}</p>
          <MixForm house={house} />
        </Panel>
        <Panel>
          <h2>{t(house, 'home.pick')}</h2>
          <ul class="picks">
            {almanac.incidents.map((incident) => (
              <li>
                <a href={`/quiz/${incident.id}`}>{t(house, 'title.incident', matchValues(almanac, incident))}</a>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <Panel>
        <h2>{t(house, 'home.top')}</h2>
        {rows.length > 0 ? <LeaderboardTable house={house} caption={titleOfQuiz(house, daily)} rows={rows} /> : null}
        {rows.length === 0 ? <p>{t(house, top.ok ? 'home.topEmpty' : 'home.topAway')}</p> : null}
        <p>
          <a href={`/leaderboards/${daily}`}>{t(house, 'home.topAll')}</a>
        </p>
      </Panel>
    </Page>,
    200,
    { 'cache-control': 'no-cache' },
  )
})
