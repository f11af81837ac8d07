import { refOf, refsOf } from '../fact.ts'
import type { RecordOf } from '../incident.ts'
import { recordsOf } from '../match.ts'
import { nameOf } from '../naming.ts'
import { type Answer, squadAnswer, termAnswer } from './answers.ts'
import { type Found, perRecord } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

type Review = RecordOf<'var'>

/** Kinds that ask about a VAR review of a goal. */
export const reviews: readonly Kind[] = [
  {
    name: 'disallowed-goal',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    groups: ['goals', 'var'],
    needs: 'a goal that does not stand, and its review',
    stated: true,
    ask: perRecord('goal', 'by', ({ incident, almanac, holder: goal, fact }) => {
      const review = recordsOf(incident, 'var').find(({ of }) => of === goal.id)
      if (!review || goal.stands !== false) return undefined
      return {
        tells: [refOf(incident, review.id, 'verdict')],
        side: goal.for,
        body: () => squadAnswer(almanac, incident, { id: fact.value, club: goal.for }),
      }
    }),
  },
  {
    name: 'var-why',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    groups: ['var'],
    needs: 'a review with `because`',
    ask: perReview('because', ({ almanac, fact }) => termAnswer(almanac, fact.value)),
  },
  {
    // Whose part in it the review looked at: whose arm the ball had struck.
    name: 'var-concerned',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'footnote',
    groups: ['var'],
    needs: 'a review with `on`',
    ask: perReview(
      'on',
      ({ incident, almanac, fact: { value: id } }, goal) =>
        squadAnswer(almanac, incident, { id, club: incident.cast[id]?.club ?? goal.for, without: goal.by }),
      ['because'],
    ),
  },
  {
    name: 'var-where',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'detail',
    groups: ['var'],
    needs: 'a review with `where`',
    ask: perReview('where', ({ almanac, fact }) => termAnswer(almanac, fact.value)),
  },
]

/** Asks a field of each review of a goal; `tells` are other fields of the review that the prompt gives away. */
function perReview<Field extends keyof Review & string>(
  field: Field,
  toAnswer: (found: Found<Review, NonNullable<Review[Field]>>, goal: RecordOf<'goal'>) => Answer,
  tells: readonly (keyof Review & string)[] = [],
) {
  return perRecord('var', field, (found) => {
    const { incident, almanac, holder: review } = found
    const goal = recordsOf(incident, 'goal').find(({ id }) => id === review.of)
    if (!goal) return undefined
    return {
      tells: [refOf(incident, goal.id, 'by'), ...refsOf(incident, review.id, ['verdict', ...tells])],
      side: goal.for,
      body: () => ({
        values: {
          scorer: nameOf(almanac, 'people', goal.by),
          because: (review.because ?? 'none').replaceAll('-', '_'),
          verdict: review.verdict,
        },
        ...toAnswer(found, goal),
      }),
    }
  })
}
