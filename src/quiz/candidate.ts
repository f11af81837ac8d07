import type { Almanac } from './almanac.ts'
import { type Difficulty, difficultyOf } from './difficulty.ts'
import { isBarredRef } from './fact.ts'
import { impliedBy } from './implied.ts'
import type { Incident } from './incident.ts'
import type { QuestionFacts } from './independence.ts'
import { type About, type Body, type Draft, type Kind, matchRefs } from './kinds/kind.ts'
import { lazy, remember } from './memory.ts'
import { capitalise, matchValues, type Option, sayIn } from './naming.ts'
import { provedFalse } from './options.ts'
import { hash } from './random.ts'
import type { Line } from './words.ts'

/** A question that may be drawn. Its id and facts are known; its words and wrong options are made when first looked at. */
export interface Candidate extends QuestionFacts {
  readonly id: string
  readonly kind: Kind
  readonly incident: Incident
  readonly draft: Draft
  readonly about: About
  readonly difficulty: Difficulty
  /** Whether nearly every prompt of its incident tells the answer: it names the match, or is the manager. */
  readonly isOpener: boolean
  readonly body: () => Body
  /** The wrong options, each proved false, best known first. */
  readonly distractors: () => readonly Option[]
}

/** An almanac of more incidents does not remember its candidates: few are asked again soon, and keeping them costs more than it saves. */
const MOST_INCIDENTS = 500

/** More than there are kinds. */
const MOST_KINDS = 500

const candidatesIn = (almanac: Almanac) =>
  remember(MOST_INCIDENTS, (incident: Incident) =>
    remember(MOST_KINDS, (kind: Kind) => findCandidates(almanac, kind, incident)),
  )

/** Every question of a kind that an incident can be asked. */
export function candidatesOfKind(almanac: Almanac, kind: Kind, incident: Incident): readonly Candidate[] {
  if (almanac.incidents.length > MOST_INCIDENTS) return findCandidates(almanac, kind, incident)
  return almanac.once(candidatesIn)(incident)(kind)
}

/** Every question that the kinds can ask of an incident. */
export const candidatesOf = (almanac: Almanac, kinds: readonly Kind[], incident: Incident): readonly Candidate[] =>
  kinds.flatMap((kind) => candidatesOfKind(almanac, kind, incident))

/** Every question that the kinds can ask, incident by incident. */
export const allCandidates = (almanac: Almanac, kinds: readonly Kind[]): readonly Candidate[] =>
  almanac.incidents.flatMap((incident) => candidatesOf(almanac, kinds, incident))

function findCandidates(almanac: Almanac, kind: Kind, incident: Incident): readonly Candidate[] {
  const drafts = kind.ask(incident, almanac)
  const match = drafts.length > 0 ? matchRefs(incident) : []
  return drafts
    .map((draft) => toCandidate({ kind, incident, draft }, match))
    .filter(({ asks }) => !asks.some((ref) => isBarredRef(incident, ref)))
}

/** A draft as a candidate; `match` are the facts that name its match. */
function toCandidate(of: Pick<Candidate, 'kind' | 'incident' | 'draft'>, match: readonly string[]): Candidate {
  const { kind, incident, draft } = of
  const { asks, also, anchor = match, tells } = draft
  const body = lazy(draft.body)
  return {
    id: idOf(kind, incident, draft),
    kind,
    incident,
    draft,
    about: draft.about ?? kind.about,
    difficulty: difficultyOf(kind, draft),
    isOpener: match.includes(asks.ref) || asks.value === incident.manager,
    body,
    distractors: lazy(() => provedFalse(incident, asks.ref, body())),
    asks: also ? [asks.ref, ...also] : [asks.ref],
    tells: tells ? [...anchor, ...tells, ...impliedBy(incident, tells)] : anchor,
  }
}

/** `<incident>.<kind>.<subject>`; where that would tell the answer, `<collection>.<kind>.<a hash of the rest>`. */
function idOf(kind: Kind, incident: Incident, { hidesIncident, subject }: Draft): string {
  if (!hidesIncident) return `${incident.id}.${kind.name}.${subject}`
  return `${incident.collection}.${kind.name}.${hash(`${incident.id} ${kind.name} ${subject}`).toString(36)}`
}

/** The line that asks: one of the prompts of the candidate's kind, filled. */
export function promptOf({ kind, body }: Candidate): Line {
  const { wording, values = {} } = body()
  return { message: wording === undefined ? `${kind.name}.prompt` : `${kind.name}.prompt.${wording}`, values }
}

/** The fact that the answer states, as a whole sentence: made by the kind from the data, so that every question has it. */
export const factTold = (almanac: Almanac, { kind, incident, body }: Pick<Candidate, 'kind' | 'incident' | 'body'>) =>
  tellFact(almanac, { kind, incident, body: body() })

/** What a fact is told from. */
interface Told {
  readonly kind: Kind
  readonly incident: Incident
  readonly body: Body
}

/** The sentence `<kind>.fact`, filled with the names of the match, what the prompt is filled with, and the answer. */
export function tellFact(almanac: Almanac, { kind, incident, body }: Told): string {
  const { wording, values, fact, answer } = body
  const message = wording === undefined ? `${kind.name}.fact` : `${kind.name}.fact.${wording}`
  const filled = { ...matchValues(almanac, incident), answer: answer.text, ...values, ...fact }
  return capitalise(sayIn(almanac, { message, values: filled }))
}

/** Every name of the answer, its text first, and of what a statement is about. */
export function namesOf({ body }: Candidate): readonly string[] {
  const { answer, hides = [] } = body()
  return [answer, ...hides].flatMap(({ text, short, aliases = [] }) => [text, ...(short ? [short] : []), ...aliases])
}
