// Groups E and G: a question can be answered without its options, and its why teaches something.

import { fold } from '../../src/quiz/fold.ts'
import { matchValues } from '../../src/quiz/naming.ts'
import { answerText, MOST_FACT_LETTERS, MOST_PROMPT_LETTERS } from '../../src/quiz/question.ts'
import { MOST_QUOTED_WORDS, wordCount } from '../../src/quiz/quote.ts'
import { isData } from '../../src/quiz/source.ts'
import { type Case, holdsAny, type Rule, wordsIn } from './rule.ts'
import { heightPxOf, MOST_HEIGHT_PX } from './screen.ts'

const MOST_WHY_LETTERS = 280
/** How many words of a note must be neither in the prompt nor in the fact, at least. */
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
    demands:
      'the prompt is a whole question that can be answered without the options, or a statement after “true or false”',
    breach: ({ question: { prompt, kind } }) => {
      const ends = /\btrue or false: /i.test(prompt) ? '.' : '?'
      if (!/^\p{Lu}/u.test(prompt) || !prompt.endsWith(ends)) return `it is no sentence that ends in “${ends}”`
      if (/undefined|\bnone\b|[{}]| {2}/.test(prompt)) return 'a value is missing'
      return /\bof these\b/.test(prompt) && !asksAmongOptions(kind) ? 'it needs its options' : undefined
    },
  },
  {
    id: 'E2',
    demands: `the prompt has at most ${MOST_PROMPT_LETTERS} letters and one negation`,
    breach: ({ question: { prompt } }) => {
      if (prompt.length > MOST_PROMPT_LETTERS) return `${prompt.length} letters`
      const negations = wordsIn(prompt).filter((word) => NEGATIONS.includes(word))
      return negations.length > 1 ? negations.join(', ') : undefined
    },
  },
  {
    id: 'E3',
    demands:
      'the prompt names both sides, and the month or the stage of the competition, unless the incident is to be guessed',
    breach: ({ almanac, question: { prompt }, candidate: { draft, incident } }) => {
      if (draft.hidesIncident) return undefined
      const { home, away, month, when } = matchValues(almanac, incident)
      const missing = [home, away, isData(incident) ? when : month].find((name) => !prompt.includes(name))
      return missing && `${missing} is missing`
    },
  },
  {
    id: 'E4',
    demands: 'the prompt has no opinion, unless it is a statement on what somebody said',
    breach: ({ question: { prompt }, candidate: { body } }) =>
      body().wording === 'said' && /\bsaid that\b/.test(prompt) ? undefined : holdsAny(prompt, OPINIONS),
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
    id: 'E6',
    demands: `all options are seen on a phone of 360 × 640 px without scrolling, with room for a bar: they end at ${MOST_HEIGHT_PX} px or above`,
    breach: ({ question }) => {
      const px = Math.ceil(heightPxOf(question))
      return px > MOST_HEIGHT_PX ? `they end at ${px} px` : undefined
    },
  },
  {
    id: 'G1',
    demands: `the why, and the note in it, are whole sentences of at most ${MOST_WHY_LETTERS} letters`,
    breach: ({ question: { why, note = why } }) => {
      const part = [why, note].find((text) => !/^[“\p{Lu}\d].*[.!?”]$/u.test(text))
      if (part !== undefined) return `“${part}” is no sentence`
      return why.length > MOST_WHY_LETTERS ? `${why.length} letters` : undefined
    },
  },
  {
    id: 'G2',
    demands: 'the note says something that prompt and fact do not',
    breach: ({ question: { prompt, quote = '', fact, note } }) => {
      if (note === undefined) return undefined
      const known = new Set(wordsIn([prompt, quote, fact].join(' ')))
      const news = new Set(wordsIn(note).filter((word) => !known.has(word)))
      return news.size < LEAST_NEWS ? `“${note}” says nothing new` : undefined
    },
  },
  {
    id: 'G3',
    demands: `the why begins with the whole fact: one sentence of at most ${MOST_FACT_LETTERS} letters that has the answer in it, or the match where the match is the answer`,
    breach: (item: Case) => {
      const { why, fact } = item.question
      if (!why.startsWith(fact) || !/[.!?]$/.test(fact)) return `“${fact}” is no sentence at the beginning of the why`
      if (fact.length > MOST_FACT_LETTERS) return `${fact.length} letters`
      return tellsAnswer(item) ? undefined : `“${fact}” lacks the answer`
    },
  },
]

/** Whether the fact has the answer under one of its names in it, or both sides of the match. */
function tellsAnswer({ almanac, question, candidate: { body, kind, draft, incident } }: Case): boolean {
  if (kind.options === 'even') return true
  const fact = fold(question.fact)
  const { text, short = text, aliases = [] } = body().answer
  const { home, away } = matchValues(almanac, incident)
  const names = [answerText(question), short, ...aliases].map(fold)
  return (
    names.some((name) => fact.includes(name)) ||
    (Boolean(draft.hidesIncident) && fact.includes(fold(home)) && fact.includes(fold(away)))
  )
}

/** Whether a kind asks which of its options it was, such as which came first. */
const asksAmongOptions = (kind: string) => /^(order-of|next-event|first-said|incident-by|did-not|which-of)/.test(kind)
