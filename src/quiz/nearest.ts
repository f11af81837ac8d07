import { type Bank, type NamedTopic, readNames, type TopicName } from './bank.ts'
import { foldText } from './fold.ts'
import type { Day } from './incident.ts'
import { parseQuizId } from './quiz-id.ts'
import { countSlips } from './slips.ts'

/** What a topic can be, other than a mix. `daily` is the daily of the site or of a collection. */
export type TopicForm = TopicName['is'] | 'daily' | 'mix'

/** A topic that may have been meant. Dailies have the name of their collection; that of the site and a mix have none. */
export interface Near {
  readonly id: string
  readonly is: TopicForm
  readonly name?: TopicName
  /** What a team is or was called beside its name. */
  readonly also?: readonly string[]
}

const MOST_NEAR = 3
/** For how many letters of a text one slip is allowed, and how many slips at most. */
const LETTERS_PER_SLIP = 4
const MOST_SLIPS = 4
const MOST_LETTERS = 80

/**
 * The topics that a text is most like, at most three, of the forms that are wanted; none where it is like none. Only what is
 * published before the day is named. It reads the list of all topics.
 */
export async function nearestTopics(
  bank: Bank,
  text: string,
  { day, forms }: { day: Day; forms?: readonly TopicForm[] | undefined },
): Promise<readonly Near[]> {
  const wanted = toWord(parseQuizId(text)?.topic ?? text.slice(0, MOST_LETTERS))
  const known = toNear(await readNames(bank, day)).filter(({ is }) => !forms || forms.includes(is))
  let most = Math.min(MOST_SLIPS, Math.max(1, Math.round(wanted.length / LETTERS_PER_SLIP)))
  let found: Near[] = []
  for (const near of known) {
    const slips = leastSlips(wanted, near, most)
    if (slips === undefined) continue
    if (slips < most) found = []
    most = slips
    found.push(near)
  }
  return found.slice(0, MOST_NEAR)
}

/** All topics of a list, with what is played beside them: dailies and a mix. */
export function toNear(named: readonly NamedTopic[]): readonly Near[] {
  const topics = named.map(([id, name, , also]): Near => ({ id, is: name.is, name, also }))
  const dailies = topics.flatMap(({ id, name }): readonly Near[] =>
    name?.is === 'collection' ? [{ id: `daily-${id}`, is: 'daily', name }] : [],
  )
  return [{ id: 'daily', is: 'daily' }, { id: 'mix', is: 'mix' }, ...dailies, ...topics]
}

/** A text as ids are written. */
const toWord = (text: string) => foldText(text).replaceAll(' ', '-')

const TEAM = 'team-'

/** By how many slips a text differs from a topic's id, or from what it goes by: of a team also its names, those of former days too. */
function leastSlips(wanted: string, { id, name, also = [] }: Near, most: number): number | undefined {
  const slips = (text: string, words: readonly string[]) => words.flatMap((word) => countSlips(text, word, most) ?? [])
  const found = slips(wanted, [id])
  if (name?.is === 'team') {
    const words = [id.slice(TEAM.length), ...[name.name, ...also].map(toWord)]
    found.push(...slips(wanted.startsWith(TEAM) ? wanted.slice(TEAM.length) : wanted, words))
  }
  return found.length > 0 ? Math.min(...found) : undefined
}
