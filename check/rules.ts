// The rules of good questions, one function each, applied to every question that can be made. If one is broken, the build stops
// and says which rule, which question, and how. Price: a rule finds only what code can find. Whether a question is worth asking
// is for editors, who see them all in `npm run preview`.
import type { Almanac } from '../src/quiz/almanac.ts'
import { allCandidates, type Candidate, promptOf } from '../src/quiz/candidate.ts'
import { type Item, makeItem } from '../src/quiz/judged.ts'
import type { Kind } from '../src/quiz/kinds/kind.ts'
import type { MixOf } from '../src/quiz/mix.ts'
import type { Question } from '../src/quiz/question.ts'
import { sayEvery } from '../src/quiz/words.ts'
import { clueRules } from './rules/clues.ts'
import { optionRules } from './rules/options.ts'
import type { Breach, Case, Rule } from './rules/rule.ts'
import { bankRules, drawRules, setRules } from './rules/set.ts'
import { stemRules } from './rules/stem.ts'
import { truthRules } from './rules/truth.ts'

/** Every rule for a single question. */
export const questionRules: readonly Rule[] = [...truthRules, ...optionRules, ...clueRules, ...stemRules]

/** How many draws of options each question is judged in. */
const DRAWS = 8

/** The rules that a question breaks. */
export function breachesOf(item: Case): readonly Breach[] {
  return questionRules.flatMap((rule) => breachFrom(rule, item.question.id, rule.breach(item)))
}

const breachFrom = (
  { id, demands }: Pick<Rule, 'id' | 'demands'>,
  question: string,
  reason: string | undefined,
): readonly Breach[] => (reason === undefined ? [] : [{ rule: id, demands, question, reason }])

/** The rules that the questions of a quiz break together, given those of its longest game, and what it was to be mixed of if that is not the mix of hand-written incidents. */
export function breachesOfQuiz(id: string, questions: readonly Question[], mix?: MixOf): readonly Breach[] {
  return setRules.flatMap((rule) => breachFrom(rule, id, rule.breach(questions, mix)))
}

/** The rules that many quizzes break which were drawn alike, with different seeds. */
export function breachesOfDraws(quizzes: readonly (readonly Question[])[]): readonly Breach[] {
  return drawRules.flatMap((rule) => breachFrom(rule, `${quizzes.length} quizzes`, rule.breach(quizzes)))
}

/** Every breach in the questions of an almanac, each told once: of each question in every wording and several draws of its options, and of the bank as a whole. */
export function findBreaches(almanac: Almanac, kinds: readonly Kind[]): readonly Breach[] {
  const items = allCandidates(almanac, kinds).flatMap((candidate) => everyItem(almanac, candidate))
  const single = items.flatMap((item) => breachesOf({ ...item, almanac }))
  const questions = items.map(({ question }) => question)
  const whole = bankRules.flatMap((rule) => breachFrom(rule, 'the bank', rule.breach(questions)))
  const told = new Map([...single, ...whole].map((breach) => [`${breach.rule} ${breach.question}`, breach]))
  return [...told.values()]
}

/** A question in every wording of its prompt, and with several draws of its options. */
export function everyItem(almanac: Almanac, candidate: Candidate): readonly Item[] {
  const drawn = Array.from({ length: DRAWS }, (_, i) => makeItem(almanac, candidate, `rules ${i}`)).filter(
    (item) => item !== undefined,
  )
  const [first] = drawn
  if (!first) return []
  const worded = sayEvery(almanac.words, promptOf(candidate)).map((prompt) => ({
    ...first,
    question: { ...first.question, prompt },
  }))
  return [...drawn, ...worded]
}
