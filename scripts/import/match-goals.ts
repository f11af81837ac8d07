import { isCloser, likenessOf } from './likeness.ts'
import type { GoalRow, PrintedName, When } from './row.ts'

/** The goals of two lists that are one goal, and those that only one list has. */
export interface MatchedGoals {
  readonly pairs: readonly (readonly [first: GoalRow, second: GoalRow])[]
  readonly onlyFirst: readonly GoalRow[]
  readonly onlySecond: readonly GoalRow[]
}

/** Whether two names are known to be one person's, though they are not alike: "Zizinho" and "Thomaz Soares da Silva". */
export type IsSamePerson = (first: PrintedName, second: PrintedName) => boolean

/** Matches two lists of a match's goals by side, by how alike the names are, and then by the nearest minute. */
export function matchGoals(
  first: readonly GoalRow[],
  second: readonly GoalRow[],
  isSamePerson: IsSamePerson = () => false,
): MatchedGoals {
  const options = first.flatMap((one) =>
    second.flatMap((two) => {
      if (one.side !== two.side) return []
      const likeness = isSamePerson(one.name, two.name) ? 'same' : likenessOf(one.name, two.name)
      return likeness ? [{ one, two, likeness, apart: apart(one, two) }] : []
    }),
  )
  const chosen = new Map<GoalRow, GoalRow>()
  const taken = new Set<GoalRow>()
  const sorted = options.toSorted((a, b) => {
    if (isCloser(a.likeness, b.likeness)) return -1
    return isCloser(b.likeness, a.likeness) ? 1 : a.apart - b.apart
  })
  for (const { one, two } of sorted) {
    if (chosen.has(one) || taken.has(two)) continue
    chosen.set(one, two)
    taken.add(two)
  }
  return {
    pairs: first.flatMap((one) => (chosen.has(one) ? [[one, chosen.get(one) ?? one] as const] : [])),
    onlyFirst: first.filter((goal) => !chosen.has(goal)),
    onlySecond: second.filter((goal) => !taken.has(goal)),
  }
}

const apart = (one: When, two: When) => Math.abs((one.minute ?? 0) - (two.minute ?? 0))
