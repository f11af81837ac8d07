import type { Almanac } from '../almanac.ts'
import { refOf } from '../fact.ts'
import type { Incident } from '../incident.ts'
import { nameOf } from '../naming.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'
import { near, numberOption } from './numbers.ts'
import { perTableLine, tableValues } from './table.ts'

const steps = [-4, -3, -2, -1, 1, 2, 3, 4]

/** By how many points a club was clear of the next, or behind the first. */
export const tableGap: Kind = {
  name: 'table-gap',
  since: FIRST_DAY,
  prominence: 'footnote',
  options: 'close',
  ask: (incident, almanac) => [...clear(incident, almanac), ...behind(incident, almanac)],
}

function clear(incident: Incident, almanac: Almanac): readonly Draft[] {
  return perTableLine(incident, 'clear', 'clear', (line, { value }) => ({
    prompt: { message: 'table-gap.prompt.clear', values: tableValues(almanac, incident, line) },
    ...gapOptions(almanac, value),
  })).map((draft) => ({ ...draft, tells: [...(draft.tells ?? []), positionOf(incident, draft)] }))
}

function behind(incident: Incident, almanac: Almanac): readonly Draft[] {
  return perTableLine(incident, 'behind', 'behind', (line, { value }) => ({
    prompt: {
      message: 'table-gap.prompt.behind',
      values: { ...tableValues(almanac, incident, line), leader: nameOf(almanac, 'clubs', value.club) },
    },
    ...gapOptions(almanac, value.by),
  })).map((draft) => ({ ...draft, tells: [...(draft.tells ?? []), refOf(incident, draft.subject, 'leader')] }))
}

/** Who is clear at the top is first. */
const positionOf = (incident: Incident, { subject }: Draft) => refOf(incident, subject, 'position')

function gapOptions(almanac: Almanac, value: number): Pick<Draft, 'answer' | 'others' | 'ordered'> {
  const option = (n: number) => numberOption(almanac, 'table-gap.option', n)
  return { answer: option(value), others: () => near(value, steps).map(option), ordered: true }
}
