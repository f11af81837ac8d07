import { printedName } from './printed-name.ts'
import type { GoalRow, Pair, PrintedName, RowSide, When } from './row.ts'

/** A list of goals that could not be read, and why. */
export interface Unread {
  readonly expected: string
  readonly found: string
}

const GOAL = new RegExp(
  [
    '[,\\s]*',
    '(?<name>[^\\d;,]*?)\\s*',
    "(?<minute>\\d{1,3})\\s*(?:\\+\\s*(?<added>\\d{1,2}))?\\s*['’′]",
    '\\s*(?:\\((?<inside>[^)]*)\\)|(?<bare>pen\\b\\.?|p\\.?(?=[\\s,;]|$)|o\\.g\\.|og\\b))?',
  ].join(''),
  'uy',
)

/** The goals of "(A 12', 30'(p); B 45+2' (o.g.))": the score says whose a list with one part is. */
export function readGoals(text: string, end: Pair): readonly GoalRow[] | Unread {
  const inner = text.trim().slice(1, -1)
  const parts = inner.split(';')
  if (parts.length > 2) return { expected: 'the goals of two sides', found: text }
  if (parts.length === 1 && end[0] > 0 && end[1] > 0)
    return { expected: 'a ";" between the goals of the two sides', found: text }
  const [home = '', away = ''] = parts.length === 2 ? parts : end[0] > 0 ? [inner, ''] : ['', inner]
  const first = readSide(home, 'home')
  const second = readSide(away, 'away')
  if ('expected' in first) return first
  return 'expected' in second ? second : [...first, ...second]
}

function readSide(text: string, side: RowSide): readonly GoalRow[] | Unread {
  const goals: GoalRow[] = []
  let at = 0
  let name: PrintedName | undefined
  const list = text.trim().replace(/^-$/, '')
  while (at < list.length) {
    GOAL.lastIndex = at
    const found = GOAL.exec(list)
    const part = found?.groups ?? {}
    name = part.name ? printedName(part.name) : name
    const mark = markOf(part.inside ?? part.bare)
    if (!found || !name || !mark) return { expected: 'goals as "Name 12\', 45+2\' (pen.)"', found: list.slice(at) }
    goals.push({ side, name, ...toWhen(part.minute, part.added), ...mark })
    at += found[0].length
  }
  return goals
}

function markOf(text: string | undefined): Pick<GoalRow, 'penalty' | 'ownGoal'> | undefined {
  const mark = text?.toLowerCase().replace(/[.\s]/g, '') ?? ''
  if (!['', 'p', 'pen', 'og'].includes(mark)) return undefined
  return { penalty: mark.startsWith('p'), ownGoal: mark === 'og' }
}

/** A minute and its stoppage from the digits printed. */
export function toWhen(minute: string | undefined, added: string | undefined): When {
  if (minute === undefined) return {}
  return added === undefined ? { minute: Number(minute) } : { minute: Number(minute), added: Number(added) }
}
