import { describe, expect, it } from 'vitest'
import { heightPxOf, MOST_HEIGHT_PX } from '../../check/rules/screen.ts'
import { readContent } from '../../scripts/content.ts'
import { createText } from '../../src/house/text.ts'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { makeQuestions } from '../../src/quiz/judged.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { optionIds, type Question, type ShownQuestion, toShown } from '../../src/quiz/question.ts'
import { jsx } from '../../src/view/jsx-runtime.ts'
import { QuestionView } from '../../src/view/question.tsx'
import { renderPage, type ViewContext } from '../../src/view/use-house.ts'
import { VerdictView } from '../../src/view/verdict.tsx'
import { forms, interfaceWords, made, topicNamed } from '../support/content.ts'
import { NOON } from '../support/site.ts'
import { useSite } from './browser.ts'

const { origin, visit } = await useSite()

const SCREEN = { width: 360, height: 640 }
/** The bar at the bottom of the screen. */
const BAR_PX = 60
const TALLEST = 5
const MANY = 200
const TALL_VERDICTS = 100
/** How much higher than the highest verdict a stage is at most. */
const SPARE_PX = 120

/** The two places in which questions are shown, by what holds them. */
const places = [
  ['on the site’s page', '/quiz/daily', 'main'],
  ['in a frame of 360 px', '/embed/daily', 'main > div'],
] as const

const bank = makeQuestions(buildAlmanac(await readContent()), kinds)

/** What is laid out of the bank: the tallest questions by the estimate, tallest first, and every fortieth of the others. */
const looked = bank
  .map((question) => ({ question, px: heightPxOf(question) }))
  .sort((a, b) => b.px - a.px)
  .filter((_, i) => i < MANY || i % 40 === 0)
  .map(({ question }) => question)

const text = createText('en', interfaceWords, forms)
const assets = {} as ViewContext['assets']
const context: ViewContext = {
  ...text,
  text,
  index: made.index,
  topicNamed,
  assets,
  nowMs: NOON,
  origin,
  here: () => origin,
  isSwap: false,
}
const play = {
  game: 'g',
  quiz: 'daily-20261122',
  length: 20,
  league: 'all',
  pattern: [],
  elapsedMs: 0,
  answeredAtMs: 0,
  expiresAtMs: 0,
}
/** The HTML of a question of the longest game; its kicker is as long as any. */
const htmlOf = (question: ShownQuestion) =>
  renderPage(
    context,
    jsx(QuestionView, {
      action: '/',
      token: 't',
      play,
      strips: () => [],
      turn: { ...question, number: 20, difficulty: 'medium' },
    }),
  )

/** The verdicts with most to read: on the tallest questions, and on those of which most is told. */
const longestVerdicts = [
  ...looked.slice(0, TALL_VERDICTS),
  ...bank.toSorted((a, b) => b.why.length - a.why.length).slice(0, TALL_VERDICTS),
  ...bank
    .toSorted((a, b) => b.why.length + 2 * heightPxOf(b) - a.why.length - 2 * heightPxOf(a))
    .slice(0, TALL_VERDICTS),
]

const verdictHtmlOf = (question: Question) => {
  const [chosen] = question.options.filter(({ id }) => id !== question.answer)
  const answer = question.options.find(({ id }) => id === question.answer)
  if (!chosen || !answer) throw new Error(`${question.id}: expected a right option and a wrong one`)
  const verdict = {
    ...{ token: 't', play, turn: undefined, result: undefined, strips: () => [], correct: false, firstStands: false },
    ...{ answered: { ...toShown(question), number: 20 }, chosen, answer },
    ...{ why: question.why, fact: question.fact, note: question.note, source: question.source },
  }
  return renderPage(context, jsx(VerdictView, { action: '/', verdict }))
}

/** How far down each question reaches with its last option, in px, in one of the places. */
async function endsOf(path: string, holder: string, questions: readonly ShownQuestion[]): Promise<readonly number[]> {
  const { page } = await visit(path, { viewport: SCREEN })
  await page.reload() // Now the font is there from the first paint on.
  await page.evaluate(() => document.fonts.ready)
  return page.locator(holder).evaluate(
    (main, contents) =>
      contents.map((html) => {
        main.innerHTML = html
        return [...main.querySelectorAll('.option')].at(-1)?.getBoundingClientRect().bottom ?? Number.NaN
      }),
    questions.map(htmlOf),
  )
}

/** Words of the bank, over and over, from one place on. */
function* wordsFrom(of: readonly string[], start: number): Generator<string> {
  for (let i = start; ; i += 1) yield of[i % of.length] ?? ''
}
const wordsIn = (texts: readonly (string | undefined)[]) => texts.flatMap((one) => one?.split(' ') ?? [])
const words = {
  prompt: wordsIn(bank.map(({ prompt }) => prompt)),
  quote: wordsIn(bank.map(({ quote }) => quote)),
  option: wordsIn(bank.flatMap(({ options }) => options.map(({ text }) => text))),
}

