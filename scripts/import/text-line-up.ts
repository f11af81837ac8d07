import { printedName } from './printed-name.ts'
import type { CardRow, PlayerRow, PrintedName, RowSide, SubstitutionRow } from './row.ts'
import { toWhen, type Unread } from './text-goals.ts'

/** A side's line-up, with the cards and substitutions that stand in it. */
export interface LineUp {
  readonly players: readonly PlayerRow[]
  readonly cards: readonly CardRow[]
  readonly substitutions: readonly SubstitutionRow[]
}

const MINUTE = "(\\d{1,3})(?:\\+(\\d{1,2}))?['’]"
const MARK = new RegExp(`^\\[(c|Y|R|Y/R)(?:\\s+${MINUTE})?\\]\\s*`)
const COMES_ON = new RegExp(`^\\(${MINUTE}\\s+`)
const CARDS: Record<string, CardRow['card']> = { Y: 'yellow', 'Y/R': 'second-yellow', R: 'red' }

/** The line-up "A - B [c], C (60' D [Y 70']) - E": lines joined, the side's name cut off. */
export function readLineUp(text: string, side: RowSide): LineUp | Unread {
  const draft = { players: [] as PlayerRow[], cards: [] as CardRow[], substitutions: [] as SubstitutionRow[] }
  let rest = text.trim()
  while (rest !== '') {
    const after = readPlayer(rest, side, true, draft)
    if (after === undefined) return { expected: 'players as "Name [c] [Y 12\'] (60\' Name)"', found: rest.slice(0, 60) }
    const [separator] = /^\s*(?:,|-(?=\s|$))\s*|^\s*$/.exec(after) ?? []
    if (separator === undefined) return { expected: 'a comma or a dash between players', found: after.slice(0, 60) }
    rest = after.slice(separator.length)
  }
  return draft
}

interface Draft {
  readonly players: PlayerRow[]
  readonly cards: CardRow[]
  readonly substitutions: SubstitutionRow[]
}

/** Reads one player with all that stands behind the name, and gives what is left of the text; undefined for no player. */
function readPlayer(text: string, side: RowSide, starts: boolean, draft: Draft): string | undefined {
  const [printed] = /^(?:(?!\s-(?:\s|$))[^[\](),])+/.exec(text) ?? []
  if (printed === undefined || printed.trim() === '') return undefined
  const player = { name: printedName(printed), side, place: draft.players.length }
  draft.players.push({ name: player.name, starts })
  let rest: string | undefined = text.slice(printed.length).trimStart()
  while (rest !== undefined && /^[[(]/.test(rest))
    rest = readMark(rest, player, draft) ?? readChange(rest, player, draft)
  return rest
}

interface Marked {
  readonly name: PrintedName
  readonly side: RowSide
  readonly place: number
}

/** Reads "[c]" or a card. */
function readMark(text: string, { name, side, place }: Marked, draft: Draft): string | undefined {
  const mark = MARK.exec(text)
  if (!mark) return undefined
  const card = CARDS[mark[1] ?? '']
  const player = draft.players[place]
  if (mark[1] === 'c' && player) draft.players[place] = { ...player, captain: true }
  if (card) draft.cards.push({ side, name, card, ...toWhen(mark[2], mark[3]) })
  return text.slice(mark[0].length)
}

/** Reads "(60' Name)", in which a later substitution may be nested. */
function readChange(text: string, { name, side }: Marked, draft: Draft): string | undefined {
  const change = COMES_ON.exec(text)
  const inside = text.slice(change?.[0].length ?? 0)
  if (!change) return undefined
  draft.substitutions.push({ side, on: printedName(nameIn(inside)), off: name, ...toWhen(change[1], change[2]) })
  const after = readPlayer(inside, side, false, draft)
  return after?.startsWith(')') ? after.slice(1).trimStart() : undefined
}

function nameIn(text: string): string {
  return /^[^[\](),]+/.exec(text)?.[0] ?? ''
}
