import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { numberOf } from '../http/settings.ts'
import { show } from '../http/show.ts'
import { ROW_DAYS } from '../scores/score.ts'
import { Page, Panel } from '../view/layout.tsx'
import { useHouse } from '../view/use-house.ts'

const sections = ['store', 'browser', 'cookies', 'address', 'log']

/** `/privacy`: what is kept, where, and for how long. */
export const privacyPage = new Hono<Env>().get('/privacy', (c) =>
  show(c, <PrivacyPage days={numberOf(c.env.ROW_DAYS) ?? ROW_DAYS} />),
)

/** `days` is how long scores and reports are kept. */
function PrivacyPage({ days }: { days: number }) {
  const { t } = useHouse()
  return (
    <Page title={t('privacy.title')}>
      <Panel class="prose">
        <h1>{t('privacy.title')}</h1>
        {sections.map((section) => (
          <>
            <h2>{t(`privacy.${section}`)}</h2>
            <p>{t(`privacy.${section}Text`, { days })}</p>
          </>
        ))}
        <h2>{t('privacy.software')}</h2>
        <p>
          <a href="/third-party.txt">{t('privacy.softwareLink')}</a>
        </p>
      </Panel>
    </Page>
  )
}
