import type { Almanac } from './almanac.ts'
import type { Incident, TimelineRecord } from './incident.ts'
import { goalsOf } from './match.ts'
import { remember } from './memory.ts'
import { type Option, optionOf } from './naming.ts'

/**
 * The players who took part in the match, of one side where a club is given, scorers first: those of the line-ups, and those of
 * the cast whom an event of the match names. Every question for a player takes its options from here.
 */
export const playersOf = (almanac: Almanac, incident: Incident, club?: string): readonly Option[] =>
  almanac.once(playersIn)(incident)(club ?? '')

/** Of how many incidents an almanac remembers the players: a question looks at those of its own again and again. */
const MOST_INCIDENTS = 20
/** Both sides, and both together. */
const MOST_SIDES = 3

const playersIn = (almanac: Almanac) =>
  remember(MOST_INCIDENTS, (incident: Incident) =>
    remember(MOST_SIDES, (club: string) =>
      playerIds(incident, club === '' ? undefined : club).map((id) => optionOf(almanac, 'people', id)),
    ),
  )

function playerIds(incident: Incident, club?: string): readonly string[] {
  const acting = new Set(incident.timeline.flatMap(playingIn))
  const started = startersOf(incident, club)
  const scorers = goalsOf(incident).map(({ by }) => by)
  const named = [...scorers, ...started, ...Object.keys(incident.cast)]
  return [...new Set(named)].filter((id) => started.includes(id) || (acting.has(id) && isPlayer(incident, id, club)))
}

/** Who began the match, of one side where a club is given; empty where it is not known. */
export function startersOf({ lineUps, match }: Incident, club?: string): readonly string[] {
  if (!lineUps) return []
  if (club === undefined) return [...lineUps.home.players, ...lineUps.away.players]
  return club === match.home ? lineUps.home.players : lineUps.away.players
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
