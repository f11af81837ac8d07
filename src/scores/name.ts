// A name on a public board is cleaned (NFKC, spaces), measured as people count letters, and looked through for what must not
// be on a board. The list of bad words is a library's (obscenity, English); football has names that it would refuse, so
// those are allowed. Price: a heuristic. It errs towards letting a name pass, and a player can be reported.
import {
  blacklistedTerms,
  collapseDuplicatesTransformer,
  RegExpMatcher,
  resolveLeetSpeakTransformer,
  toAsciiLowerCaseTransformer,
  whitelistedTerms,
} from '../../dist/bad-words.js'

/** How long a name may be, in letters as people count them. */
export const MOST_NAME_LENGTH = 20

export const nameFaults = ['empty', 'too-long', 'invisible', 'piled-up', 'link', 'abusive'] as const
export type NameFault = (typeof nameFaults)[number]

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
/** Letters that stand twice in words of the list: elsewhere a letter that is repeated counts once ("fuuuck"). */
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

/** What cannot be seen or turns the direction of writing; inside an emoji such marks are in their place. */
const emoji = /\p{RGI_Emoji}\uFE0F?|\p{Emoji}\uFE0F/gv
const invisible = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2800\uFFF9-\uFFFC]/u
/** More marks on one letter than any script writes: they would run over the rows above and below. */
const piledUp = /\p{M}{4}/u
const endings =
  'com|net|org|io|co|uk|de|fr|es|it|ru|cn|info|biz|xyz|me|tv|gg|app|dev|shop|online|site|store|top|club|live|link'
const link = new RegExp(`(https?:|www\\.|//|@\\w|\\b[\\w-]+\\.(?:${endings})\\b)`, 'i')
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The name as it is stored and shown, or why it is refused. Cleaning a cleaned name changes nothing. */
export function cleanName(
  raw: string,
): { readonly ok: true; readonly name: string } | { readonly ok: false; readonly reason: NameFault } {
  const name = raw
    .normalize('NFKC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .normalize('NFKC')
  const withoutEmoji = name.replace(emoji, '*')
  if (invisible.test(withoutEmoji)) return { ok: false, reason: 'invisible' }
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name)) return { ok: false, reason: 'empty' }
  if ([...letters.segment(name)].length > MOST_NAME_LENGTH || name.length > 8 * MOST_NAME_LENGTH)
    return { ok: false, reason: 'too-long' }
  if (piledUp.test(withoutEmoji.normalize('NFD'))) return { ok: false, reason: 'piled-up' }
  if (link.test(name)) return { ok: false, reason: 'link' }
  if (isAbusive(name)) return { ok: false, reason: 'abusive' }
  return { ok: true, name }
}

/** Letters of other scripts that look like Latin ones, in pairs. */
const lookAlikes = new Map(
  'аaвbсcԁdеeғfгrһhіiјjкkӏlмmнhпnоoрpԛqѕsтtуyѵvԝwхxαaβbεeηnιiκkνvοoρpτtυuχxγyωwϲcıiłløođdħhƒfɑaɡgßsæaœo'
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const),
)

/** The name in plain small letters: no accents, and what looks Latin is Latin. */
const toPlain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/./gu, (letter) => lookAlikes.get(letter) ?? letter)

/** Looks at the name in plain letters, and with its single letters drawn together ("f u c k"). */
function isAbusive(raw: string): boolean {
  const name = toPlain(raw)
  const together = name.replace(/(?<=(?:^|[\s._-])\p{L})[\s._-]+(?=\p{L}(?:[\s._-]|$))/gu, '')
  return matcher.hasMatch(name) || (together !== name && matcher.hasMatch(together))
}
