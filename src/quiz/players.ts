import type { Almanac } from './almanac.ts'
import type { Incident, TimelineRecord } from './incident.ts'
import { goalsOf } from './match.ts'
import { type Option, optionOf } from './naming.ts'

/**
 * The players who took part in the match, of one side where a club is given, scorers first: those of the cast whom an event of
 * the match names. Every question for a player takes its options from here, so a source of line-ups would be read here and
 * nowhere else.
 */
export function playersOf(almanac: Almanac, incident: Incident, club?: string): readonly Option[] {
  const acting = new Set(incident.timeline.flatMap(playingIn))
  const scorers = goalsOf(incident).map(({ by }) => by)
  return [...new Set([...scorers, ...Object.keys(incident.cast)])]
    .filter((id) => acting.has(id) && isPlayer(incident, id, club))
    .map((id) => optionOf(almanac, 'people', id))
}

function isPlayer({ cast }: Incident, id: string, club: string | undefined): boolean {
  const member = cast[id]
  return member?.role === 'player' && (club === undefined || member.club === club)
}

/** Whom an event of the match names; nobody of what was said or posted, which may be about somebody who did not play. */
function playingIn(record: TimelineRecord): readonly (string | undefined)[] {
  if (record.phase !== 'match' || record.kind === 'quote' || record.kind === 'post') return []
  if (record.kind === 'card') return [record.to]
  if (record.kind === 'foul') return [record.by, record.on]
  if (record.kind === 'act') return [record.by, record.to]
  if (record.kind === 'substitution') return [record.on, record.off]
  return record.kind === 'var' ? [record.on] : [record.by]
}
