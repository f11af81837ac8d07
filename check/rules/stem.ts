// Groups E and G: a question can be answered without its options, and its why teaches something.
import { matchValues } from '../../src/quiz/naming.ts'
import { answerText } from '../../src/quiz/question.ts'
import { MOST_QUOTED_WORDS, wordCount } from '../../src/quiz/quote.ts'
import { type Case, holdsAny, type Rule, wordsIn } from './rule.ts'

const MOST_LETTERS = 160
const MOST_WHY_LETTERS = 240
/** How many words of a why must be neither in the prompt nor in the answer, at least. */
const LEAST_NEWS = 3
const OPINIONS = [
  'best',
  'worst',
  'greatest',
  'finest',
  'brilliant',
  'stunning',
  'deserved',
  'controversial',
  'shocking',
  'rightly',
  'wrongly',
  'sadly',
]
const NEGATIONS = ['not', 'no', 'never', 'cannot', 'nobody', 'nothing']
/** Words about private life and health, which are not for a quiz. */
const PRIVATE = ['wife', 'divorce', 'illness', 'cancer', 'salary', 'arrested']

/** The rules of groups E and G. */
export const stemRules: readonly Rule[] = [
  {
    id: 'E1',
    demands: 'the prompt is a whole question that can be answered without the options',
    breach: ({ question: { prompt, kind } }) => {
      if (!/^[\p{Lu}].*\?$/u.test(prompt)) return 'it is no sentence that ends in a question mark'
      if (/undefined|\bnone\b|[{}]| {2}/.test(prompt)) return 'a value is missing'
      return /\bof these\b/.test(prompt) && !asksAmongOptions(kind) ? 'it needs its options' : undefined
    },
  },
  {
    id: 'E2',
    demands: `the prompt has at most ${MOST_LETTERS} letters and one negation`,
    breach: ({ question: { prompt } }) => {
      if (prompt.length > MOST_LETTERS) return `${prompt.length} letters`
      const negations = wordsIn(prompt).filter((word) => NEGATIONS.includes(word))
      return negations.length > 1 ? negations.join(', ') : undefined
    },
  },
  {
    id: 'E3',
    demands: 'the prompt names both sides and the month, unless the incident is to be guessed',
    breach: ({ almanac, question: { prompt }, candidate: { draft, incident } }) => {
      if (draft.hidesIncident) return undefined
      const { home, away, month } = matchValues(almanac, incident)
      const missing = [home, away, month].find((name) => !prompt.includes(name))
      return missing && `${missing} is missing`
    },
  },
  {
    id: 'E4',
    demands: 'the prompt has no opinion',
    breach: ({ question: { prompt } }) => holdsAny(prompt, OPINIONS),
  },
  {
    id: 'E5',
    demands: `at most ${MOST_QUOTED_WORDS} words are quoted, and none about private matters`,
    breach: ({ question: { quote = '' } }) => {
      const words = wordCount(quote.replaceAll('[…]', ''))
      return words > MOST_QUOTED_WORDS ? `${words} words` : holdsAny(quote, PRIVATE)
    },
  },
  {
    id: 'G1',
    demands: `the why is a sentence or two of at most ${MOST_WHY_LETTERS} letters`,
    breach: ({ question: { why } }) => {
      if (!/^[“\p{Lu}\d].*[.!?”]$/u.test(why)) return `“${why}” is no sentence`
      return why.length > MOST_WHY_LETTERS && !why.startsWith('In order') ? `${why.length} letters` : undefined
    },
  },
  {
    id: 'G2',
    demands: 'the why says something that prompt and answer do not',
    breach: (item: Case) => {
      const { question } = item
      const known = new Set(wordsIn([question.prompt, question.quote ?? '', answerText(question)].join(' ')))
      const news = new Set(wordsIn(question.why).filter((word) => !known.has(word)))
      return news.size < LEAST_NEWS ? `“${question.why}” says nothing new` : undefined
    },
  },
]

/** Whether a kind asks which of its options it was, such as which came first. */
const asksAmongOptions = (kind: string) => /^(order-of|first-said|incident-by)/.test(kind)
