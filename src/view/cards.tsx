import { type CollectionIndex, countPublished } from '../quiz/bank.ts'
import { toDay } from '../quiz/day.ts'
import { useHouse } from './use-house.ts'

/** Collections, each with what it is and ways to play and to browse it. */
export function CollectionCards({ collections }: { collections: readonly CollectionIndex[] }) {
  return (
    <ul class="cards">
      {collections.map((collection) => (
        <Card collection={collection} />
      ))}
    </ul>
  )
}

function Card({ collection }: { collection: CollectionIndex }) {
  const { t, nowMs } = useHouse()
  const { id, title, description, questions } = collection
  const matches = countPublished(collection, toDay(nowMs))
  return (
    <li>
      <h3>
        <a href={`/collections/${id}`}>{title}</a>
      </h3>
      <p>{description}</p>
      <p class="hint">{t('collection.counts', { matches, questions })}</p>
      <p class="ways">
        <a class="go quiet" href={`/quiz/${id}`} aria-label={t('collection.playNamed', { name: title })}>
          {t('collection.play')}
        </a>
        <a href={`/collections/${id}#matches`} aria-label={t('collection.browseNamed', { name: title, matches })}>
          {t('collection.browse', { matches })}
        </a>
      </p>
    </li>
  )
}
