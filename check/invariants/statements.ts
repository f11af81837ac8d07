import { type Check, when } from './fault.ts'
import { paragraphsIn } from './provenance.ts'

/** Statements that are no clause, truths that are no sentence, and paragraphs that the source does not have. */
export const statements: Check = (incident) => {
  const most = paragraphsIn(incident)
  return (incident.statements ?? []).flatMap(({ says, truth, paragraphs }, i) => {
    const path = `statements[${i}]`
    return [
      ...when(/[.!?]$/.test(says), `${path}.says`, 'a clause without a full stop', says),
      ...when(!/^[“\p{Lu}].*[.!?”]$/u.test(truth), `${path}.truth`, 'a whole sentence', truth),
      ...when(
        paragraphs.some((n) => n > most),
        `${path}.paragraphs`,
        `at most ${most}, the number of paragraphs that the source has`,
        paragraphs,
      ),
    ]
  })
}
