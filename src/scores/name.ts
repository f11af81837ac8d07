// A name is shown in public: it is stored as it was written (NFC, spaces tidied), its length is counted in graphemes, and it is
// checked for links, invisible characters, piled-up marks and bad words. It is cut before anything costly is done with it.
// Price: this is a heuristic, and lets a name pass when in doubt.
import { lazy } from '../quiz/memory.ts'
import { isAbusive } from './abuse.ts'
import { isBlocked } from './blocked.ts'

/** The longest name, in graphemes: letters as people count them. */
export const MOST_NAME_LENGTH = 20

/** The longest name in UTF-16 units: a grapheme of an emoji family has eight and more. */
const MOST_UNITS = 12 * MOST_NAME_LENGTH

/** Why a name is refused. */
export type NameFault =
  | 'name-empty'
  | 'name-too-long'
  | 'name-invisible'
  | 'name-piled-up'
  | 'name-link'
  | 'name-abusive'

/** Emoji may contain characters that are refused elsewhere: invisible ones, and those that change the direction of writing. */
const emoji = /\p{RGI_Emoji}\uFE0F?|\p{Emoji}\uFE0F/gv
const invisible = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2800\uFFF9-\uFFFC]/u
/** Scripts whose letters join or stand apart by a joiner between them (Unicode Standard Annex 31, 2.3). */
const joining = 'Arab Beng Deva Gujr Guru Khmr Knda Mlym Mong Mymr Nkoo Orya Sinh Syrc Taml Telu Tibt'
  .split(' ')
  .map((script) => `\\p{scx=${script}}`)
  .join('')
/** A joiner between letters of such a script, marks included. */
const joiner = lazy(() => new RegExp(`(?<=[${joining}])[\\u200C\\u200D](?=[${joining}])`, 'gu'))
/** Scripts whose letters carry more marks than three, stacked or around them. */
const manyMarks =
  '\\p{scx=Mymr}\\p{scx=Khmr}\\p{scx=Tibt}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Sinh}\\p{scx=Mlym}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Lana}'
/** More marks on one letter than its script uses: they would overlap the rows above and below. */
const piledUp = lazy(() => new RegExp(`\\p{M}{6}|(?<![${manyMarks}])\\p{M}{4}|^\\p{M}|(?<=\\s)\\p{M}`, 'u'))
const endings =
  'com|net|org|io|co|uk|de|fr|es|it|ru|cn|in|eu|us|tk|ly|to|info|biz|xyz|me|tv|gg|app|dev|shop|online|site|store|top|club|live|link|bet|casino|vip|win|fun|pro|news|sport'
/** An address: with a protocol, a slash after a dot, a mailbox, or a word with a known ending. "K.De Bruyne" and "St. Pauli" are none. */
const link = lazy(
  () =>
    new RegExp(
      `https?:|www\\.|//|@[\\p{L}\\d]|[\\p{L}\\d]\\.[\\p{L}\\d.-]+/|\\d+\\.\\d+\\.\\d+\\.\\d+|(?<![\\p{L}\\d])(?:\\p{Ll}|[\\p{L}\\d-]{2,})\\.(?:${endings})(?![\\p{L}\\d])`,
      'u',
    ),
)
const linkInCapitals = lazy(() => new RegExp(`[\\p{L}\\d-]{2,}\\.(?:${endings})(?![\\p{L}\\d])|HTTPS?:|WWW\\.`, 'iu'))
/** Made when a name is checked: Intl costs an isolate more than an answer. */
const letters = lazy(() => new Intl.Segmenter('en', { granularity: 'grapheme' }))

/** The name as it is stored and shown, or why it is refused. Cleaning a clean name changes nothing; `blocked` are the blocked names as they are compared. */
export function cleanName(
  raw: string,
  blocked?: ReadonlySet<string>,
): { readonly ok: true; readonly name: string } | { readonly ok: false; readonly reason: NameFault } {
  const spaced = raw.replace(/[ \t\r\n]+/g, ' ').trim()
  if (spaced.length > 2 * MOST_UNITS) return { ok: false, reason: 'name-too-long' }
  const name = spaced.normalize('NFC')
  const reason = faultOf(name, blocked)
  return reason ? { ok: false, reason } : { ok: true, name }
}

function faultOf(name: string, blocked?: ReadonlySet<string>): NameFault | undefined {
  const withoutEmoji = name.replace(emoji, '*').replace(joiner(), '')
  if (invisible.test(withoutEmoji)) return 'name-invisible'
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]|\p{RGI_Emoji}/v.test(name)) return 'name-empty'
  if (name.length > MOST_UNITS || [...letters().segment(name)].length > MOST_NAME_LENGTH) return 'name-too-long'
  if (piledUp().test(withoutEmoji.normalize('NFD'))) return 'name-piled-up'
  const compared = name.normalize('NFKC').replace(/\s*[.。](?=\p{L})/gu, '.')
  if (link().test(compared) || linkInCapitals().test(compared)) return 'name-link'
  return isAbusive(name) || isBlocked(name, blocked) ? 'name-abusive' : undefined
}
