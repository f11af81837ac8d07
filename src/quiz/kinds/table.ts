import type { Almanac } from '../almanac.ts'
import { type Fact, factOf, refOf, toldAs } from '../fact.ts'
import type { Incident, TableLine } from '../incident.ts'
import { matchValues, nameOf } from '../naming.ts'
import type { Values } from '../words.ts'
import type { Draft } from './kind.ts'

/** One draft for every table line that states the field. */
export function perTableLine<Field extends keyof TableLine & string>(
  incident: Incident,
  field: Field,
  told: string,
  toDraft: (line: TableLine, fact: Fact<NonNullable<TableLine[Field]>>) => Omit<Draft, 'subject' | 'asks' | 'tells'>,
): readonly Draft[] {
  return incident.tables.flatMap((line) => {
    const fact = toldAs(factOf(incident, line.id, line, field), line, told)
    if (!fact) return []
    const sameAsMatch = line.competition === incident.match.competition
    return {
      subject: line.id,
      asks: fact,
      tells: sameAsMatch ? [refOf(incident, 'match', 'competition')] : [],
      ...toDraft(line, fact),
    }
  })
}

/** What names a table line in a prompt: the club, the competition, the match after which it stood so. */
export const tableValues = (almanac: Almanac, incident: Incident, line: TableLine): Values => ({
  ...matchValues(almanac, incident),
  who: nameOf(almanac, 'clubs', line.club),
  competition: nameOf(almanac, 'competitions', line.competition),
  table: line.stage ?? 'league',
})
