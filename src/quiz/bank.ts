import type { Almanac } from './almanac.ts'
import { difficultyOf } from './difficulty.ts'
import { isBarredRef } from './fact.ts'
import type { Incident } from './incident.ts'
import type { Stated } from './independence.ts'
import { type Draft, type Kind, matchRefs } from './kinds/kind.ts'
import { type Option, sayIn } from './naming.ts'
import { drawOptions, optionCount } from './options.ts'
import { optionIds, type Question, type Stem } from './question.ts'
import { hash } from './random.ts'

/** A question that may be drawn: its id and kind are known, its words and wrong options are made when it is drawn. */
export interface Candidate extends Stated {
  readonly id: string
  readonly kind: Kind
  readonly incident: Incident
  readonly draft: Draft
}

/** An almanac of so many incidents has its candidates kept. In a larger one few are met again soon, and keeping them costs more than it saves. */
const MOST_INCIDENTS_KEPT = 500
const drawable = new WeakMap<Almanac, Map<Incident, Map<Kind, readonly Candidate[]>>>()

/** Every question of a kind that an incident can be asked. */
export function candidatesOfKind(almanac: Almanac, kind: Kind, incident: Incident): readonly Candidate[] {
  if (almanac.incidents.length > MOST_INCIDENTS_KEPT) return lookThrough(almanac, kind, incident)
  const kept = drawable.get(almanac) ?? new Map<Incident, Map<Kind, readonly Candidate[]>>()
  drawable.set(almanac, kept)
  const known = kept.get(incident) ?? new Map<Kind, readonly Candidate[]>()
  kept.set(incident, known)
  const candidates = known.get(kind) ?? lookThrough(almanac, kind, incident)
  known.set(kind, candidates)
  return candidates
}

const none: readonly Candidate[] = []

function lookThrough(almanac: Almanac, kind: Kind, incident: Incident): readonly Candidate[] {
  const drafts = kind.ask(incident, almanac)
  if (drafts.length === 0) return none
  const match = matchRefs(incident)
  const candidates = drafts.map((draft) => toCandidate({ kind, incident, draft }, match))
  if (incident.neverAsk.length === 0) return candidates
  return candidates.filter(({ asks }) => !asks.some((ref) => isBarredRef(incident, ref)))
}

/** Every question that the kinds can ask of an incident. */
export const candidatesOf = (almanac: Almanac, kinds: readonly Kind[], incident: Incident): readonly Candidate[] =>
  kinds.flatMap((kind) => candidatesOfKind(almanac, kind, incident))

/** A draft as a candidate; `match` are the facts that name its match. */
function toCandidate(of: Pick<Candidate, 'kind' | 'incident' | 'draft'>, match: readonly string[]): Candidate {
  const { kind, incident, draft } = of
  const { asks, also, anchor = match, tells } = draft
  return {
    id: idOf(kind, incident, draft),
    kind,
    incident,
    draft,
    asks: also ? [asks.ref, ...also] : [asks.ref],
    tells: tells ? [...anchor, ...tells] : anchor,
  }
}

/** `<incident>.<kind>.<subject>`; where that would tell the answer, `<manager>.<kind>.<a hash of the rest>`. */
function idOf(kind: Kind, incident: Incident, { hidesIncident, subject }: Draft): string {
  if (!hidesIncident) return `${incident.id}.${kind.name}.${subject}`
  return `${incident.manager}.${kind.name}.${hash(`${incident.id} ${kind.name} ${subject}`).toString(36)}`
}

/** Where the answer is to stand: some of the places that the question has, the best one first. */
export type PlaceOf = (count: number, seed: string) => number

/** A place that only the seed decides. */
const anyPlace: PlaceOf = (count, seed) => hash(seed) % count

/** A question with what it was made from, for whoever has to judge it. */
export interface Item {
  readonly question: Question
  readonly candidate: Candidate
  /** Its options, in the order shown. */
  readonly options: readonly Option[]
}

/** The question with words, wrong options and their order as the seed draws them; `undefined` when no wrong option is proved, or no why is known. */
export function makeQuestion(
  almanac: Almanac,
  candidate: Candidate,
  seed: string,
  placeOf: PlaceOf = anyPlace,
): Question | undefined {
  return makeItem(almanac, candidate, seed, placeOf)?.question
}

/** The same, with its parts. */
export function makeItem(
  almanac: Almanac,
  candidate: Candidate,
  seed: string,
  placeOf: PlaceOf = anyPlace,
): Item | undefined {
  const stem = makeStem(almanac, candidate, seed)
  return stem && completeItem(stem, candidate, seed, placeOf)
}

/** The question with words and without options, which take longer to draw; `undefined` when no wrong option is proved, or no why is known. */
export function makeStem(almanac: Almanac, candidate: Candidate, seed: string): Stem | undefined {
  const { id, kind, incident, draft, asks, tells } = candidate
  const why = optionCount(draft, incident) < 2 ? undefined : whyOf(almanac, draft, seed)
  if (!why) return undefined
  return {
    id,
    kind: kind.name,
    difficulty: difficultyOf(kind),
    incident: incident.id,
    prompt: sayIn(almanac, draft.prompt, ownSeed(seed, id)),
    quote: draft.quote,
    why,
    source: { incident: incident.id, paragraphs: draft.asks.paragraphs },
    names: namesOf(draft),
    asks,
    tells,
  }
}

/** A question of a candidate with its options. */
export function completeItem(stem: Stem, candidate: Candidate, seed: string, placeOf: PlaceOf = anyPlace): Item {
  const { draft, incident, id } = candidate
  const own = ownSeed(seed, id)
  const options = drawOptions(draft, incident, own, placeOf(optionCount(draft, incident), own))
  const question: Question = {
    ...stem,
    options: options.map(({ text }, i) => ({ id: optionIds[i] ?? 'a', text })),
    answer: optionIds[options.indexOf(draft.answer)] ?? 'a',
  }
  return { question, candidate, options }
}

/** What decides a question's wording and options: the seed of its quiz, and the question. */
const ownSeed = (seed: string, id: string) => `${seed} ${id}`

/** What the answer of a draft is called, in full first, then short or otherwise; of a statement, what it is about. */
export function namesOf({ answer, about }: Draft): readonly string[] {
  return [answer, ...(about ?? [])].flatMap(({ text, short, aliases = [] }) => [
    text,
    ...(short ? [short] : []),
    ...aliases,
  ])
}

/** Whether a question comes of a candidate: it has a wrong option that is proved false, and a why. */
export const isMade = (almanac: Almanac, candidate: Candidate) => makeQuestion(almanac, candidate, 'bank') !== undefined

/** The editor's sentence, else the kind's; a fact with neither is not asked, since the player would learn nothing. */
function whyOf(almanac: Almanac, { asks, why }: Draft, seed: string): string | undefined {
  return asks.note ?? (why && sayIn(almanac, why, seed))
}

/** Every question of the almanac, as one fixed seed draws its options: the bank. */
export function makeBank(almanac: Almanac, kinds: readonly Kind[]): readonly Question[] {
  return almanac.incidents
    .flatMap((incident) => candidatesOf(almanac, kinds, incident))
    .map((candidate) => makeQuestion(almanac, candidate, 'bank'))
    .filter((question) => question !== undefined)
}

/** Whether the text can be a question's id: it names an incident or a manager of ours. Questions come and go. */
export function isQuestionId({ incidents, find }: Almanac, text: string): boolean {
  const [home = '', kind, subject, ...rest] = text.split('.')
  const known = find(home) !== undefined || incidents.some(({ manager }) => manager === home)
  return known && Boolean(kind && subject) && rest.length === 0
}
