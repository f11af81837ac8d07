// A name is shown in public, so it is cleaned (NFKC, spaces), its length is counted in graphemes, and it is checked for links,
// invisible characters and bad words. The list of bad words is a library's (obscenity, English); names known from football
// that it would refuse are allowed. Price: this is a heuristic, and lets a name pass when in doubt.
import {
  blacklistedTerms,
  collapseDuplicatesTransformer,
  RegExpMatcher,
  resolveLeetSpeakTransformer,
  toAsciiLowerCaseTransformer,
  whitelistedTerms,
} from '../../dist/bad-words.js'

/** The longest name, in graphemes: letters as people count them. */
export const MOST_NAME_LENGTH = 20

/** Why a name is refused. */
export type NameFault =
  | 'name-empty'
  | 'name-too-long'
  | 'name-invisible'
  | 'name-piled-up'
  | 'name-link'
  | 'name-abusive'

const footballNames = [
  'advocaat',
  'dick',
  'shittu',
  'wankdorf',
  'assou',
  'cumming',
  'cockburn',
  'kuntz',
  'penistone',
  'scunthorpe',
  'arsenal',
  'arse',
]
/** Letters that words of the list have twice in a row. Any other repeated letter counts once ("fuuuck"). */
const twice = new Map([...'beolsg'].map((letter) => [letter, 2] as const))
const matcher = new RegExpMatcher({
  blacklistedTerms,
  whitelistedTerms: [...whitelistedTerms, ...footballNames],
  blacklistMatcherTransformers: [
    resolveLeetSpeakTransformer(),
    toAsciiLowerCaseTransformer(),
    collapseDuplicatesTransformer({ defaultThreshold: 1, customThresholds: twice }),
  ],
  whitelistMatcherTransformers: [toAsciiLowerCaseTransformer()],
})

/** Emoji may contain characters that are refused elsewhere: invisible ones, and those that change the direction of writing. */
const emoji = /\p{RGI_Emoji}\uFE0F?|\p{Emoji}\uFE0F/gv
const invisible = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2800\uFFF9-\uFFFC]/u
/** More marks on one letter than any script uses: they would overlap the rows above and below. */
const piledUp = /\p{M}{4}/u
const endings =
  'com|net|org|io|co|uk|de|fr|es|it|ru|cn|info|biz|xyz|me|tv|gg|app|dev|shop|online|site|store|top|club|live|link'
const link = new RegExp(`(https?:|www\\.|//|@\\w|\\b[\\w-]+\\.(?:${endings})\\b)`, 'i')
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The name as it is stored and shown, or why it is refused. Cleaning a clean name changes nothing. */
export function cleanName(
  raw: string,
): { readonly ok: true; readonly name: string } | { readonly ok: false; readonly reason: NameFault } {
  const name = raw
    .normalize('NFKC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .normalize('NFKC')
  const withoutEmoji = name.replace(emoji, '*')
  if (invisible.test(withoutEmoji)) return { ok: false, reason: 'name-invisible' }
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name)) return { ok: false, reason: 'name-empty' }
  if ([...letters.segment(name)].length > MOST_NAME_LENGTH || name.length > 8 * MOST_NAME_LENGTH)
    return { ok: false, reason: 'name-too-long' }
  if (piledUp.test(withoutEmoji.normalize('NFD'))) return { ok: false, reason: 'name-piled-up' }
  if (link.test(name)) return { ok: false, reason: 'name-link' }
  if (isAbusive(name)) return { ok: false, reason: 'name-abusive' }
  return { ok: true, name }
}

/** Letters of other scripts, each with the Latin letter that it looks like. */
const lookAlikes = new Map(
  'аaвbсcԁdеeғfгrһhіiјjкkӏlмmнhпnоoрpԛqѕsтtуyѵvԝwхxαaβbεeηnιiκkνvοoρpτtυuχxγyωwϲcıiłløođdħhƒfɑaɡgßsæaœo'
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const),
)

/** The name in lower case, without accents, and with Latin letters in place of look-alikes. */
const toPlain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/./gu, (letter) => lookAlikes.get(letter) ?? letter)

/** Whether the name contains a bad word, also when its letters are spaced out ("f u c k"). */
function isAbusive(raw: string): boolean {
  const name = toPlain(raw)
  const together = name.replace(/(?<=(?:^|[\s._-])\p{L})[\s._-]+(?=\p{L}(?:[\s._-]|$))/gu, '')
  return matcher.hasMatch(name) || (together !== name && matcher.hasMatch(together))
}
