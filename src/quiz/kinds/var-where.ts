import { optionOf } from '../naming.ts'
import { alternativesTo } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { perReview } from './review.ts'

/** Where the referee looked at it again. */
export const varWhere: Kind = {
  name: 'var-where',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    perReview(incident, almanac, 'where', (_review, _goal, { value }) => ({
      message: 'var-where.prompt',
      answer: optionOf(almanac, 'terms', value),
      others: () => alternativesTo(almanac, value),
    })),
}
