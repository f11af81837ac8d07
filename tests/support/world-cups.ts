// A second frozen content: matches read in data, as an import writes them. They are few, and their collections call them closed,
// so that kinds which ask across matches have closed sets to ask of. The sentences are those of the frozen content.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COLLECTION_FILE, COLLECTIONS, collectionIds, ownLists } from '../../scripts/folders.ts'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { candidatesOfKind } from '../../src/quiz/candidate.ts'
import { collectionSchema } from '../../src/quiz/collection.ts'
import type { Content } from '../../src/quiz/content.ts'
import { type Incident, incidentSchema } from '../../src/quiz/incident.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { namesSchema } from '../../src/quiz/names.ts'
import { content, copy } from './content.ts'

const FOLDER = 'tests/content-cups'
const read = (...path: string[]) => JSON.parse(readFileSync(join(FOLDER, COLLECTIONS, ...path), 'utf8'))

const ids = collectionIds(FOLDER)
const ownNames = Object.fromEntries(
  ownLists.map((list) => {
    const own = ids.filter((id) => existsSync(join(FOLDER, COLLECTIONS, id, `${list}.json`)))
    return [list, Object.assign({}, content.names[list], ...own.map((id) => read(id, `${list}.json`)))]
  }),
)
const incidents = ids.flatMap((id): readonly Incident[] =>
  read(id, 'matches.json').incidents.map((one: unknown) => ({ ...incidentSchema.parse(one), collection: id })),
)

/** The content of matches read in data. */
export const cups: Content = {
  ...content,
  collections: ids.map((id) => collectionSchema.parse(read(id, COLLECTION_FILE))),
  incidents,
  names: namesSchema.parse({ ...content.names, ...ownNames }),
}

/** A copy of it in which one match is changed. */
export function withMatch(id: string, change: (incident: Incident) => void): Content {
  const changed = { ...cups, incidents: copy(cups.incidents) }
  const found = changed.incidents.find((incident) => incident.id === id)
  if (!found) throw new Error(`tests/content-cups: expected a match "${id}", found none`)
  change(found)
  return changed
}

/** What a kind asks of a match, as "answer: wrong option, wrong option …", each of its questions. */
export function askedOf(from: Content, kindName: string, id: string): readonly string[] {
  const almanac = buildAlmanac(from)
  const [incident, kind] = [almanac.find(id), kinds.find(({ name }) => name === kindName)]
  if (!incident || !kind)
    throw new Error(`expected the kind ${kindName} and the match ${id}, found ${kind?.name} and ${incident?.id}`)
  return candidatesOfKind(almanac, kind, incident)
    .filter((candidate) => candidate.distractors().length > 0)
    .map((candidate) => candidate.body().answer.text)
}

/** The match of an id, as it stands in the folder. Throws where there is none. */
export function matchOf(id: string): Incident {
  const found = cups.incidents.find((incident) => incident.id === id)
  if (!found) throw new Error(`tests/content-cups: expected a match "${id}", found none`)
  return found
}
