import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { titleOfBoard } from '../house/title.ts'
import { refusal } from '../http/refusal.ts'
import { headsIn, publishedIn, todayOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import { type CollectionIndex, countPublished } from '../quiz/bank.ts'
import { daysOfLap } from '../quiz/daily.ts'
import { toDay } from '../quiz/day.ts'
import type { Head } from '../quiz/entry.ts'
import { type Contents, readContents } from '../quiz/listing.ts'
import { dailyOn } from '../quiz/quiz-id.ts'
import { Page, Panel } from '../view/layout.tsx'
import { MixForm } from '../view/onward.tsx'
import { toLinkPreview } from '../view/preview.tsx'
import { useHouse } from '../view/use-house.ts'
import { type Browsed, readBrowsed } from './browse-query.ts'
import { MatchesPanel } from './matches.tsx'
import { SourcesPanel } from './sources.tsx'

/** `/collections/{id}`: a collection to play and to browse. It tells nothing that happened. */
export const collectionPage = new Hono<Env>()

collectionPage.get('/collections/:id', async (c) => {
  const collection = findCollection(c, c.req.param('id'))
  const contents = await readContents(c.var.house.bank, collection)
  const browsed = await readBrowsed(c, { collection, contents })
  const page = <CollectionPage {...{ collection, contents, browsed }} heads={headsIn(c, collection)} />
  return show(c, page, { status: browsed.misses.length > 0 ? 422 : 200, quiz: dailyOn(todayOf(c), collection.id) })
})

collectionPage.get('/collections', (c) => c.redirect('/incidents', 302))

/** The collection of an id. Throws a refusal where none of that id is published, with the ids of those that are. */
function findCollection(c: Context<Env>, id: string): CollectionIndex {
  const collections = publishedIn(c)
  const found = collections.find((collection) => collection.id === id)
  if (found) return found
  const list = c.var.text.list(collections.map((collection) => collection.id))
  throw refusal(c.var.text, 'unknown-collection', { values: { collection: id.slice(0, 80), list } })
}

interface CollectionProps {
  readonly collection: CollectionIndex
  readonly contents: Contents
  readonly browsed: Browsed
  /** What is listed of its incidents, where they are few. */
  readonly heads: readonly Head[]
}

function CollectionPage({ collection, contents, browsed, heads }: CollectionProps) {
  const context = useHouse()
  const preview = toLinkPreview(context, { page: 'collection', collection })
  return (
    <Page title={collection.title} current="/incidents" preview={preview} isPlayable>
      <AboutPanel collection={collection} />
      <SeasonsPanel collection={collection} contents={contents} />
      <MatchesPanel collection={collection} contents={contents} browsed={browsed} />
      <SourcesPanel contents={contents} heads={heads} />
    </Page>
  )
}

function AboutPanel({ collection }: { collection: CollectionIndex }) {
  const context = useHouse()
  const { t, nowMs, index } = context
  const { id, title, description, questions } = collection
  const today = toDay(nowMs)
  const daily = dailyOn(today, id)
  const asked = Math.floor(questions / 10)
  return (
    <Panel class="collection">
      <p class="kicker">{t('collection.counts', { matches: countPublished(collection, today), questions })}</p>
      <h1>{title}</h1>
      <p class="lead">{description}</p>
      <div class="ways">
        <MixForm quiz={id} isLoud />
        <a class="go quiet" href={`/quiz/${daily}`}>
          {t('collection.daily')}
        </a>
      </div>
      <p class="hint">
        {t('collection.dailyText', { title: titleOfBoard(context, daily) })}{' '}
        {t('collection.lap', { days: daysOfLap(index, today, id), questionDays: asked })}{' '}
        <a href={`/leaderboards/${daily}`}>{t('collection.board')}</a>
      </p>
    </Panel>
  )
}

function SeasonsPanel({ collection, contents: { seasons } }: Pick<CollectionProps, 'collection' | 'contents'>) {
  const { t } = useHouse()
  if (seasons.length < 2) return null
  return (
    <Panel>
      <h2>{t('collection.seasons')}</h2>
      <ul class="chips">
        {seasons.map(({ id, name }) => (
          <li>
            <a href={`/quiz/${collection.id}-${id}`} aria-label={t('collection.playNamed', { name })}>
              {id.replace('-', '–')}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
