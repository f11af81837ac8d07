import { fold } from '../../src/quiz/fold.ts'
import { daySchema } from '../../src/quiz/incident.ts'
import type { Names } from '../../src/quiz/names.ts'
import { type Fault, fault } from './fault.ts'
import { bare, defOf, type Form, fits, listOf } from './form.ts'
import { type NameList, nearestIds } from './near.ts'

const nameLists = ['people', 'clubs', 'venues', 'competitions', 'terms'] as const satisfies readonly NameList[]

interface Place {
  readonly path: string
  readonly option: string | number
  /** The form of the fact that the option is for; `undefined` where no field is named. */
  readonly form: Form | undefined
  readonly names: Names
}

/** The fault of an option that the fact cannot have as a value, so that it would bar nothing; empty when it can. */
export function strangeOption({ path, option, form, names }: Place): readonly Fault[] {
  const list = form && listOf(form)
  if (list) return strangeName(path, option, [list], names)
  const sort = sorts.find(({ takes }) => form && takes(form))
  if (sort) return sort.has(option) ? [] : [fault(path, sort.what, option)]
  return sorts.some(({ has }) => has(option)) ? [] : strangeName(path, option, nameLists, names)
}

function strangeName(
  path: string,
  option: string | number,
  lists: readonly NameList[],
  names: Names,
): readonly Fault[] {
  if (lists.some((list) => isKnown(names, list, String(option)))) return []
  const where = lists.length === 1 ? `names/${lists[0]}.json` : 'the registry'
  const other = lists.length === 1 ? '' : `${sorts.map(({ what }) => what).join(', ')}, or `
  const near = lists.flatMap((list) => nearestIds(names, list, String(option)))
  return [{ ...fault(path, `${other}an id or a name of ${where}`, option), near }]
}

function isKnown(names: Names, list: NameList, text: string): boolean {
  const entry = Object.hasOwn(names[list], text)
  const folded = fold(text)
  return (
    entry ||
    Object.values(names[list]).some(({ name, short = name, aliases = [] }) =>
      [name, short, ...aliases].some((known) => fold(known) === folded),
    )
  )
}

/** Sorts of options that are no names: what they are called, the forms of facts that take them, and whether an option is one. */
const sorts: readonly {
  readonly what: string
  readonly takes: (form: Form) => boolean
  readonly has: (option: string | number) => boolean
}[] = [
  {
    what: 'a day such as 2021-10-19',
    takes: (form) => fits(form, '2021-10-19') && !fits(form, 'another text'),
    has: (option) => daySchema.safeParse(option).success,
  },
  {
    what: 'a score such as 2-3',
    takes: (form) => defOf(bare(form)).type === 'tuple',
    has: (option) => /^\d+-\d+$/.test(String(option)),
  },
  {
    what: 'a whole number',
    takes: (form) => fits(form, 1),
    has: (option) => /^\d+$/.test(String(option)),
  },
]
