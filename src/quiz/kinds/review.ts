import type { Almanac } from '../almanac.ts'
import { type Fact, factOf, refOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { recordsOf } from '../match.ts'
import { matchValues, nameOf } from '../naming.ts'
import type { Draft } from './kind.ts'

/** One draft for every VAR review of a goal that states the field. */
export function perReview<Field extends keyof RecordOf<'var'> & string>(
  incident: Incident,
  almanac: Almanac,
  field: Field,
  toDraft: (
    review: RecordOf<'var'>,
    goal: RecordOf<'goal'>,
    fact: Fact<NonNullable<RecordOf<'var'>[Field]>>,
  ) => { message: string } & Pick<Draft, 'answer' | 'others'>,
): readonly Draft[] {
  return recordsOf(incident, 'var').flatMap((review) => {
    const goal = recordsOf(incident, 'goal').find(({ id }) => id === review.of)
    const fact = factOf(incident, review.id, review, field)
    if (!goal || !fact) return []
    const { message, ...options } = toDraft(review, goal, fact)
    return {
      subject: review.id,
      asks: fact,
      tells: [refOf(incident, goal.id, 'by'), refOf(incident, review.id, 'verdict')],
      prompt: {
        message,
        values: {
          ...matchValues(almanac, incident, goal.for),
          scorer: nameOf(almanac, 'people', goal.by),
          because: (review.because ?? 'none').replaceAll('-', '_'),
          verdict: review.verdict,
        },
      },
      ...options,
    }
  })
}
