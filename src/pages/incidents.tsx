import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { refusal } from '../http/refusal.ts'
import { publishedOf, todayOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import { readTold } from '../quiz/bank.ts'
import type { Head } from '../quiz/entry.ts'
import type { Told } from '../quiz/told.ts'
import { Page, Panel } from '../view/layout.tsx'
import { toLinkPreview } from '../view/preview.tsx'
import { Story } from '../view/story.tsx'
import { useHouse } from '../view/use-house.ts'

/** `/incidents`: the archive. What gives answers away is folded up until the reader asks for it. */
export const incidentsPage = new Hono<Env>()

incidentsPage.get('/incidents', (c) => show(c, <ArchivePage incidents={publishedOf(c)} />))

function ArchivePage({ incidents }: { incidents: readonly Head[] }) {
  const context = useHouse()
  const { t, day } = context
  return (
    <Page title={t('incident.title')} current="/incidents" preview={toLinkPreview(context, { page: 'incidents' })}>
      <Panel>
        <h1>{t('incident.title')}</h1>
        <p class="lead">{t('incident.lead')}</p>
      </Panel>
      {incidents.map((incident) => (
        <Panel class="incident">
          <p class="kicker">{day(incident.date)}</p>
          <h2>
            <a href={`/incidents/${incident.id}`}>{incident.title}</a>
          </h2>
          <p>{t('title.incident', { ...incident.match })}</p>
          <p>
            <a class="go quiet" href={`/quiz/${incident.id}`} aria-label={`${t('incident.play')}: ${incident.title}`}>
              {t('incident.play')}
            </a>
          </p>
        </Panel>
      ))}
    </Page>
  )
}

incidentsPage.get('/incidents/:id', async (c) => {
  const id = c.req.param('id')
  const told = await readTold(c.var.house.bank, id, todayOf(c))
  if (!told) throw refusal(c.var.text, 'unknown-incident', { values: { incident: id.slice(0, 80) } })
  return show(c, <IncidentPage told={told} />)
})

function IncidentPage({ told }: { told: Told }) {
  const context = useHouse()
  const { t, day } = context
  const { head, source } = told
  const { id, title, home, away } = head
  return (
    <Page title={title} current="/incidents" preview={toLinkPreview(context, { page: 'incident', head })} isPlayable>
      <Panel class="incident">
        <p class="kicker">{t('incident.heading', { home, away, date: day(head.date) })}</p>
        <h1>{title}</h1>
        <p>
          <a class="go" href={`/quiz/${id}`}>
            {t('incident.play')}
          </a>
        </p>
        <details class="guard">
          <summary>
            {t('incident.guard')} <span class="hint">{t('incident.guardText')}</span>
          </summary>
          <Story told={told} />
        </details>
        <h2>{t('incident.source')}</h2>
        {source ? <SourceText source={source} /> : null}
      </Panel>
    </Page>
  )
}

/** What was read, in a sentence; data is linked to. */
function SourceText({ source }: { source: NonNullable<Told['source']> }) {
  const { t, day } = useHouse()
  if ('dateline' in source) return <p>{t('incident.sourceText', { ...source, date: day(source.dateline) })}</p>
  return (
    <p>
      <a href={source.address}>{t('incident.sourceData', { ...source })}</a>
    </p>
  )
}
