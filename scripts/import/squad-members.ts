// Who was in a squad. One file has birthdays and capitals, another accents and no birthdays: rows that are one player are put
// together by birthday or shirt number and likeness, or by name where it is alone in that squad.

import type { Place, PrintedName, SquadRow } from './row.ts'
import { isAlike, isSameName, runOf } from './spelling.ts'

/** A player of one side at one tournament: how sources write the name, the first as the main source does. */
export interface Member {
  readonly name: PrintedName
  readonly forms: readonly string[]
  readonly shirt?: number
  readonly position?: string
  readonly born?: string
  readonly place: Place
}

/** The members of a side out of the rows of its squad files: those of the first file, with the spellings of the others. */
export function membersOf(rows: readonly SquadRow[]): readonly Member[] {
  const players = rows.filter(({ position }) => position !== 'MG')
  const [first] = players
  const members = players.filter(({ place }) => place.file === first?.place.file).map(memberOf)
  for (const row of players.filter(({ place }) => place.file !== first?.place.file)) {
    const at = placeIn(members, row)
    const member = at === undefined ? undefined : members[at]
    if (at === undefined || !member) continue
    const born = member.born ?? row.birthday
    members[at] = { ...member, forms: [...member.forms, row.name.printed], ...(born !== undefined && { born }) }
  }
  return members
}

function memberOf({ name, shirt, position, birthday, place }: SquadRow): Member {
  return {
    name,
    forms: [name.printed],
    place,
    ...(shirt !== undefined && { shirt }),
    ...(position !== undefined && { position }),
    ...(birthday !== undefined && { born: birthday }),
  }
}

function placeIn(members: readonly Member[], { name, shirt, birthday }: SquadRow): number | undefined {
  const alike = members.flatMap((member, i) => (isAlike(member.name.printed, name.printed) ? [i] : []))
  const byShirt = alike.filter((i) => shirt !== undefined && members[i]?.shirt === shirt)
  const byBirth = alike.filter((i) => birthday !== undefined && members[i]?.born === birthday)
  return (
    only(byBirth) ??
    only(byShirt) ??
    only(alike.filter((i) => isSameName(members[i]?.name.printed ?? '', name.printed))) ??
    only(alike)
  )
}

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined)

/** The members whom a printed name can mean: the one of that whole name, else by surname, else by likeness. One is certain. */
export function meantBy(name: PrintedName, members: readonly Member[]): readonly Member[] {
  const { printed } = name
  const whole = members.filter(({ forms }) => forms.some((form) => runOf(form) === runOf(printed)))
  if (whole.length > 0) return whole
  const same = members.filter(({ forms }) => forms.some((form) => isSameName(form, printed)))
  if (same.length > 0) return same
  const bySurname = members.filter((member) => isSurnameOf(printed, member))
  return bySurname.length > 0 ? bySurname : members.filter(({ forms }) => forms.some((form) => isAlike(form, printed)))
}

function isSurnameOf(printed: string, { name, forms }: Member): boolean {
  const surnames = [name.surname ?? name.printed, ...forms.map((form) => form.split(' ').at(-1) ?? form)]
  return surnames.some((surname) => isSameName(surname, printed))
}
