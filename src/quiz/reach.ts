// How far a kind may look when it asks about an incident: at the incident, the registry, and the matches of its collection, of its
// competition, or between its sides. So most publications change nothing for most incidents, and these need not be asked again.
import type { Almanac } from './almanac.ts'
import type { Incident } from './incident.ts'

/** Tells whether incidents must be asked again, edition by edition. */
export interface Reach {
  /** Goes on to an edition in which so many kinds are known. */
  readonly open: (edition: Almanac, kinds: number) => void
  /** Whether anything within reach of the incident is otherwise than in the edition before, or it was not there. */
  readonly isChanged: (incident: Incident) => boolean
}

/** No edition yet. */
export function createReach(): Reach {
  let before: ReadonlyMap<string, readonly unknown[]> = new Map()
  let now: ReadonlyMap<string, readonly unknown[]> = new Map()
  let changed = new Map<string, boolean>()
  const isOther = (key: string) => {
    const known = changed.get(key)
    if (known !== undefined) return known
    const other = !isSame(before.get(key) ?? [], now.get(key) ?? [])
    changed.set(key, other)
    return other
  }
  return {
    open(edition, kinds) {
      before = now
      now = thingsIn(edition, kinds)
      changed = new Map()
    },
    isChanged: (incident) => [ALWAYS, ...keysOf(incident)].some(isOther),
  }
}

/** What is within reach of every incident. */
const ALWAYS = 'always'

/** Everything that an edition has, by what it is within reach of. */
function thingsIn(
  { collections, incidents, names, asOf = '' }: Almanac,
  kinds: number,
): Map<string, readonly unknown[]> {
  const terms = Object.values(names.terms).filter(({ since }) => since === undefined || since < asOf || asOf === '')
  const things = new Map<string, unknown[]>([[ALWAYS, [kinds, ...collections, ...names.pools, ...terms]]])
  for (const incident of incidents)
    for (const key of keysOf(incident)) {
      const known = things.get(key)
      if (known) known.push(incident)
      else things.set(key, [incident])
    }
  return things
}

/** Its collection, its competition, and each pair of sides of which it tells a match. */
function keysOf({ collection, match, fixtures }: Incident): readonly string[] {
  const pairs = [match, ...fixtures].map(({ home, away }) => `sides ${[home, away].sort().join(' ')}`)
  return [`collection ${collection}`, `competition ${match.competition}`, ...new Set(pairs)]
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((one, i) => one === b[i])
