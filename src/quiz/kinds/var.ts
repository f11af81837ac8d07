import { refOf, refsOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { recordsOf } from '../match.ts'
import { nameOf } from '../naming.ts'
import { type Answer, termAnswer } from './answers.ts'
import { type Found, perRecord } from './ask.ts'
import { askPlayer } from './ask-player.ts'
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
    ask: perRecord('goal', 'by', (found) => {
      const { incident, holder: goal } = found
      const review = recordsOf(incident, 'var').find(({ of }) => of === goal.id)
      if (!review || goal.stands !== false) return undefined
      return askPlayer(found, { club: goal.for, tells: [refOf(incident, review.id, 'verdict')] })
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
    // Whose part in it the review looked at: whose arm the ball had struck. The scorer is not named, since it may have been his.
    name: 'var-concerned',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'footnote',
    groups: ['var'],
    needs: 'a review with `on`, one of the scorer’s side, and no other review of a goal of that side',
    ask: perRecord('var', 'on', (found) => {
      const { incident, holder: review, fact } = found
      const goal = goalUnder(incident, review)
      if (!goal || incident.cast[fact.value]?.club !== goal.for || reviewsFor(incident, goal.for) > 1) return undefined
      return askPlayer(found, {
        club: goal.for,
        // Whose arm it was leaves one name fewer for the scorer.
        tells: [refOf(incident, goal.id, 'by'), ...refsOf(incident, review.id, ['verdict', 'because'])],
        values: { because: (review.because ?? 'none').replaceAll('-', '_'), verdict: review.verdict },
      })
    }),
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

/** The goal that was reviewed. */
const goalUnder = (incident: Incident, review: Review) => recordsOf(incident, 'goal').find(({ id }) => id === review.of)

/** How many goals of a side were reviewed. */
const reviewsFor = (incident: Incident, club: string) =>
  recordsOf(incident, 'var').filter((review) => goalUnder(incident, review)?.for === club).length

/** Asks a field of each review of a goal. */
function perReview<Field extends keyof Review & string>(
  field: Field,
  toAnswer: (found: Found<Review, NonNullable<Review[Field]>>, goal: RecordOf<'goal'>) => Answer,
) {
  return perRecord('var', field, (found) => {
    const { incident, almanac, holder: review } = found
    const goal = goalUnder(incident, review)
    if (!goal) return undefined
    return {
      tells: [refOf(incident, goal.id, 'by'), ...refsOf(incident, review.id, ['verdict'])],
      side: goal.for,
      body: () => ({
        values: {
          scorer: nameOf(almanac, 'people', goal.by),
          verdict: review.verdict,
        },
        ...toAnswer(found, goal),
      }),
    }
  })
}
