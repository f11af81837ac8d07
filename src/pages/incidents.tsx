import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { titleOfMatch } from '../house/title.ts'
import { refusal } from '../http/refusal.ts'
import { collectionsOf, publishedOf, todayOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import { type CollectionIndex, readTold } from '../quiz/bank.ts'
import type { Head } from '../quiz/entry.ts'
import type { Told } from '../quiz/told.ts'
import { CollectionCards } from '../view/cards.tsx'
import { Page, Panel } from '../view/layout.tsx'
import { Licence } from '../view/licence.tsx'
import { toLinkPreview } from '../view/preview.tsx'
import { Story } from '../view/story.tsx'
import { useHouse } from '../view/use-house.ts'

/** `/incidents`: the archive: large collections to browse, the matches of small ones. What gives answers away is folded up until the reader asks for it. */
export const incidentsPage = new Hono<Env>()

incidentsPage.get('/incidents', (c) => {
  const [small, large] = [publishedOf(c), collectionsOf(c).filter(({ heads }) => !heads)]
  return show(c, <ArchivePage collections={large} incidents={small} />)
})

interface ArchiveProps {
  /** Those whose matches are too many to be listed here. */
  readonly collections: readonly CollectionIndex[]
  readonly incidents: readonly Head[]
}

function ArchivePage({ collections, incidents }: ArchiveProps) {
  const context = useHouse()
  const { t } = context
  return (
    <Page
      title={t('incident.title')}
      current="/incidents"
      preview={() => toLinkPreview(context, { page: 'incidents' })}
    >
      <Panel>
        <h1>{t('incident.title')}</h1>
        <p class="lead">{t('incident.lead')}</p>
      </Panel>
      {collections.length > 0 ? (
        <Panel>
          <h2>{t('home.collections')}</h2>
          <CollectionCards collections={collections} />
        </Panel>
      ) : null}
      {incidents.map((incident) => (
        <IncidentPanel incident={incident} />
      ))}
    </Page>
  )
}

function IncidentPanel({ incident }: { incident: Head }) {
  const context = useHouse()
  const { t, day } = context
  return (
    <Panel class="incident">
      <p class="kicker">{day(incident.date)}</p>
      <h2>
        <a href={`/incidents/${incident.id}`}>{incident.title}</a>
      </h2>
      {incident.match.title ? null : <p>{titleOfMatch(context, incident.match)}</p>}
      <p>
        <a class="go quiet" href={`/quiz/${incident.id}`} aria-label={`${t('incident.play')}: ${incident.title}`}>
          {t('incident.play')}
        </a>
      </p>
    </Panel>
  )
}

incidentsPage.get('/incidents/:id', async (c) => {
  const id = c.req.param('id')
  const told = await readTold(c.get('house').bank, id, todayOf(c))
  if (!told) throw refusal(c.get('text'), 'unknown-incident', { values: { incident: id.slice(0, 80) } })
  return show(c, <IncidentPage told={told} />)
})

function IncidentPage({ told }: { told: Told }) {
  const context = useHouse()
  const { t, day } = context
  const { head, source } = told
  const { id, title, home, away } = head
  return (
    <Page
      title={t('incident.pageTitle', { home, away, year: head.date.slice(0, 4) })}
      current="/incidents"
      preview={() => toLinkPreview(context, { page: 'incident', head })}
      about={t('incident.heading', { home, away, date: day(head.date) })}
      quiz={head.id}
      isEmbeddable
    >
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
      <More told={told} />
    </Page>
  )
}

/** Other quizzes that the match belongs to. */
function More({ told: { head, related } }: { told: Told }) {
  const { t, index } = useHouse()
  const collection = index.collections.find(({ id }) => id === head.collection)
  return (
    <Panel>
      <h2>{t('incident.more')}</h2>
      <ul class="picks">
        {related.map(({ id, name }) => (
          <li>
            <a href={`/quiz/${id}`}>{t('collection.playNamed', { name })}</a>
          </li>
        ))}
        {collection ? (
          <li>
            <a href={`/collections/${collection.id}`}>{t('incident.of', { collection: collection.title })}</a>
          </li>
        ) : null}
      </ul>
    </Panel>
  )
}

/** What was read, in a sentence; data is linked to, and so is its licence. */
function SourceText({ source }: { source: NonNullable<Told['source']> }) {
  const { t, day } = useHouse()
  if ('dateline' in source) return <p>{t('incident.sourceText', { ...source, date: day(source.dateline) })}</p>
  return (
    <p>
      <a href={source.address}>{t('incident.sourceData', { ...source })}</a> {t('incident.licence')}{' '}
      <Licence id={source.licence} />
    </p>
  )
}
