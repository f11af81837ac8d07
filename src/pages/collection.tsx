import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { titleOfBoard } from '../house/title.ts'
import { collectionFor } from '../http/list.ts'
import { todayOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import { type CollectionIndex, countPublished, headsOn } from '../quiz/bank.ts'
import { type Parts, partsOn } from '../quiz/browse.ts'
import { DAILY_QUESTIONS, roundDays } from '../quiz/daily.ts'
import { toDay } from '../quiz/day.ts'
import type { Head } from '../quiz/entry.ts'
import { type About, readAbout } from '../quiz/list.ts'
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
  const collection = collectionFor(c, c.req.param('id'))
  const today = todayOf(c)
  const about = await readAbout(c.get('house').bank, collection)
  const parts = partsOn(about, today)
  const browsed = await readBrowsed(c, { collection, parts })
  const heads = headsOn({ collections: [collection] }, today)
  const page = <CollectionPage {...{ collection, about, parts, browsed, heads }} />
  return show(c, page, { status: browsed.misses.length > 0 ? 422 : 200, quiz: dailyOn(today, collection.id) })
})

collectionPage.get('/collections', (c) => c.redirect('/incidents', 302))

interface CollectionProps {
  readonly collection: CollectionIndex
  readonly about: About
  readonly parts: Parts
  readonly browsed: Browsed
  /** What is listed of its incidents, where they are few. */
  readonly heads: readonly Head[]
}

function CollectionPage({ collection, about, parts, browsed, heads }: CollectionProps) {
  const context = useHouse()
  const preview = () => toLinkPreview(context, { page: 'collection', collection })
  return (
    <Page title={collection.title} current="/incidents" preview={preview} quiz={collection.id} isEmbeddable>
      <AboutPanel collection={collection} about={about} />
      <SeasonsPanel collection={collection} parts={parts} />
      <MatchesPanel collection={collection} parts={parts} browsed={browsed} />
      <SourcesPanel sources={Object.values(about.sources)} heads={heads} />
    </Page>
  )
}

function AboutPanel({ collection, about }: Pick<CollectionProps, 'collection' | 'about'>) {
  const context = useHouse()
  const { t, nowMs, index } = context
  const { id, title, description, decks } = collection
  const today = toDay(nowMs)
  const questions = about.questions.reduce(
    (sum, count, i) => sum + ((decks[i]?.published ?? today) < today ? count : 0),
    0,
  )
  const daily = dailyOn(today, id)
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
        {t('collection.lap', {
          days: roundDays(index, today, id),
          questionDays: Math.floor(questions / DAILY_QUESTIONS),
        })}{' '}
        <a href={`/leaderboards/${daily}`}>{t('collection.board')}</a>
      </p>
    </Panel>
  )
}

function SeasonsPanel({ collection, parts: { seasons } }: Pick<CollectionProps, 'collection' | 'parts'>) {
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
