// Who is who. A person is one by country or club, birthday and likeness of the whole name; what is less than that is a doubt,
// which a fix decides. An id, once given, stays with its keys: `side|birthday|name as printed`.
import type { Names } from '../../src/quiz/names.ts'
import type { SourceFault } from './fault.ts'
import type { Fixes } from './fixes.ts'
import type { Place, PrintedName } from './row.ts'
import { accentsIn, bestSpelling, cleanText, isAlike, isSameName, readableName, slugOf, wordsOf } from './spelling.ts'

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

/** What is known of people: the entries, and the keys that each id was given for. */
export interface People {
  readonly entries: Readonly<Record<string, PersonEntry>>
  readonly keys: Readonly<Record<string, readonly string[]>>
}

/** Finds the id of somebody, or the fault that says whom they may be. */
export interface PeopleBook {
  readonly find: (somebody: Somebody) => string | SourceFault
  /** Everybody so far, with new names and keys. */
  readonly people: () => People
}

/** A book of people that goes on from what is known; `others` are entries of other lists, whose ids are taken. */
export function peopleBook(known: People, others: Readonly<Record<string, PersonEntry>>, fixes: Fixes): PeopleBook {
  const entries = new Map(Object.entries(known.entries))
  const keys = new Map(Object.entries(known.keys).map(([id, list]) => [id, [...list]]))
  const byKey = new Map(Object.entries(known.keys).flatMap(([id, list]) => list.map((key) => [key, id] as const)))

  function add(id: string, somebody: Somebody): string {
    const key = keyOf(somebody)
    const list = keys.get(id) ?? []
    if (!list.includes(key)) keys.set(id, [...list, key])
    byKey.set(key, id)
    if (!Object.hasOwn(others, id)) entries.set(id, merged(entries.get(id), somebody, fixes.names[id]))
    return id
  }

  function find(somebody: Somebody): string | SourceFault {
    const id = fixedId(somebody, fixes) ?? byKey.get(keyOf(somebody))
    if (id !== undefined) return add(id, somebody)
    const found = candidates(somebody, keys, others)
    if (found.certain.length === 1 && found.certain[0] !== undefined) return add(found.certain[0], somebody)
    const doubt = [...found.certain, ...found.doubtful]
    if (doubt.length > 0) return doubtFault(somebody, doubt)
    return add(
      freshId(somebody, (id) => keys.has(id) || entries.has(id) || Object.hasOwn(others, id)),
      somebody,
    )
  }

  return { find, people: () => ({ entries: Object.fromEntries(entries), keys: Object.fromEntries(keys) }) }
}

const keyOf = ({ side, born, name }: Somebody) => `${side}|${born ?? ''}|${cleanText(name.printed)}`

function fixedId({ side, season, name }: Somebody, { people }: Fixes): string | undefined {
  const fits = people.filter(
    (fix) => fix.side === side && cleanText(fix.name) === cleanText(name.printed) && fix.is !== undefined,
  )
  return (fits.find((fix) => fix.season === season) ?? fits.find((fix) => fix.season === undefined))?.is
}

interface Candidates {
  readonly certain: readonly string[]
  readonly doubtful: readonly string[]
}

function candidates(
  { side, born, name, forms }: Somebody,
  keys: ReadonlyMap<string, readonly string[]>,
  others: Readonly<Record<string, PersonEntry>>,
): Candidates {
  const certain = new Set<string>()
  const doubtful = new Set<string>()
  for (const [id, list] of keys)
    for (const key of list) {
      const [otherSide = '', otherBorn = '', printed = ''] = key.split('|')
      const sameBirth = born !== undefined && born === otherBorn
      const bothUnknown = born === undefined && otherBorn === ''
      if (otherSide === side && bothUnknown && isSameName(printed, name.printed)) certain.add(id)
      else if (otherSide === side && sameBirth && isAlike(printed, name.printed)) certain.add(id)
      else if (sameBirth && isSameName(printed, name.printed)) doubtful.add(id)
      else if (otherSide === side && isSameName(printed, name.printed) && mayBeSlip(born, otherBorn)) doubtful.add(id)
    }
  for (const [id, { name: shown, aliases = [] }] of Object.entries(others))
    if ([shown, ...aliases].some((text) => forms.some((form) => isSameName(form, text)))) doubtful.add(id)
  return { certain: [...certain], doubtful: [...doubtful].filter((id) => !certain.has(id)) }
}

/** Whether two birthdays may be one with a slip: one is unknown, or they share two of year, month and day, or are days apart. */
function mayBeSlip(one: string | undefined, other: string): boolean {
  if (one === undefined || other === '') return true
  const parts = other.split('-')
  const shared = one.split('-').filter((part, i) => part === parts[i]).length
  return shared >= 2 || one.slice(0, 4) === other.slice(0, 4)
}

function doubtFault({ name, side, born, place }: Somebody, ids: readonly string[]): SourceFault {
  return {
    rule: 'person',
    place,
    of: `${cleanText(name.printed)} (${side})`,
    expected: 'a person of one country or club, one birthday and one name',
    found: `${born ?? 'no birthday'} and a name like that of ${ids.join(', ')}`,
    meant: ids.join(' or '),
    outcome: 'refuse',
  }
}

function freshId(somebody: Somebody, isTaken: (id: string) => boolean): string {
  const id = slugOf(shownName(somebody))
  if (!isTaken(id)) return id
  const dated =
    somebody.born === undefined ? `${id}-${somebody.side.split(' ')[0]}` : `${id}-${somebody.born.slice(0, 4)}`
  let free = dated
  for (let n = 2; isTaken(free); n += 1) free = `${dated}-${n}`
  return free
}

const shownName = ({ name, forms }: Somebody) => bestSpelling(name, forms)

const positions = { GK: 'goalkeeper', DF: 'defender', MF: 'midfielder', FW: 'forward' } as const
const isPosition = (text: string): text is keyof typeof positions => Object.hasOwn(positions, text)

function merged(
  entry: PersonEntry | undefined,
  somebody: Somebody,
  fix: Fixes['names'][string] | undefined,
): PersonEntry {
  const shown = shownName(somebody)
  const old = entry?.name
  const isBetter = old === undefined || (isSameName(old, shown) && accentsIn(shown) > accentsIn(old))
  const name = fix?.name ?? (isBetter ? shown : old)
  const all = [
    ...(old === undefined ? [] : [old]),
    ...(entry?.aliases ?? []),
    shown,
    ...somebody.forms.map((form) => readableName({ printed: form })),
  ]
  const aliases = [...new Set(all.map(cleanText))].filter((text) => text !== name && isWhole(text, name))
  const short = fix?.short ?? shortOf(name, somebody.name.surname ?? entry?.short)
  const position = isPosition(somebody.position ?? '')
    ? positions[somebody.position as keyof typeof positions]
    : entry?.position
  const born = entry?.born ?? somebody.born
  return {
    name,
    ...(short !== undefined && short !== name && { short }),
    ...(aliases.length > 0 && { aliases }),
    ...(position && { position: entry?.position ?? position }),
    ...(born !== undefined && { born }),
  }
}

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
