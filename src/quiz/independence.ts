import { foldText } from './fold.ts'
import type { Question, Stem } from './question.ts'
import { remember } from './remember.ts'

/** The facts that a question asks, and those that it gives away. */
export interface Stated {
  readonly asks: readonly string[]
  readonly tells: readonly string[]
}

/** Whether two questions may stand in one quiz: different answers, different facts, and neither gives the other away. */
export function areIndependent(a: Question, b: Question): boolean {
  return areFactsIndependent(a, b) && areWordsIndependent(a, b)
}

/** Whether neither asks or tells what the other asks. */
export function areFactsIndependent(a: Stated, b: Stated): boolean {
  return (
    !a.asks.some((fact) => b.asks.includes(fact) || b.tells.includes(fact)) &&
    !b.asks.some((fact) => a.tells.includes(fact))
  )
}

/** Whether the answers differ, and neither answer can be read, under any of its names, in the prompt, quote or why of the other. */
function areWordsIndependent(a: Question, b: Question): boolean {
  const [wordsA, wordsB] = [toWords(a), toWords(b)]
  return !givesAway(wordsA, wordsB) && !reads(wordsB.text, wordsA)
}

/** What an answer is called, as names are compared: folded, each between spaces. */
export interface Called {
  readonly answer: string
  readonly names: readonly string[]
}

/** A question's words as they are compared: what its answer is called, and all that is said with it. */
export interface Words extends Called {
  readonly text: string
}

/** An answer's names as compared; the first of them is the answer itself. */
export const toCalled = (names: readonly string[]): Called => ({
  answer: between(names[0] ?? ''),
  names: names.filter((name) => !isPlain(name)).map(between),
})

const toWords = (question: Question): Words => ({ ...toCalled(question.names), text: toText(question) })

/** Prompt, quote and why as compared. */
export function toText({ prompt, quote = '', why }: Pick<Stem, 'prompt' | 'quote' | 'why'>): string {
  return ` ${[prompt, quote, why].map(foldText).join(' ')} `
}

/** Whether a question has the same answer, or its words tell it. */
export const givesAway = ({ answer, text }: Words, called: Called) => answer === called.answer || reads(text, called)

/** Whether an answer can be read in a text, under any of its names. */
export const reads = (text: string, { names }: Called) => names.some((name) => text.includes(name))

const MOST_KEPT = 20_000
const between = remember(MOST_KEPT, (name: string) => ` ${foldText(name).replace(/^(?:a|an|the) /, '')} `)

/** True and False, which are in every statement. */
const isPlain = (name: string) => name.length < 6 && /^(true|false)$/i.test(name)
