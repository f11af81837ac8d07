import { fold } from './fold.ts'
import { answerText, type Question } from './question.ts'

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
export function areWordsIndependent(a: Question, b: Question): boolean {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)]
  return wordsA.answer !== wordsB.answer && !tells(wordsA.text, wordsB.names) && !tells(wordsB.text, wordsA.names)
}

/** Whether a question's answer is this text, as answers are compared: another question with that answer cannot stand beside it. */
export const isAnswered = (question: Question, text: string) => wordsOf(question).answer === between(text)

const tells = (text: string, names: readonly string[]) => names.some((name) => text.includes(name))

interface Words {
  readonly answer: string
  readonly names: readonly string[]
  readonly text: string
}
const kept = new WeakMap<Question, Words>()

/** Answer, its names and the text as compared: folded, each word between spaces. */
function wordsOf(question: Question): Words {
  const known = kept.get(question)
  if (known) return known
  const text = [question.prompt, question.quote ?? '', question.why].map(fold).join(' ')
  const names = question.names.filter((name) => !isPlain(name)).map(between)
  const words = { answer: between(answerText(question)), names, text: ` ${text} ` }
  kept.set(question, words)
  return words
}

const between = (name: string) => ` ${fold(name).replace(/^(a|an|the) /, '')} `

/** True and False, which are in every statement. */
const isPlain = (name: string) => /^(true|false)$/i.test(name)
