import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { t } from '../house/text.ts'
import { Page, Panel } from '../view/layout.tsx'

const parts = ['store', 'browser', 'cookies', 'address']

/** `/privacy`: what is kept, where, and for how long. */
export const privacyPage = new Hono<Env>().get('/privacy', (c) => {
  const { house } = c.var
  return c.html(
    <Page house={house} title={t(house, 'privacy.title')}>
      <Panel class="prose">
        <h1>{t(house, 'privacy.title')}</h1>
        {parts.map((part) => (
          <>
            <h2>{t(house, `privacy.${part}`)}</h2>
            <p>{t(house, `privacy.${part}Text`)}</p>
          </>
        ))}
      </Panel>
    </Page>,
  )
})
