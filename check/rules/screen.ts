// How high a question is on a small phone before it is answered. Nothing is rendered here: lines are estimated from words, by
// figures that were measured in Chromium at 360 × 640 px, and `tests/browser/fit.test.ts` renders what the estimate lets pass.
// A sum of letters told too little: four short options are as high as three of forty letters. Price: when the style changes, the
// figures have to be measured anew; the test says so if they have become too small.
import { LONG_LETTERS, type ShownQuestion } from '../../src/quiz/question.ts'
import { GAP } from '../../src/quiz/quote.ts'

/** How far down the last option of a question may reach, in px: a screen of 640, less the bar of 60 at its bottom. */
export const MOST_HEIGHT_PX = 640 - 60

/** A text in lines: how many letters go on one at least, how high each is, and what is around them. */
interface Lines {
  readonly letters: number
  readonly linePx: number
  readonly aroundPx: number
}

/** What a question is made of on one screen, in px. */
interface Screen {
  /** Everything above the prompt: tiles, the strip of the match, kicker. */
  readonly headPx: number
  readonly prompt: Lines
  /** The prompt of a long question. */
  readonly longPrompt: Lines
  readonly quote: Lines
  readonly option: Lines
  readonly leastOptionPx: number
  readonly gapPx: number
}

/**
 * The site's page and a frame, both 360 px wide. Measured with DejaVu Sans, the widest of the usual system fonts, on the bank and
 * on 1,500 questions of its words in a drawn order: of a thousand texts, at most one had more lines than these letters give it.
 * `npx vitest run --project browser --silent=false tests/browser/fit.test.ts` measures the bank and the longest questions that are
 * allowed, and prints how far down they reach.
 */
const screens: readonly Screen[] = [
  {
    headPx: 121,
    prompt: { letters: 34, linePx: 24.64, aroundPx: 8 },
    longPrompt: { letters: 40, linePx: 21.28, aroundPx: 8 },
    quote: { letters: 34, linePx: 22.4, aroundPx: 12 },
    option: { letters: 28, linePx: 21.6, aroundPx: 16.8 },
    leastOptionPx: 46,
    gapPx: 8,
  },
  {
    headPx: 137,
    prompt: { letters: 28, linePx: 24.64, aroundPx: 8.32 },
    longPrompt: { letters: 32, linePx: 21.28, aroundPx: 8.32 },
    quote: { letters: 33, linePx: 22.4, aroundPx: 12 },
    option: { letters: 27, linePx: 21.6, aroundPx: 18.4 },
    leastOptionPx: 46,
    gapPx: 8,
  },
]

/** How far down the last option of a question reaches on a screen of 360 px, in px, at most: on the site's page, or in a frame if that is more. */
export const heightPxOf = (question: Pick<ShownQuestion, 'prompt' | 'options'> & { quote?: string | undefined }) =>
  Math.max(...screens.map((screen) => heightOn(screen, question)))

function heightOn(
  { headPx, prompt, longPrompt, quote, option, leastOptionPx, gapPx }: Screen,
  question: Parameters<typeof heightPxOf>[0],
): number {
  const letters = [question.prompt, question.quote, ...question.options.map(({ text }) => text)].join('').length
  const isLong = letters > LONG_LETTERS
  const options = question.options.map(({ text }) => Math.max(leastOptionPx, textPx(option, text)))
  return (
    headPx +
    textPx(isLong ? longPrompt : prompt, question.prompt) +
    (question.quote === undefined ? 0 : textPx(quote, `“${question.quote.replace(GAP, SHOWN_GAP)}”`)) +
    options.reduce((sum, px) => sum + px, gapPx * (options.length - 1))
  )
}

/** Letters as wide as a gap is shown. */
const SHOWN_GAP = 'x'.repeat(10)

const textPx = ({ letters, linePx, aroundPx }: Lines, text: string) => lineCount(text, letters) * linePx + aroundPx

/** How many lines of so many letters a text takes where no word is broken that fits one. */
function lineCount(text: string, letters: number): number {
  let [lines, used] = [1, 0]
  for (const { length } of text.split(' ')) {
    used += used > 0 ? 1 + length : length
    if (used <= letters) continue
    lines += used > length ? 1 : 0
    lines += Math.ceil(length / letters) - 1
    used = length - letters * (Math.ceil(length / letters) - 1)
  }
  return lines
}
