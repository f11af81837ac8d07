// What is written of a person: the name shown, the short one, other spellings, the position, the birthday.
import type { Names } from '../../src/quiz/names.ts'
import type { Fixes } from './fixes.ts'
import type { Place, PrintedName } from './row.ts'
import { accentsIn, bestSpelling, cleanText, isSameName, readableName, wordsOf } from './spelling.ts'

/** A person of the registry's list. */
export type PersonEntry = Names['people'][string]

/** Somebody as a source has them: `side` is the country or club, `forms` all spellings, the main source's name first. */
export interface Somebody {
  readonly side: string
  readonly season: string
  readonly name: PrintedName
  readonly forms: readonly string[]
  readonly born?: string
  readonly position?: string
  readonly place: Place
}

/** The name that somebody is shown by, as far as one season’s sources tell. */
export const shownName = ({ name, forms, side }: Somebody) => bestSpelling(inOrder(name, side), forms)

/** Where the family name comes first, also in print for others. */
const FAMILY_FIRST = ['south-korea', 'north-korea', 'china', 'referee KOR', 'referee PRK', 'referee CHN', 'referee HKG']

/** A name whose surname a list has first, "NEUER Manuel", in the order in which it is spoken. */
function inOrder(name: PrintedName, side: string): PrintedName {
  const { printed, surname } = name
  if (surname === undefined || FAMILY_FIRST.includes(side) || !printed.startsWith(`${surname} `)) return name
  return { printed: `${printed.slice(surname.length + 1)} ${surname}`, surname }
}

const positions = { GK: 'goalkeeper', DF: 'defender', MF: 'midfielder', FW: 'forward' } as const
const isPosition = (text: string): text is keyof typeof positions => Object.hasOwn(positions, text)

/** The entry of a person with what one more season tells. */
export function merged(
  entry: PersonEntry | undefined,
  somebody: Somebody,
  fix: Fixes['names'][string] | undefined,
): PersonEntry {
  const shown = shownName(somebody)
  const name = fix?.name ?? betterOf(entry?.name, shown)
  const printed = somebody.forms.map((form) => readableName({ printed: form }))
  const aliases = aliasesOf(name, [...(entry ? [entry.name, ...(entry.aliases ?? [])] : []), shown, ...printed])
  const short = fix?.short ?? shortOf(name, somebody.name.surname) ?? shortOf(name, entry?.short)
  const position = entry?.position ?? positionOf(somebody.position)
  const born = entry?.born ?? somebody.born
  return {
    name,
    ...(short !== undefined && short !== name && { short }),
    ...(aliases.length > 0 && { aliases }),
    ...(position && { position }),
    ...(born !== undefined && { born }),
  }
}

function positionOf(code: string | undefined): PersonEntry['position'] {
  return code !== undefined && isPosition(code) ? positions[code] : undefined
}

/** A name that was shown before stays, unless the same has better accents. */
function betterOf(old: string | undefined, shown: string): string {
  return old === undefined || (isSameName(old, shown) && accentsIn(shown) > accentsIn(old)) ? shown : old
}

const aliasesOf = (name: string, all: readonly string[]) =>
  [...new Set(all.map(cleanText))].filter((text) => text !== name && isWhole(text, name))

/** Whether a spelling is a name that is worth keeping: not a mere part of the shown one. */
const isWhole = (text: string, name: string) => {
  const words = wordsOf(name)
  return isSameName(text, name) || wordsOf(text).some((word) => !words.includes(word))
}

/** The surname as it stands at the end of the shown name; undefined where the family name comes first. */
function shortOf(name: string, surname: string | undefined): string | undefined {
  if (surname === undefined) return undefined
  const words = name.split(' ')
  for (let n = 1; n < words.length; n += 1) {
    const end = words.slice(-n).join(' ')
    if (isSameName(end, surname)) return end.charAt(0).toUpperCase() + end.slice(1)
  }
  return undefined
}
