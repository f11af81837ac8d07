import { type Bank, readNames } from './bank.ts'
import { foldText } from './fold.ts'
import type { Day } from './incident.ts'
import { type Near, type TopicForm, toNear } from './nearest.ts'

/** What a search finds. */
export interface FoundTopics {
  /** The topic that is called just as was searched for, if there is one. */
  readonly exact: Near | undefined
  /** Every topic that has the words that were searched for, those most likely meant first. */
  readonly found: readonly Near[]
}

const MOST_FOUND = 12
const MOST_LETTERS = 80
/** In which order topics come that have the words all the same. */
const order: readonly TopicForm[] = ['team', 'collection', 'daily', 'season', 'incident', 'mix']

/**
 * The topics of whose names or ids each word of a text begins a word, at most twelve: those that are called just so first, then teams,
 * collections, seasons and matches, each from the shortest name on. Only what is published before the day is found. It reads the
 * list of all topics.
 */
export async function searchTopics(bank: Bank, text: string, day: Day): Promise<FoundTopics> {
  const wanted = foldText(text.slice(0, MOST_LETTERS))
  if (wanted === '') return { exact: undefined, found: [] }
  const words = wanted.split(' ')
  const hits = toNear(await readNames(bank, day)).flatMap((near) => {
    const names = namesOf(near).map(foldText)
    const known = [...names, foldText(near.id)].join(' ').split(' ')
    if (!words.every((word) => known.some((one) => one.startsWith(word)))) return []
    return [{ near, isExact: names.includes(wanted), length: (names[0] ?? '').length }]
  })
  const rank = ({ near }: (typeof hits)[number]) => order.indexOf(near.is)
  const sorted = hits.toSorted(
    (a, b) => Number(b.isExact) - Number(a.isExact) || rank(a) - rank(b) || a.length - b.length,
  )
  const first = sorted[0]
  return {
    exact: first?.isExact ? first.near : undefined,
    found: sorted.slice(0, MOST_FOUND).map(({ near }) => near),
  }
}

/** What a topic is called. */
function namesOf({ name, also = [] }: Near): readonly string[] {
  if (!name) return []
  if (name.is !== 'incident') return [name.name, ...also]
  const { home, away, month, title } = name.match
  return [`${home} ${away} ${month}`, ...(title ? [title] : [])]
}
