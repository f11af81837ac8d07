import type { PersonEntry, Somebody } from './person-entry.ts'
import { isAlike, isSameName } from './spelling.ts'

/** The ids of those whom somebody is certainly, and of those whom they may be. */
export interface Candidates {
  readonly certain: readonly string[]
  readonly doubtful: readonly string[]
}

/** Whom somebody can be among the known, by their keys, and among the entries of other lists, which have but names. */
export function candidates(
  somebody: Somebody,
  keys: ReadonlyMap<string, readonly string[]>,
  others: Readonly<Record<string, PersonEntry>>,
): Candidates {
  const judged = [...keys].map(([id, list]) => ({ id, found: list.map((key) => judge(somebody, key)) }))
  const certain = judged.filter(({ found }) => found.includes('certain')).map(({ id }) => id)
  const doubtful = judged.filter(({ id, found }) => found.includes('doubtful') && !certain.includes(id))
  return { certain, doubtful: [...doubtful.map(({ id }) => id), ...namesakes(somebody, others, certain)] }
}

function judge({ side, born, name }: Somebody, key: string): 'certain' | 'doubtful' | undefined {
  const [otherSide = '', otherBorn = '', printed = ''] = key.split('|')
  const isSameSide = otherSide === side
  const isSameBirth = born === undefined ? otherBorn === '' : born === otherBorn
  if (!isSameSide && (!isSameBirth || born === undefined)) return undefined
  const isSame = isSameName(printed, name.printed)
  if (isSameSide && isSameBirth && (isSame || (born !== undefined && isAlike(printed, name.printed)))) return 'certain'
  return isSame && (isSameBirth || mayBeSlip(born, otherBorn)) ? 'doubtful' : undefined
}

/** Whether two birthdays may be one with a slip: one is unknown, or they share the year, or two of year, month and day. */
function mayBeSlip(one: string | undefined, other: string): boolean {
  if (one === undefined || other === '') return true
  const parts = other.split('-')
  const shared = one.split('-').filter((part, i) => part === parts[i]).length
  return shared >= 2 || one.slice(0, 4) === other.slice(0, 4)
}

function namesakes({ forms }: Somebody, others: Readonly<Record<string, PersonEntry>>, certain: readonly string[]) {
  return Object.entries(others)
    .filter(([id]) => !certain.includes(id))
    .filter(([, { name, aliases = [] }]) =>
      [name, ...aliases].some((text) => forms.some((form) => isSameName(form, text))),
    )
    .map(([id]) => id)
}
