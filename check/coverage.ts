import type { Almanac } from '../src/quiz/almanac.ts'
import { type Candidate, candidatesOf } from '../src/quiz/candidate.ts'
import { MOST_QUESTIONS } from '../src/quiz/choice.ts'
import { factsOf, groupOf, holdersOf } from '../src/quiz/fact.ts'
import type { Incident } from '../src/quiz/incident.ts'
import { isMade } from '../src/quiz/judged.ts'
import type { Kind } from '../src/quiz/kinds/kind.ts'

/** One fact of an incident with the questions that ask it, or the reason why none does. */
export interface CoveredFact {
  /** Its name within the incident: `g5.by`. */
  readonly fact: string
  /** Ids of questions, empty where nothing asks it. */
  readonly questions: readonly string[]
  /** Why nothing asks it; `undefined` where no reason is given. */
  readonly reason: string | undefined
}

/** A reason why a sort of fact, such as `quotes.by`, is asked of no incident. */
export interface Unasked {
  readonly fact: string
  readonly why: string
}

/** Every fact of an incident, record by record: which questions ask it, or why none does. */
export function coverageOf(
  almanac: Almanac,
  kinds: readonly Kind[],
  incident: Incident,
  unasked: readonly Unasked[],
): readonly CoveredFact[] {
  const askedBy = new Map<string, string[]>()
  for (const candidate of candidatesOf(almanac, kinds, incident)) {
    if (!isMade(almanac, candidate) || !canBeDrawn(almanac, candidate)) continue
    for (const ref of candidate.asks) askedBy.set(ref, [...(askedBy.get(ref) ?? []), candidate.id])
  }
  return holdersOf(incident).flatMap(([name, holder]) => {
    const stated = factsOf(holder).map((field) => `${name}.${field}`)
    const derived = [...askedBy.keys()]
      .map((ref) => ref.slice(incident.id.length + 1))
      .filter((fact) => fact.startsWith(`${name}.`))
    return [...new Set([...stated, ...derived])].map((fact) => ({
      fact,
      questions: askedBy.get(`${incident.id}/${fact}`) ?? [],
      reason: reasonFor(incident, fact, unasked),
    }))
  })
}

/**
 * Whether some quiz can ask it. What nearly every prompt of its incident tells can only open a quiz about several incidents, until
 * there are so many that each comes up once; what is clerical opens only quizzes of its group.
 */
export function canBeDrawn({ incidents }: Almanac, { isOpener, draft, about, kind }: Candidate): boolean {
  const isAlone = incidents.length === 1
  if (isAlone && draft.hidesIncident) return false
  if (!isOpener || incidents.length >= MOST_QUESTIONS) return true
  return !isAlone && (about !== 'clerical' || kind.groups !== undefined)
}

/** The incident's own reason, else the general one; `undefined` where there is neither. */
function reasonFor(incident: Incident, fact: string, unasked: readonly Unasked[]): string | undefined {
  const [name = '', field = ''] = fact.split('.')
  const general = `${groupOf(incident, name)}.${field}`
  const own = incident.neverAsk.find((entry) => [name, fact, general].includes(entry.fact))
  return (own ?? unasked.find((entry) => entry.fact === general))?.why
}
