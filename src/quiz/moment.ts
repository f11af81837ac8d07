import { holderOf } from './fact.ts'
import type { Incident } from './incident.ts'

/** When something was: a minute of the match (1 to 120, stoppage as the minute that it follows), kicks from the spot, or an occasion after the whistle. */
export type Moment = number | 'shoot-out' | 'after' | 'interview' | 'press' | 'later'

/** When that was which a question asks, by the full names of its facts; `undefined` where it is about more than one moment, or none is told. */
export function momentOf(incident: Incident, asks: readonly string[]): Moment | undefined {
  const holders = new Set(asks.map((fact) => fact.slice(0, fact.lastIndexOf('.'))))
  const [full = '', ...others] = holders
  const isOne = others.length === 0 && full.startsWith(`${incident.id}/`)
  const holder = isOne ? holderOf(incident, full.slice(incident.id.length + 1)) : undefined
  if (!holder || !('kind' in holder) || !('phase' in holder)) return undefined
  if (holder.phase !== 'match') return holder.phase
  if (holder.kind === 'kick') return 'shoot-out'
  const minute = 'minute' in holder ? holder.minute : undefined
  return typeof minute === 'number' ? minute : undefined
}
