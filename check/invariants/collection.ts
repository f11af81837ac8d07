// What must hold between the fields of a collection, and between collections. That no two have one id follows from their folders.
import { type Collection, collectionSchema } from '../../src/quiz/collection.ts'
import type { Incident } from '../../src/quiz/incident.ts'
import type { Names } from '../../src/quiz/names.ts'
import { type Fault, fault, pathText, when } from './fault.ts'
import { isReservedCollection, unreservedCollection } from './ids.ts'
import { nearestIds } from './near.ts'
import { idsIn } from './places.ts'

/** How many questions the site's daily has. */
const DAILY = 10

/** Every fault of a collection whose form is right; `all` are the collections of the site. */
export function findCollectionFaults(
  collection: Collection,
  names: Names,
  all: readonly Collection[],
): readonly Fault[] {
  const { id, subject, mix, published, until, share } = collection
  const shares = all.filter((other) => other.until === undefined).reduce((sum, other) => sum + other.share, 0)
  return [
    ...when(isReservedCollection(id), 'id', unreservedCollection, id),
    ...when(Object.values(subject).length === 0, 'subject', 'a manager, a club or a competition', subject),
    ...strangers(collection, names),
    ...when(mix.words + mix.clerical > DAILY, 'mix', `at most ${DAILY} questions together`, mix),
    ...when(
      until !== undefined && until <= published,
      'until',
      `a day after ${published}, since which it may be asked`,
      until,
    ),
    ...when(
      until === undefined && shares > DAILY,
      'share',
      `at most ${DAILY} in all collections together: ${all.map((other) => `${other.id} ${other.share}`).join(', ')}`,
      share,
    ),
    ...twinLists(collection),
  ]
}

function strangers(collection: Collection, names: Names): readonly Fault[] {
  return idsIn(collectionSchema, collection)
    .filter(({ list, id }) => !Object.hasOwn(names[list], id))
    .map(({ path, list, id }) => ({
      ...fault(pathText(path), `an id of names/${list}.json`, id),
      near: nearestIds(names, list, id),
    }))
}

/** Entries of `closed` for the same matches: one of them would be missed. */
function twinLists({ closed }: Collection): readonly Fault[] {
  const keys = closed.map(({ competition, season, club }) => [competition, season, club].join(' '))
  return keys.flatMap((key, i) => {
    const twin = keys.indexOf(key)
    return when(twin < i, `closed[${i}]`, `other matches than closed[${twin}]`, closed[i])
  })
}

/** An incident that would be asked before its collection is. */
export function earlyFaults({ published }: Incident, collection: Collection): readonly Fault[] {
  return when(
    published < collection.published,
    'published',
    `${collection.published} or later, as its collection`,
    published,
  )
}
