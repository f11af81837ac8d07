import type { Almanac } from '../src/quiz/almanac.ts'
import { candidatesOf } from '../src/quiz/candidate.ts'
import type { Incident } from '../src/quiz/incident.ts'
import { kinds } from '../src/quiz/kinds/index.ts'
import { squadOf } from '../src/quiz/pools.ts'

/**
 * A line on the questions about players that an incident is not asked because names/pools.json has no squad of a side on its
 * day, and so no wrong option; empty where none is lost.
 */
export function squadNotice(almanac: Almanac, incident: Incident): readonly string[] {
  const { home, away, date } = incident.match
  const without = [home, away].filter((club) => squadOf(almanac, club, date).length === 0)
  const lost = without.length === 0 ? [] : lostOnPlayers(almanac, incident)
  if (lost.length === 0) return []
  return [
    `${incident.id}: names/pools.json has no squad of ${without.join(' or ')} on ${date}. Not asked for want of wrong options: ${lost.join(', ')}`,
  ]
}

/** Kind and subject of every question whose answer is a player and that has no wrong option. */
function lostOnPlayers(almanac: Almanac, incident: Incident): readonly string[] {
  return candidatesOf(almanac, kinds, incident)
    .filter(({ body }) => incident.cast[body().answer.key]?.role === 'player')
    .filter(({ distractors }) => distractors().length === 0)
    .map(({ kind, draft }) => `${kind.name}.${draft.subject}`)
}
