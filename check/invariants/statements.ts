import { type Check, when } from './fault.ts'

/** Statements that are no clause, truths that are no sentence, and paragraphs that the source does not have. */
export const statements: Check = (incident) =>
  (incident.statements ?? []).flatMap(({ says, truth, paragraphs }, i) => {
    const path = `statements[${i}]`
    return [
      ...when(/[.!?]$/.test(says), `${path}.says`, 'a clause without a full stop', says),
      ...when(!/^[“\p{Lu}].*[.!?”]$/u.test(truth), `${path}.truth`, 'a whole sentence', truth),
      ...when(
        paragraphs.some((n) => n > incident.source.paragraphs),
        `${path}.paragraphs`,
        `at most ${incident.source.paragraphs}, the number of paragraphs that the source has`,
        paragraphs,
      ),
    ]
  })
