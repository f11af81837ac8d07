import { refOf } from '../fact.ts'
import { optionOf } from '../naming.ts'
import { squadOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { perReview } from './review.ts'

/** Whom a review found at fault: whose arm the ball had struck. */
export const varConcerned: Kind = {
  name: 'var-concerned',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    perReview(incident, almanac, 'on', (_, goal, { value }) => ({
      message: 'var-concerned.prompt',
      answer: optionOf(almanac, 'people', value),
      others: () =>
        squadOf(almanac, incident.cast[value]?.club ?? goal.for, incident.match.date).filter(
          ({ key }) => key !== goal.by,
        ),
    })).map((draft) => ({ ...draft, tells: [...(draft.tells ?? []), refOf(incident, draft.subject, 'because')] })),
}
