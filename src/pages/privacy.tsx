import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { show } from '../http/show.ts'
import { Page, Panel } from '../view/layout.tsx'
import { useHouse } from '../view/use-house.ts'

const sections = ['store', 'browser', 'cookies', 'address']

/** `/privacy`: what is kept, where, and for how long. */
export const privacyPage = new Hono<Env>().get('/privacy', (c) => show(c, <PrivacyPage />))

function PrivacyPage() {
  const { t } = useHouse()
  return (
    <Page title={t('privacy.title')}>
      <Panel class="prose">
        <h1>{t('privacy.title')}</h1>
        {sections.map((section) => (
          <>
            <h2>{t(`privacy.${section}`)}</h2>
            <p>{t(`privacy.${section}Text`)}</p>
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
