import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepDailies, keepGame, keptGame, seenQuestions } from '../../../src/browser/keep.ts'

/** Makes a text what the browser keeps, whatever it is asked for. */
const store = (text: string) => vi.stubGlobal('localStorage', { getItem: () => text, setItem: () => undefined })
afterEach(() => vi.unstubAllGlobals())

const NAME = 'daily-20261122  '
const game = (token: string) => JSON.stringify([{ name: NAME, token }])

describe('what is kept, when something else wrote it', () => {
  const questions = JSON.stringify(['<img src=x onerror=alert(1)>', 'a b c', 'x'.repeat(100_000)])
  it.each(
    [
      'not JSON',
      'null',
      '{}',
      '[null, 1, "x", [], {}]',
      '[{"name": 1, "token": 2}]',
      game('no token of ours'),
      game('x'.repeat(100_000)),
      questions,
    ].map((text) => [text.slice(0, 60), text]),
  )('is no game: %s', (_, text) => {
    store(text)
    expect(keptGame(NAME)).toBeUndefined()
    keepGame({ name: NAME, token: 'p1.a.b' })
  })
  it.each(['not JSON', '{}', questions].map((text) => [text.slice(0, 60), text]))(
    'is no question that was seen: %s',
    (_, text) => {
      store(text)
      expect(seenQuestions()).toEqual([])
    },
  )
  it('is at most so much as may be sent', () => {
    store(JSON.stringify(Array(100_000).fill('a.b.c')))
    expect(seenQuestions()).toHaveLength(300)
  })
  it('is a game where it has our form', () => {
    store(game('p1.forged.token'))
    expect(keptGame(NAME)?.token).toBe('p1.forged.token')
  })
})

describe('what is kept, where storage is blocked', () => {
  const block = () => {
    throw new DOMException('blocked', 'SecurityError')
  }
  it('is there as long as the page is open', () => {
    vi.stubGlobal('localStorage', { getItem: block, setItem: block })
    keepGame({ name: NAME, token: 'p1.a.b' })
    expect(keptGame(NAME)?.token).toBe('p1.a.b')
    const day = { day: '2026-11-21', right: 7, onTime: true }
    keepDailies([day])
    expect(keepDailies([{ ...day, day: '2026-11-22' }])).toHaveLength(2)
  })
})
