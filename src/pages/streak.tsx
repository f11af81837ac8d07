import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { t } from '../house/text.ts'
import { Page, Panel } from '../view/layout.tsx'
import { ShareBox } from '../view/share-box.tsx'
import { Streak } from '../view/streak.tsx'

/** The offline page stands in for any other: trying again means that one. */
const SAME_ADDRESS = ''

/** `/streak`, which only the browser can fill in, and `/offline`, which it shows while the network is away. */
export const streakPage = new Hono<Env>()

streakPage.get('/streak', (c) => {
  const { house } = c.var
  const days = t(house, 'streak.days', { days: '{days}', fresh: '{fresh}' })
  return c.html(
    <Page house={house} title={t(house, 'streak.title')} script={house.assets.streak}>
      <Panel
        hidden
        data-brought=""
        data-days={days}
        data-broken={t(house, 'streak.broken')}
        data-added={t(house, 'streak.added')}
      >
        <h2>{t(house, 'streak.brought')}</h2>
        <p data-count></p>
        <p class="problem" data-bad></p>
        <button type="button" class="go" data-add hidden>
          {t(house, 'streak.add')}
        </button>
      </Panel>
      <Panel>
        <h1 tabindex={-1}>{t(house, 'streak.title')}</h1>
        <Streak house={house} />
        <p data-none>{t(house, 'streak.none')}</p>
        <p>{t(house, 'streak.rule')}</p>
        <p>
          <a href="/dailies">{t(house, 'dailies.title')}</a>
        </p>
      </Panel>
      <Panel data-streak="" hidden>
        <h2>{t(house, 'streak.move')}</h2>
        <p>{t(house, 'streak.moveText')}</p>
        <ShareBox house={house} id="move-text" label={t(house, 'streak.link')} text="" rows={3} />
        <button
          type="button"
          class="go quiet"
          data-qr={house.assets.qr}
          data-label={t(house, 'streak.drawn')}
          data-failed={t(house, 'streak.noQr')}
        >
          {t(house, 'streak.qr')}
        </button>
        <div class="qr" data-drawn role="status"></div>
      </Panel>
    </Page>,
    200,
    { 'cache-control': 'public, max-age=300' },
  )
})

streakPage.get('/offline', (c) => {
  const { house } = c.var
  return c.html(
    <Page house={house} title={t(house, 'offline.title')}>
      <Panel>
        <h1>{t(house, 'offline.title')}</h1>
        <p class="lead">{t(house, 'offline.text')}</p>
        <p>
          <a class="go" href={SAME_ADDRESS}>
            {t(house, 'game.tryAgain')}
          </a>
        </p>
      </Panel>
    </Page>,
    200,
    { 'cache-control': 'public, max-age=300' },
  )
})
