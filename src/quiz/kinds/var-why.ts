import { optionOf } from '../naming.ts'
import { alternativesTo } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { perReview } from './review.ts'

/** Why a goal was ruled out after a review. */
export const varWhy: Kind = {
  name: 'var-why',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) =>
    perReview(incident, almanac, 'because', (_review, _goal, { value }) => ({
      message: 'var-why.prompt',
      answer: optionOf(almanac, 'terms', value),
      others: () => alternativesTo(almanac, value),
    })),
}
