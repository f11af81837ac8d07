import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { t } from '../house/text.ts'
import { refusal } from '../http/refusal.ts'
import { hereOf, originOf } from '../http/request.ts'
import { toDay } from '../quiz/day.ts'
import { matchValues, nameOf } from '../quiz/naming.ts'
import { sayDay } from '../quiz/words.ts'
import { toCard } from '../view/card.tsx'
import { Page, Panel } from '../view/layout.tsx'
import { Story } from '../view/story.tsx'

/** `/incidents`: the archive. What would answer questions is behind a guard. */
export const incidentsPage = new Hono<Env>()

incidentsPage.get('/incidents', (c) => {
  const { house } = c.var
  const almanac = published(c)
  return c.html(
    <Page
      house={house}
      title={t(house, 'incident.title')}
      here="/incidents"
      card={toCard(house, originOf(c), { page: 'incidents' })}
    >
      <Panel>
        <h1>{t(house, 'incident.title')}</h1>
        <p class="lead">{t(house, 'incident.lead')}</p>
      </Panel>
      {almanac.incidents.map((incident) => (
        <Panel class="incident">
          <p class="kicker">{sayDay(almanac.language, incident.match.date)}</p>
          <h2>
            <a href={`/incidents/${incident.id}`}>{incident.title}</a>
          </h2>
          <p>{t(house, 'title.incident', matchValues(almanac, incident))}</p>
          <p>
            <a
              class="go quiet"
              href={`/quiz/${incident.id}`}
              aria-label={`${t(house, 'incident.play')}: ${incident.title}`}
            >
              {t(house, 'incident.play')}
            </a>
          </p>
        </Panel>
      ))}
    </Page>,
  )
})

incidentsPage.get('/incidents/:id', (c) => {
  const { house } = c.var
  const almanac = published(c)
  const id = c.req.param('id')
  const incident = almanac.find(id)
  if (!incident) throw refusal(c, 'unknown-incident', { values: { incident: id.slice(0, 80) } })
  const { match, source } = incident
  return c.html(
    <Page
      house={house}
      title={incident.title}
      here="/incidents"
      card={toCard(house, originOf(c), { page: 'incident', incident })}
      playable={hereOf(c)}
    >
      <Panel class="incident">
        <p class="kicker">
          {t(house, 'incident.heading', {
            home: nameOf(almanac, 'clubs', match.home),
            away: nameOf(almanac, 'clubs', match.away),
            date: sayDay(almanac.language, match.date),
          })}
        </p>
        <h1>{incident.title}</h1>
        <p>
          <a class="go" href={`/quiz/${incident.id}`}>
            {t(house, 'incident.play')}
          </a>
        </p>
        <details class="guard">
          <summary>
            {t(house, 'incident.guard')} <span class="hint">{t(house, 'incident.guardText')}</span>
          </summary>
          <Story house={house} incident={incident} />
        </details>
        <h2>{t(house, 'incident.source')}</h2>
        <p>{t(house, 'incident.sourceText', { ...source, date: sayDay(almanac.language, source.dateline) })}</p>
      </Panel>
    </Page>,
  )
})

const published = (c: Context<Env>) => c.var.house.almanac.before(toDay(c.var.house.now()))
