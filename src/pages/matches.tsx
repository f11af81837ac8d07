import type { CollectionIndex } from '../quiz/bank.ts'
import type { Part, Parts } from '../quiz/browse.ts'
import type { Listed } from '../quiz/list.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'
import { Panel } from '../view/layout.tsx'
import { useHouse } from '../view/use-house.ts'
import type { Browsed, Miss } from './browse-query.ts'

interface MatchesProps {
  readonly collection: CollectionIndex
  readonly parts: Parts
  readonly browsed: Browsed
}

/** The matches of a collection with a form to search them: sides and days, never scores. */
export function MatchesPanel({ collection, parts, browsed }: MatchesProps) {
  const { t } = useHouse()
  const { misses, count, page, pages, shown } = browsed
  return (
    <Panel>
      <h2 id="matches">{t('collection.matches')}</h2>
      <SearchForm collection={collection} parts={parts} browsed={browsed} />
      {misses.map((miss) => (
        <Missed collection={collection} miss={miss} />
      ))}
      {misses.length > 0 ? null : <p data-found>{t('collection.found', { count, page, pages })}</p>}
      <TopicsFound collection={collection} browsed={browsed} />
      <MatchList listed={shown} />
      <Pages collection={collection} browsed={browsed} />
    </Panel>
  )
}

const addressOf = ({ id }: CollectionIndex, query: Readonly<Record<string, string>>) => {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
  return `/collections/${id}${search.size > 0 ? `?${search}` : ''}#matches`
}

function SearchForm({ collection, parts, browsed }: MatchesProps) {
  const { t } = useHouse()
  const { season, team, words, misses } = browsed
  const isSought = season || team || words || misses.length > 0
  return (
    <form method="get" action={`/collections/${collection.id}#matches`} class="search">
      <Choice name="season" label={t('collection.season')} parts={parts.seasons} chosen={season} />
      <Choice name="team" label={t('collection.team')} parts={parts.teams} chosen={team} />
      <div>
        <label for="q">{t('collection.words')}</label>
        <input type="text" id="q" name="q" value={words} maxlength={60} aria-describedby="q-hint" />
        <p class="hint" id="q-hint">
          {t('collection.wordsHint')}
        </p>
      </div>
      <p class="ways">
        <button type="submit" class="go quiet">
          {t('collection.find')}
        </button>
        {isSought ? <a href={addressOf(collection, {})}>{t('collection.all')}</a> : null}
      </p>
    </form>
  )
}

function Choice(props: { name: string; label: string; parts: readonly Part[]; chosen: Part | undefined }) {
  const { t } = useHouse()
  const { name, label, parts, chosen } = props
  return (
    <div>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{t('collection.every')}</option>
        {parts.map((part) => (
          <option value={part.id} selected={part === chosen}>
            {part.name}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What is not there, and what is most like it. */
function Missed({ collection, miss: { field, text, nearest } }: { collection: CollectionIndex; miss: Miss }) {
  const { t } = useHouse()
  return (
    <div role="status">
      <p class="problem">{t(field === 'season' ? 'collection.noSeason' : 'collection.noTeam', { text })}</p>
      {nearest.length > 0 ? (
        <p class="ways">
          <span>{t('collection.nearest')}</span>
          {nearest.map(({ id, name }) => (
            <a href={addressOf(collection, { [field]: id })}>{name}</a>
          ))}
        </p>
      ) : null}
    </div>
  )
}

/** Quizzes on the season and the team that were looked for. */
function TopicsFound({ collection, browsed: { season, team } }: Omit<MatchesProps, 'parts'>) {
  const { t } = useHouse()
  if (!season && !team) return null
  return (
    <p class="ways">
      {season ? (
        <a class="go" href={`/quiz/${collection.id}-${season.id}`}>
          {t('collection.playNamed', { name: season.name })}
        </a>
      ) : null}
      {team ? (
        <a class="go" href={`/quiz/team-${team.id}`}>
          {t('collection.playNamed', { name: team.name })}
        </a>
      ) : null}
    </p>
  )
}

function MatchList({ listed }: { listed: readonly Listed[] }) {
  const { t, day } = useHouse()
  if (listed.length === 0) return null
  return (
    <ul class="matches">
      {listed.map(({ id, title, date, questions }) => (
        <li>
          <a href={`/incidents/${id}`}>{title}</a> <span class="hint">{day(date)}</span>{' '}
          {questions < QUIZ_LENGTH.least ? null : (
            <a class="play" href={`/quiz/${id}`} aria-label={t('collection.playNamed', { name: title })}>
              {t('collection.play')}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The pages before and after this one. */
function Pages({ collection, browsed }: Omit<MatchesProps, 'parts'>) {
  const { t } = useHouse()
  const { season, team, words, page, pages } = browsed
  if (pages < 2) return null
  const at = (to: number) =>
    addressOf(collection, {
      season: season?.id ?? '',
      team: team?.id ?? '',
      q: words,
      page: to > 1 ? String(to) : '',
    })
  return (
    <nav class="ways" aria-label={t('collection.pages')}>
      {page > 1 ? (
        <a href={at(page - 1)} rel="prev">
          {t('collection.later')}
        </a>
      ) : null}
      {page < pages ? (
        <a href={at(page + 1)} rel="next">
          {t('collection.earlier')}
        </a>
      ) : null}
    </nav>
  )
}
