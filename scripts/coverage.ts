import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type CoveredFact, coverageOf, type Unasked } from '../check/coverage.ts'
import type { Almanac } from '../src/quiz/almanac.ts'
import type { Incident } from '../src/quiz/incident.ts'
import { kinds } from '../src/quiz/kinds/index.ts'
import { isData } from '../src/quiz/source.ts'

const unaskedSchema = z.array(z.strictObject({ fact: z.string(), why: z.string().trim().min(1) }))

/** The reasons that hold in every incident, from `unasked.json` of a questions folder. */
export const readUnasked = (folder = 'questions'): readonly Unasked[] =>
  unaskedSchema.parse(JSON.parse(readFileSync(join(folder, 'unasked.json'), 'utf8')))

/** Names of the facts of an incident that no question asks and nobody has given a reason for: `g2.minute`. None of data, for which nobody writes reasons. */
export const unexplainedFacts = (
  almanac: Almanac,
  incident: Incident,
  unasked: readonly Unasked[],
): readonly string[] =>
  isData(incident)
    ? []
    : coverageOf(almanac, kinds, incident, unasked)
        .filter(isUnexplained)
        .map(({ fact }) => fact)

const isUnexplained = ({ questions, reason }: CoveredFact) => questions.length === 0 && reason === undefined

/** A report of every fact with the questions that ask it or the reason why none does, and how many facts have neither. */
export function toCoverageReport(
  almanac: Almanac,
  incidents: readonly Incident[],
): { readonly text: string; readonly unexplained: number } {
  const unasked = readUnasked()
  const covered = incidents.map((incident) => ({ incident, facts: coverageOf(almanac, kinds, incident, unasked) }))
  const all = covered.flatMap(({ facts }) => facts)
  const asked = all.filter(({ questions }) => questions.length > 0)
  const unexplained = all.filter(isUnexplained)
  return {
    unexplained: unexplained.length,
    text: [
      ...covered.flatMap(({ incident, facts }) => [incident.id, ...byRecord(facts), '']),
      `${all.length} facts: ${asked.length} asked, ${all.length - asked.length - unexplained.length} not asked for a reason, ${unexplained.length} not asked and no reason given`,
    ].join('\n'),
  }
}

function byRecord(facts: readonly CoveredFact[]): readonly string[] {
  const records = [...new Set(facts.map(({ fact }) => fact.split('.')[0] ?? ''))]
  return records.flatMap((record) => [
    `  ${record}`,
    ...facts.filter(({ fact }) => fact.startsWith(`${record}.`)).map(toLine),
  ])
}

function toLine({ fact, questions, reason }: CoveredFact): string {
  const field = fact.split('.')[1] ?? ''
  if (questions.length > 0) return `    ${field}: ${questions.join(', ')}`
  return `    ${field}: - ${reason ?? 'NOT ASKED, AND NO REASON GIVEN: add a question, or a reason under neverAsk'}`
}