/** Which parts of a question grow. */
const shapes = [
  { parts: ['prompt'], options: 4 },
  { parts: ['prompt', 'quote'], options: 4 },
  { parts: ['quote'], options: 4 },
  { parts: ['prompt', 'option'], options: 4 },
  { parts: ['option'], options: 4 },
  { parts: ['option'], options: 3 },
  { parts: ['quote', 'option'], options: 3 },
  { parts: ['prompt', 'quote', 'option'], options: 4 },
  { parts: ['prompt', 'quote', 'option'], options: 2 },
] as const
const STARTS = 12

/** A question that is given word after word, in each part in turn, until one more would make it higher than that. */
function growTo(mostPx: number, { parts, options }: (typeof shapes)[number], start: number): ShownQuestion {
  const next = {
    prompt: wordsFrom(words.prompt, 97 * start),
    quote: wordsFrom(words.quote, 97 * start),
    option: wordsFrom(words.option, 97 * start),
  }
  const more = (part: keyof typeof next, before = '') => `${before} ${next[part].next().value}`.trim()
  let question: ShownQuestion = {
    id: 'x.y.z',
    kind: 'y',
    difficulty: 'hard',
    prompt: more('prompt'),
    options: optionIds.slice(0, options).map((id) => ({ id, text: more('option') })),
  }
  for (let i = 0; ; i += 1) {
    const part = parts[i % parts.length]
    const grown: ShownQuestion =
      part === 'option'
        ? { ...question, options: question.options.map(({ id, text }) => ({ id, text: more('option', text) })) }
        : part === 'quote'
          ? { ...question, quote: more('quote', question.quote) }
          : { ...question, prompt: more('prompt', question.prompt) }
    if (heightPxOf(grown) > mostPx) return question
    question = grown
  }
}

const grownTo = (mostPx: number) =>
  shapes.flatMap((shape) => Array.from({ length: STARTS }, (_, start) => growTo(mostPx, shape, start)))

describe.each(places)('heightPxOf, %s', (_, path, holder) => {
  const most = SCREEN.height - BAR_PX
  it('lets no question pass whose options would need scrolling: not the longest that it allows', async () => {
    const ends = await endsOf(path, holder, grownTo(MOST_HEIGHT_PX))
    console.log(`${ends.length} longest questions: the last option ends at ${Math.max(...ends)} of ${most} px at most`)
    expect(ends.filter((end) => !(end <= most))).toEqual([])
  })
  it('is not idle: questions half as high again would need scrolling', async () => {
    const ends = await endsOf(path, holder, grownTo((MOST_HEIGHT_PX * 3) / 2))
    expect(ends.filter((end) => end > most).length).toBeGreaterThan(ends.length / 2)
  })
  it('is never less than a question of the bank is high, of the tallest and of every fortieth, and the tallest of them fit', async () => {
    const ends = await endsOf(path, holder, looked.map(toShown))
    const found = looked.map((question, i) => ({
      id: question.id,
      estimate: Math.ceil(heightPxOf(question)),
      end: ends[i] ?? Number.NaN,
    }))
    const tallest = found.slice(0, TALLEST)
    console.log(tallest.map(({ id, estimate, end }) => `${id}: ${end} px, estimated ${estimate}`).join('\n'))
    expect(tallest.filter(({ end }) => !(end <= most))).toEqual([])
    expect(found.filter(({ estimate, end }) => !(end <= estimate))).toEqual([])
  })
})

describe('the stage in a frame', () => {
  it.each([280, 320, 360, 416, 500, 640, 800])('is never lower than a verdict needs: %i px wide', async (width) => {
    const { page } = await visit('/embed/daily', { viewport: { width, height: 900 } })
    const found = await page.locator('main > div').evaluate(
      (main, contents) =>
        contents.map((html) => {
          main.innerHTML = html
          const stage = main.querySelector<HTMLElement>('.stage')
          if (!stage) return { needed: Number.NaN, high: 0 }
          const high = stage.getBoundingClientRect().height
          stage.style.minHeight = '0'
          return { needed: stage.getBoundingClientRect().height, high }
        }),
      longestVerdicts.map(verdictHtmlOf),
    )
    const most = Math.max(...found.map(({ needed }) => needed))
    const least = Math.min(...found.map(({ high }) => high))
    console.log(`${width} px: the highest verdict of ${found.length} is ${most} px of ${least}`)
    expect(most).toBeLessThanOrEqual(least)
    expect(most).toBeGreaterThan(least - SPARE_PX)
  })
})
