import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { type CoveredFact, coverageOf, type Unasked } from '../check/coverage.ts'
import type { Almanac } from '../src/quiz/almanac.ts'
import type { Incident } from '../src/quiz/incident.ts'
import { kinds } from '../src/quiz/kinds/index.ts'

const unaskedSchema = z.array(z.strictObject({ fact: z.string(), why: z.string().trim().min(1) }))

/** The reasons that hold in every incident, from questions/unasked.json. */
export const readUnasked = (): readonly Unasked[] =>
  unaskedSchema.parse(JSON.parse(readFileSync('questions/unasked.json', 'utf8')))

/** Every record with the questions that ask it, every fact that none asks with its reason, and how many have none. */
export function toCoverageReport(
  almanac: Almanac,
  incidents: readonly Incident[],
): { readonly text: string; readonly unexplained: number } {
  const unasked = readUnasked()
  const covered = incidents.map((incident) => ({ incident, facts: coverageOf(almanac, kinds, incident, unasked) }))
  const all = covered.flatMap(({ facts }) => facts)
  const asked = all.filter(({ questions }) => questions.length > 0)
  const unexplained = all.filter(({ questions, reason }) => questions.length === 0 && reason === undefined)
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
