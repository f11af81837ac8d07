// Group C: only knowledge tells the right option from the others.
import { fold } from '../../src/quiz/fold.ts'
import { holdsAny, isSpoken, type Rule, split, wordsIn } from './rule.ts'

/** How many times longer or shorter than every wrong option the right one may be. */
const MOST_LENGTH_RATIO = 2
/** Where no option has so many letters, length is no clue. */
const LEAST_TELLING_LENGTH = 16
/** A word of the prompt with fewer letters is no clue. */
const LEAST_CLUE_LETTERS = 4
/** Longer words that are no clue either. */
const EMPTY = [
  'this',
  'that',
  'these',
  'those',
  'which',
  'what',
  'when',
  'where',
  'after',
  'with',
  'from',
  'have',
  'were',
  'been',
  'into',
]
const SWEEPING = ['always', 'never', 'only', 'every', 'nobody', 'everybody']

/** A name that ends in a shortened word is no sentence: “Vinícius Jr.” */
const ABBREVIATED = /\b(?:Jr|Sr)\.$/

/** How an option can look different from others at a glance. */
const looks: Readonly<Record<string, (text: string) => boolean>> = {
  'a digit': (text) => /\d/.test(text),
  'a bracket': (text) => /[()[\]]/.test(text),
  'a quotation mark': (text) => /[“”"]/.test(text),
  'a question mark': (text) => text.includes('?') && !isSpoken(text),
  'a comma': (text) => text.includes(',') && !isSpoken(text),
  'a capital letter at the beginning': (text) => /^[“]?\p{Lu}/u.test(text),
  'an article at the beginning': (text) => /^(a|an|the) /i.test(text),
}

/** The rules of group C. */
export const clueRules: readonly Rule[] = [
  {
    id: 'C1',
    demands: 'the right option is not much longer or shorter than all others',
    breach: (item) => {
      const { answer, wrong } = split(item)
      const lengths = wrong.map(({ text }) => text.length)
      if (isSpoken(answer.text) || Math.max(answer.text.length, ...lengths) < LEAST_TELLING_LENGTH) return undefined
      const tooLong = answer.text.length > MOST_LENGTH_RATIO * Math.max(...lengths)
      const tooShort = MOST_LENGTH_RATIO * answer.text.length < Math.min(...lengths)
      return tooLong || tooShort ? `${answer.text.length} letters against ${lengths.join(', ')}` : undefined
    },
  },
  {
    id: 'C2',
    demands: 'no word of the prompt is in the right option alone',
    breach: (item) => {
      if (item.candidate.kind.options === 'even') return undefined
      const { answer, wrong } = split(item)
      const elsewhere = new Set(wrong.flatMap(({ text }) => wordsIn(text)))
      const prompt = new Set(wordsIn(item.question.prompt))
      return wordsIn(answer.text).find(
        (word) =>
          word.length >= LEAST_CLUE_LETTERS && !EMPTY.includes(word) && prompt.has(word) && !elsewhere.has(word),
      )
    },
  },
  {
    id: 'C3',
    demands: 'either all options are sentences or none is',
    breach: ({ options }) => {
      const ends = new Set(options.map(({ text }) => /[.!?]$/.test(text) && !ABBREVIATED.test(text)))
      return ends.size > 1 && !options.every(({ text }) => isSpoken(text))
        ? 'some end as sentences, some do not'
        : undefined
    },
  },
  {
    id: 'C4',
    demands: 'options have no markup, straight quotation marks or spare spaces',
    breach: ({ options }) =>
      options.find(({ text }) => /[<>{}\\]|&\w+;|\s\s|^\s|\s$|'|"/.test(isSpoken(text) ? '' : text))?.text,
  },
  {
    id: 'C5',
    demands: 'the right option does not look different from all others',
    breach: (item) => {
      const { answer, wrong } = split(item)
      if (wrong.length < 2) return undefined
      const [look] =
        Object.entries(looks).find(([, has]) => wrong.every(({ text }) => has(text) !== has(answer.text))) ?? []
      return look && `only it has, or only it lacks, ${look}`
    },
  },
  {
    id: 'C6',
    demands: 'the answer cannot be read in the prompt, the quote or the id',
    breach: (item) => {
      const { question, candidate } = item
      const [home = '', , subject = ''] = question.id.split('.')
      const shown = ` ${fold([question.prompt, question.quote ?? '', home, subject].join(' '))} `
      const answer = fold(candidate.body().answer.text)
      if (candidate.kind.options === 'even') return undefined
      if (shown.includes(` ${answer} `)) return answer
      const elsewhere = new Set([question.prompt, ...split(item).wrong.map(({ text }) => text)].flatMap(wordsIn))
      return wordsIn(subject).find((word) => wordsIn(answer).includes(word) && !elsewhere.has(word))
    },
  },
  {
    id: 'C7',
    demands: 'no option has a sweeping word such as “always”',
    breach: ({ options }) => options.map(({ text }) => holdsAny(isSpoken(text) ? '' : text, SWEEPING)).find(Boolean),
  },
]
