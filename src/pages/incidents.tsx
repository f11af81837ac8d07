import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { refusal } from '../http/refusal.ts'
import { publishedOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import type { Incident } from '../quiz/incident.ts'
import { matchValues, nameOf } from '../quiz/naming.ts'
import { dataLineOf } from '../quiz/source.ts'
import { Page, Panel } from '../view/layout.tsx'
import { toLinkPreview } from '../view/preview.tsx'
import { Story } from '../view/story.tsx'
import { useHouse } from '../view/use-house.ts'

/** `/incidents`: the archive. What gives answers away is folded up until the reader asks for it. */
export const incidentsPage = new Hono<Env>()

incidentsPage.get('/incidents', (c) => show(c, <ArchivePage incidents={publishedOf(c).incidents} />))

function ArchivePage({ incidents }: { incidents: readonly Incident[] }) {
  const context = useHouse()
  const { t, day, almanac } = context
  return (
    <Page title={t('incident.title')} current="/incidents" preview={toLinkPreview(context, { page: 'incidents' })}>
      <Panel>
        <h1>{t('incident.title')}</h1>
        <p class="lead">{t('incident.lead')}</p>
      </Panel>
      {incidents.map((incident) => (
        <Panel class="incident">
          <p class="kicker">{day(incident.match.date)}</p>
          <h2>
            <a href={`/incidents/${incident.id}`}>{incident.title}</a>
          </h2>
          <p>{t('title.incident', matchValues(almanac, incident))}</p>
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

incidentsPage.get('/incidents/:id', (c) => {
  const id = c.req.param('id')
  const incident = publishedOf(c).find(id)
  if (!incident) throw refusal(c.var.text, 'unknown-incident', { values: { incident: id.slice(0, 80) } })
  return show(c, <IncidentPage incident={incident} />)
})

function IncidentPage({ incident }: { incident: Incident }) {
  const context = useHouse()
  const { t, day, almanac } = context
  const { match, title } = incident
  return (
    <Page
      title={title}
      current="/incidents"
      preview={toLinkPreview(context, { page: 'incident', incident })}
      isPlayable
    >
      <Panel class="incident">
        <p class="kicker">
          {t('incident.heading', {
            home: nameOf(almanac, 'clubs', match.home),
            away: nameOf(almanac, 'clubs', match.away),
            date: day(match.date),
          })}
        </p>
        <h1>{title}</h1>
        <p>
          <a class="go" href={`/quiz/${incident.id}`}>
            {t('incident.play')}
          </a>
        </p>
        <details class="guard">
          <summary>
            {t('incident.guard')} <span class="hint">{t('incident.guardText')}</span>
          </summary>
          <Story incident={incident} />
        </details>
        <h2>{t('incident.source')}</h2>
        <SourceText incident={incident} />
      </Panel>
    </Page>
  )
}

/** What was read, in a sentence; data is linked to. */
function SourceText({ incident }: { incident: Incident }) {
  const { t, day, almanac } = useHouse()
  const { source } = incident
  if (!('data' in source)) return <p>{t('incident.sourceText', { ...source, date: day(source.dateline) })}</p>
  const read = dataLineOf(almanac, incident)
  if (!read) return null
  return (
    <p>
      <a href={read.address}>{t('incident.sourceData', { ...read })}</a>
    </p>
  )
}
