// Names that the owner has blocked: they cannot be saved, and rows that have one are not shown. They are uploaded with the script, so
// that saving reads nothing. Price: a block holds from the next deploy on.
import { blockedNames } from './lists.ts'
import { toBlockable } from './plain.ts'
import type { Row } from './score.ts'

/** Whether a name is blocked; `names` are the blocked ones as they are compared, those that are shipped where they are left out. */
export const isBlocked = (name: string, names: ReadonlySet<string> = blockedNames()) => names.has(toBlockable(name))

/** The rows whose names are not blocked, in their order. */
export function withoutBlocked(rows: readonly Row[], names: ReadonlySet<string> = blockedNames()): readonly Row[] {
  if (names.size === 0) return rows
  const shown = rows.filter(({ name }) => !isBlocked(name, names))
  return shown.length === rows.length ? rows : shown
}
