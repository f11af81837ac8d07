import { describe, expect, it } from 'vitest'
import { MOST_QUOTE_LETTERS } from '../../src/quiz/question.ts'
import {
  endOf,
  excerpt,
  excerptAround,
  GAP,
  MOST_QUOTED_WORDS,
  phraseAround,
  withGap,
  withoutFullStop,
  wordCount,
} from '../../src/quiz/quote.ts'
import { content } from '../support/content.ts'

const quotes = content.incidents.flatMap(({ timeline }) => timeline.filter((record) => record.kind === 'quote'))
const bare = (shown: string) => shown.replaceAll('[…]', '').trim()

describe('excerpt', () => {
  it.each(quotes.map((quote) => [quote.text]))('shows words that were said, in a row, and not too many: %s', (text) => {
    expect(text).toContain(bare(excerpt(text)))
    expect(wordCount(excerpt(text))).toBeLessThanOrEqual(MOST_QUOTED_WORDS + 1)
    expect(excerpt(text)).not.toMatch(/,$/)
    expect(excerpt(text).length).toBeLessThanOrEqual(MOST_QUOTE_LETTERS)
  })
  it('marks a cut once: not after dots that were said', () => {
    expect(excerpt('I saw a cat… It ran off into the night.', 15)).toBe('I saw a cat…')
    expect(excerpt('I saw a cat. It ran off into the night.', 18)).toBe('I saw a cat. […]')
  })
})

describe('said words inside a sentence', () => {
  it('lose their full stop, and no other mark', () => {
    expect(['“I saw it.”', 'I saw it.', '“Who?”', '“I saw it… […]”'].map(withoutFullStop)).toEqual([
      '“I saw it”',
      'I saw it',
      '“Who?”',
      '“I saw it… […]”',
    ])
  })
  it('are told apart by how they end', () => {
    expect(['“Who?”', 'Stop!', '“I saw it”'].map(endOf)).toEqual(['question', 'exclamation', 'other'])
  })
})

describe('phraseAround', () => {
  it.each(quotes.flatMap(({ text, gaps = [] }) => gaps.map(({ word }) => [word, text])))(
    'has %s in words that were said in a row, and not too many: %s',
    (word, text) => {
      const phrase = phraseAround(text, word)
      expect(phrase).toContain(word)
      expect(text).toContain(phrase.replace(/^… | …$/g, ''))
      expect(phrase.length).toBeLessThanOrEqual(125)
    },
  )
  it('is the whole sentence where that is short, without its full stop', () => {
    expect(phraseAround('It was late. I saw a cat. Then I left.', 'cat')).toBe('I saw a cat')
    expect(phraseAround('Who saw the cat?', 'cat')).toBe('Who saw the cat?')
  })
  it('marks what is cut off', () => {
    const words = Array.from({ length: 40 }, (_, i) => `word${i}`)
    expect(phraseAround(words.join(' '), 'word20')).toMatch(/^… word1\d .* word2\d …$/)
    expect(phraseAround(words.join(' '), 'word0')).toMatch(/^word0 .* …$/)
  })
})

describe('withGap', () => {
  it.each(quotes.flatMap(({ text, gaps = [] }) => gaps.map(({ word }) => [word, text])))(
    'blanks out %s once and leaves it nowhere: %s',
    (word, text) => {
      const shown = withGap(excerptAround(text, word), word)
      expect(shown.split(GAP)).toHaveLength(2)
      expect(text).toContain(bare(shown.replace(GAP, word)))
      expect(` ${shown.toLowerCase()} `).not.toMatch(new RegExp(`[^a-z]${word.toLowerCase()}[^a-z]`))
    },
  )
  it.each(['goal-kick', 'don’t', 'what?', 'a (very) long way'])('blanks out %j, whatever marks it has', (word) => {
    expect(withGap(`He said ${word} and left.`, word)).toBe(`He said ${GAP} and left.`)
  })
  it('always leaves a gap of the same length', () => {
    expect(withGap('a cat', 'cat').length).toBe(withGap('a elephant', 'elephant').length)
  })
})
