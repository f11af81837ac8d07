import type { Almanac } from './almanac.ts'
import type { Collection } from './collection.ts'
import { compareTexts } from './compare.ts'
import type { Incident } from './incident.ts'
import { type About, LISTED_PER_FILE, type Listed, teamsOf } from './list.ts'
import { nameOf } from './naming.ts'
import { headOf } from './told.ts'
import { seasonName } from './topic-names.ts'
import { topicsOf } from './topics.ts'

/** An incident of a deck, and how many questions can be asked of it. */
interface Counted {
  readonly incident: Incident
  readonly questions: number
}

/** The files of a collection's lists and of what is known of it, by their paths within its folder; `decks` are all of its incidents. */
export function makeLists(
  almanac: Almanac,
  collection: Collection,
  decks: readonly (readonly Counted[])[],
): readonly (readonly [string, unknown])[] {
  const listed = decks.flat().map((counted) => toListed(almanac, counted))
  const sorted = listed.toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))
  const topics = [...new Set(sorted.flatMap((one) => one.topics))]
  return [
    ['about.json', aboutOf(almanac, collection, { listed, decks })],
    ...toFiles(collection.id, sorted),
    ...topics.flatMap((topic) =>
      toFiles(
        topic,
        sorted.filter((one) => one.topics.includes(topic)),
      ),
    ),
  ]
}

const sortKeyOf = ({ date, id }: Listed) => `${date} ${id}`

const toFiles = (list: string, listed: readonly Listed[]) =>
  Array.from({ length: Math.ceil(listed.length / LISTED_PER_FILE) }, (_, file) => {
    const first = file * LISTED_PER_FILE
    return [`list/${list}/${file}.json`, listed.slice(first, first + LISTED_PER_FILE)] as const
  })

function toListed(almanac: Almanac, { incident, questions }: Counted): Listed {
  const { collection: _, source: __, ...head } = headOf(almanac, incident)
  const { match, until } = incident
  return {
    ...head,
    ...(match.season && { season: match.season }),
    topics: topicsOf(almanac, incident).flatMap(([id, { is }]) => (is === 'incident' ? [] : id)),
    questions,
    ...(until && { until }),
  }
}

function aboutOf(
  almanac: Almanac,
  collection: Collection,
  { listed, decks }: { listed: readonly Listed[]; decks: readonly (readonly Counted[])[] },
): About {
  const { closed, sources } = collection
  return {
    seasons: partsOf(listed, ({ season }) => (season ? [season] : []))
      .map(([season, published]) => ({ season, name: seasonName(almanac, collection, season), published }))
      .sort((a, b) => compareTexts(a.season, b.season)),
    teams: partsOf(listed, teamsOf)
      .map(([team, published]) => ({ team, name: nameOf(almanac, 'clubs', team), published }))
      .sort((a, b) => compareTexts(a.name, b.name)),
    questions: decks.map((deck) => deck.reduce((sum, { questions }) => sum + questions, 0)),
    closed,
    sources,
  }
}

/** Parts of the list by id, each with the first day on which anything of it was published. */
function partsOf(
  listed: readonly Listed[],
  idsOf: (one: Listed) => readonly string[],
): readonly (readonly [string, string])[] {
  const first = new Map<string, string>()
  for (const one of listed)
    for (const id of idsOf(one)) first.set(id, [first.get(id) ?? one.published, one.published].sort()[0] ?? '')
  return [...first]
}
