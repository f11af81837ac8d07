import type { Day } from '../quiz/incident.ts'

/** A request that is refused, with the reason. */
export interface Refusal<Reason extends string> {
  readonly ok: false
  readonly reason: Reason
}

/** A quiz whose day has not come yet. */
export interface NotYet extends Refusal<'not-yet'> {
  readonly opensOn: Day
}

/** A quiz that has fewer questions than are wanted. */
export interface TooFew extends Refusal<'too-few'> {
  readonly available: number
}

/** Why a game cannot be started. */
export type StartRefusal = Refusal<'unknown-quiz'> | NotYet | TooFew
