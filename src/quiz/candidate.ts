import type { Almanac } from './almanac.ts'
import { type Difficulty, difficultyOf } from './difficulty.ts'
import { isBarredRef } from './fact.ts'
import { fold, foldText } from './fold.ts'
import { impliedBy } from './implied.ts'
import type { Incident } from './incident.ts'
import type { QuestionFacts } from './independence.ts'
import { type About, type Body, type Draft, type Kind, matchRefs } from './kinds/kind.ts'
import { lazy, remember } from './memory.ts'
import { capitalise, matchValues, type Option, sayIn } from './naming.ts'
import { optionCount, provedFalse } from './options.ts'
import { MOST_FACT_LETTERS, MOST_PROMPT_LETTERS } from './question.ts'
import { hash } from './random.ts'
import { isData } from './source.ts'
import { type Line, sayEvery } from './words.ts'

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
    .map((draft) => toCandidate(almanac, { kind, incident, draft }, match))
    .filter(({ asks }) => !asks.some((ref) => isBarredRef(incident, ref)))
}

/** A draft as a candidate; `match` are the facts that name its match. */
function toCandidate(
  almanac: Almanac,
  of: Pick<Candidate, 'kind' | 'incident' | 'draft'>,
  match: readonly string[],
): Candidate {
  const { kind, incident, draft } = of
  const { asks, also, anchor = match, tells } = draft
  const body = lazy(draft.body)
  const candidate: Candidate = {
    id: idOf(kind, incident, draft),
    kind,
    incident,
    draft,
    about: draft.about ?? kind.about,
    difficulty: difficultyOf(kind, draft, incident),
    isOpener: !isData(incident) && (match.includes(asks.ref) || asks.value === incident.manager),
    body,
    distractors: lazy(() => {
      const proved = provedFalse(incident, asks.ref, body())
      return isData(incident) && !isFit(almanac, candidate, proved) ? [] : proved
    }),
    asks: also ? [asks.ref, ...also] : [asks.ref],
    tells: tells ? [...anchor, ...tells, ...impliedBy(incident, tells)] : anchor,
  }
  return candidate
}

/** A word of fewer letters gives nothing away. */
const LEAST_CLUE_LETTERS = 4

/** Whether the answer has a word of a prompt which, as options may be drawn, no other option has: it could be guessed. Scores all have the names of both sides. */
function isReadIn(prompts: readonly string[], { body }: Candidate, proved: readonly Option[]): boolean {
  const { answer, ordered } = body()
  if (ordered) return false
  const read = new Set(prompts.flatMap((prompt) => foldText(prompt).split(' ')))
  const clues = wordsOf(answer).filter((word) => word.length >= LEAST_CLUE_LETTERS && read.has(word))
  const drawn = optionCount(proved) - 1
  return clues.some((clue) => proved.filter((option) => !wordsOf(option).includes(clue)).length >= drawn)
}

const wordsOf = ({ text }: Option) => fold(text).split(' ')

/** Of data there is so much to ask that a choice of two, other than true or false, is not worth it. */
const LEAST_OF_DATA = 2

/** Whether a question of data, which no editor has looked at, has options enough and is short enough to be asked. */
function isFit(almanac: Almanac, candidate: Candidate, proved: readonly Option[]): boolean {
  if (candidate.kind.options !== 'even' && proved.length < LEAST_OF_DATA) return false
  const prompts = sayEvery(almanac.words, promptOf(candidate))
  return (
    !isReadIn(prompts, candidate, proved) &&
    prompts.every(({ length }) => length <= MOST_PROMPT_LETTERS) &&
    factTold(almanac, candidate).length <= MOST_FACT_LETTERS
  )
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
