import { foldText } from './fold.ts'
import { remember } from './memory.ts'
import type { Question, Stem } from './question.ts'

/** The facts of a question by their full names: those that its answer states, and those that it gives away besides. */
export interface QuestionFacts {
  readonly asks: readonly string[]
  readonly tells: readonly string[]
}

/** Whether two questions may stand in one quiz: different answers, different facts, and neither gives the other away. */
export const areIndependent = (a: Question, b: Question): boolean => mayPrecede(a, b) && mayPrecede(b, a)

/** Whether a question gives nothing away of one that is asked later: its answers differ, and no fact or name of the later answer is told by it. */
export const mayPrecede = (before: Question, after: Question): boolean => !tells(read(before), read(after))

/** A question as far as it can give others away. */
export interface ReadQuestion {
  readonly question: QuestionFacts
  readonly words: FoldedWords
}

/** The question with its words folded, once for all comparisons. */
export const read = (question: Question): ReadQuestion => ({ question, words: toFoldedWords(question) })

/** Whether a question gives something away of another one. */
export const tells = (a: ReadQuestion, b: ReadQuestion): boolean =>
  tellsFacts(a.question, b.question) || givesAway(a.words, b.words)

/** Whether a question asks or tells what another one asks. */
export const tellsFacts = (a: QuestionFacts, b: QuestionFacts): boolean =>
  b.asks.some((fact) => a.asks.includes(fact) || a.tells.includes(fact))

/** The names of an answer, folded, each between spaces so that only whole words are found. */
export interface FoldedNames {
  readonly answer: string
  /** Without True and False, which can be read in any text. */
  readonly names: readonly string[]
}

/** The folded words of a question: its answer's names, and all that is shown with it but the options. */
export interface FoldedWords extends FoldedNames {
  readonly text: string
}

/** An answer's names, folded; the first of them is the answer as shown. */
export const foldNames = (names: readonly string[]): FoldedNames => ({
  answer: foldName(names[0] ?? ''),
  names: names.filter((name) => !isVerdict(name)).flatMap((name) => [name, ...figureIn(name)].map(foldName)),
})

/** The one figure of a name, of two digits or three, which tells it alone: `78th` of a minute, `2–2` of a score. A year does not. */
function figureIn(name: string): readonly string[] {
  const figures = name.split(' ').filter((word) => /\d/.test(word))
  return figures.filter((figure) => figures.length === 1 && /^\d{2}$|^\d{3}$/.test(figure.replace(/\D/g, '')))
}

const toFoldedWords = (question: Question): FoldedWords => ({
  ...foldNames(question.names),
  text: foldShown(question),
})

/** Prompt, quote and why, folded. */
export function foldShown({ prompt, quote = '', why }: Pick<Stem, 'prompt' | 'quote' | 'why'>): string {
  return ` ${[prompt, quote, why].map(foldText).join(' ')} `
}

/** Whether a question has the same answer as another, or its words tell the other's answer. */
export const givesAway = ({ answer, text }: FoldedWords, other: FoldedNames) =>
  answer === other.answer || canBeRead(text, other)

/** Whether an answer can be read in a folded text, under any of its names. */
export const canBeRead = (text: string, { names }: FoldedNames) => names.some((name) => text.includes(name))

/** How many folded names are remembered. */
const MOST_KEPT = 20_000
const foldName = remember(MOST_KEPT, (name: string) => ` ${foldText(name).replace(/^(?:a|an|the) /, '')} `)

const isVerdict = (name: string) => name.length < 6 && /^(true|false)$/i.test(name)
