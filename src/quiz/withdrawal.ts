import type { Day } from './incident.ts'

/** From which day a question is no longer asked, and why. */
export interface Withdrawn {
  /** The first day whose quizzes do not ask it. */
  readonly day: Day
  /** In the owner's words, one plain sentence or two. */
  readonly reason: string
}

/** A question that is withdrawn, by its id. */
export interface Withdrawal extends Withdrawn {
  readonly id: string
}

/** A withdrawn question as it is listed in public. It tells no answer but what its reason tells. */
export interface WithdrawnQuestion extends Withdrawal {
  readonly prompt: string
  readonly quote?: string
}
