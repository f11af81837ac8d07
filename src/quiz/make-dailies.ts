// The dailies around the last publication are drawn when the content is packed: whoever asks for one first in an isolate has it read,
// and need not wait for it to be drawn. It is what would be drawn; those of other days are drawn when they are asked for.
import { shiftDay } from './day.ts'
import type { Day } from './incident.ts'
import { assembleMade, type MadeBank, type Making } from './make-bank.ts'
import { dailyOn } from './quiz-id.ts'
import { fingerprint } from './random.ts'

/** For how many days before and after the last publication, which may be dated ahead, dailies are drawn. */
export const DAILIES_DRAWN = 60

/** The bank with the dailies of the site around its last publication. */
export function withDailies(
  made: MadeBank,
  { days = DAILIES_DRAWN, hashOf = fingerprint }: { readonly days?: number } & Pick<Making, 'hashOf'> = {},
): MadeBank {
  const published = lastPublished(made)
  if (published === undefined) return made
  const drawn = Array.from({ length: 2 * days + 1 }, (_, i) => {
    const id = dailyOn(shiftDay(published, i - days))
    return assembleMade(made, id) ?? []
  }).flat()
  const texts = drawn.map((quiz) => JSON.stringify(quiz))
  const folder = hashOf(texts.join('\n'))
  const paths = drawn.map(({ id }) => `${folder}/${id}.json`)
  return {
    index: { ...made.index, dailies: { hash: folder, days: drawn.map(({ day }) => day) } },
    files: new Map<string, unknown>([...made.files, ...paths.map((path, i) => [path, drawn[i]] as const)]),
    texts: new Map([...made.texts, ...paths.map((path, i) => [path, texts[i] ?? ''] as const)]),
  }
}

/** The day on which anything of the bank was published last; `undefined` where nothing was. */
const lastPublished = ({ index }: MadeBank): Day | undefined =>
  index.collections
    .flatMap(({ published, decks }) => [published, ...decks.map((deck) => deck.published)])
    .sort()
    .at(-1)
