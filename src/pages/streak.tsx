import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { show } from '../http/show.ts'
import { Page, Panel } from '../view/layout.tsx'
import { ShareBox } from '../view/share-box.tsx'
import { Streak } from '../view/streak.tsx'
import { useHouse } from '../view/use-house.ts'

const headers = { 'cache-control': 'public, max-age=300' }
/** The offline page is shown at any address; trying again asks for that same address. */
const SAME_ADDRESS = ''

/** `/streak`, which only the browser can fill in, and `/offline`, which it shows without the network. */
export const streakPage = new Hono<Env>()

// It brings the server's day, so it is asked for each time.
streakPage.get('/streak', (c) => show(c, <StreakPage />, { headers: { 'cache-control': 'no-cache' } }))
streakPage.get('/offline', (c) => show(c, <OfflinePage />, { headers }))

function StreakPage() {
  const { t, assets } = useHouse()
  return (
    <Page title={t('streak.title')} script={assets.streak}>
      <BroughtPanel />
      <Panel>
        <h1 tabindex={-1}>{t('streak.title')}</h1>
        <Streak />
        <div data-streak="" hidden>
          <h2>{t('streak.scores')}</h2>
          <ol class="chart" data-bar={t('streak.bar', { right: '{right}', count: '{count}' })}></ol>
        </div>
        <p data-none>{t('streak.none')}</p>
        <p>{t('streak.rule')}</p>
        <p>
          <a href="/dailies">{t('dailies.title')}</a>
        </p>
      </Panel>
      <MovePanel />
    </Page>
  )
}

/** A streak that a link brings from another browser. */
function BroughtPanel() {
  const { t } = useHouse()
  return (
    <Panel
      hidden
      data-brought=""
      data-days={t('streak.days', { days: '{days}', fresh: '{fresh}' })}
      data-broken={t('streak.broken')}
      data-added={t('streak.added')}
    >
      <h2>{t('streak.brought')}</h2>
      <p data-count></p>
      <p class="problem" data-bad></p>
      <button type="button" class="go" data-add hidden>
        {t('streak.add')}
      </button>
    </Panel>
  )
}

/** The link and the QR code that take the streak to another browser. */
function MovePanel() {
  const { t, assets } = useHouse()
  return (
    <Panel data-streak="" hidden>
      <h2>{t('streak.move')}</h2>
      <p>{t('streak.moveText')}</p>
      <ShareBox id="move-text" label={t('streak.link')} text="" rows={3} />
      <button
        type="button"
        class="go quiet"
        data-qr={assets.qr}
        data-label={t('streak.drawn')}
        data-failed={t('streak.noQr')}
      >
        {t('streak.qr')}
      </button>
      <div class="qr" data-drawn role="status"></div>
    </Panel>
  )
}

function OfflinePage() {
  const { t } = useHouse()
  return (
    <Page title={t('offline.title')}>
      <Panel>
        <h1>{t('offline.title')}</h1>
        <p class="lead">{t('offline.text')}</p>
        <p>
          <a class="go" href={SAME_ADDRESS}>
            {t('game.tryAgain')}
          </a>
        </p>
      </Panel>
    </Page>
  )
}
