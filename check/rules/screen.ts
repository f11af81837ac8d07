// How high a question is on a small phone before it is answered. Nothing is rendered here: lines are estimated from words, by
// figures that were measured in Chromium at 360 × 640 px, and `tests/browser/fit.test.ts` renders what the estimate lets pass.
// A sum of letters told too little: four short options are as high as three of forty letters. Price: when the style changes, the
// figures have to be measured anew; the test says so if they have become too small.
import type { ShownQuestion } from '../../src/quiz/question.ts'
import { GAP } from '../../src/quiz/quote.ts'

/** How far down the last option of a question may reach, in px: a screen of 640, less a bar of 56 at its bottom. */
export const MOST_HEIGHT_PX = 640 - 56

/** A text in lines: how many letters go on one at least, how high each is, and what is around them. */
interface Lines {
  readonly letters: number
  readonly linePx: number
  readonly aroundPx: number
}

/** What a question is made of on one screen, in px. */
interface Screen {
  /** Everything above the prompt: masthead, tiles, kicker. */
  readonly headPx: number
  readonly prompt: Lines
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
    headPx: 146,
    prompt: { letters: 33, linePx: 24.64, aroundPx: 7.7 },
    quote: { letters: 31, linePx: 22.4, aroundPx: 12 },
    option: { letters: 25, linePx: 21.6, aroundPx: 16.8 },
    leastOptionPx: 46,
    gapPx: 6.4,
  },
  {
    headPx: 107,
    prompt: { letters: 28, linePx: 23.73, aroundPx: 8.32 },
    quote: { letters: 33, linePx: 24, aroundPx: 20 },
    option: { letters: 27, linePx: 24, aroundPx: 18.4 },
    leastOptionPx: 46,
    gapPx: 8,
  },
]

/** How far down the last option of a question reaches on a screen of 360 px, in px, at most: on the site's page, or in a frame if that is more. */
export const heightPxOf = (question: Pick<ShownQuestion, 'prompt' | 'options'> & { quote?: string | undefined }) =>
  Math.max(...screens.map((screen) => heightOn(screen, question)))

function heightOn(
  { headPx, prompt, quote, option, leastOptionPx, gapPx }: Screen,
  question: Parameters<typeof heightPxOf>[0],
): number {
  const options = question.options.map(({ text }) => Math.max(leastOptionPx, textPx(option, text)))
  return (
    headPx +
    textPx(prompt, question.prompt) +
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
