import type { Locator, Page } from 'playwright-core'
import { toDay } from '../../src/quiz/day.ts'
import { optionIds } from '../../src/quiz/question.ts'
import { askedIn } from '../../src/quiz/quiz.ts'
import { dailyOn } from '../../src/quiz/quiz-id.ts'
import { quizOf } from '../support/content.ts'
import { NOON, type Site } from '../support/site.ts'

/** The daily of the day on which every site under test starts. */
export const DAILY = dailyOn(toDay(NOON))

/** A page or a frame: where parts can be looked for. */
export interface Place {
  readonly locator: (selector: string, options?: { readonly hasText?: string }) => Locator
}

/** How a game is played: its quiz, how many questions it has, and how many of them, from the first on, are answered right. */
interface Way {
  readonly quiz?: string
  readonly length?: number
  readonly right?: number
  /** The site's clock, which goes on by four seconds before each answer: without it nobody can have read the questions. */
  readonly clock?: { nowMs: number }
}

/** The right options of a game of a quiz, in the order of its questions: their texts and their places, counted from 1. */
export function answersOf(id: string, length = 10) {
  const quiz = quizOf(id)
  return (quiz ? askedIn(quiz, length) : []).map(({ options, answer }) => ({
    text: options.find(({ id }) => id === answer)?.text ?? '',
    place: options.findIndex(({ id }) => id === answer) + 1,
  }))
}

/** The places of the options that such a game is played with, counted from 1. */
const placesOf = ({ quiz = DAILY, length = 3, right = length }: Way): readonly number[] =>
  answersOf(quiz, length).map(({ place }, i) => (i < right ? place : (place % 2) + 1))

/** Gives the answer at a place, counted from 1. A key presses it: of two presses by hand in one place the second may be muted. */
export async function give(page: Place, place = 1): Promise<void> {
  await page
    .locator('button.option')
    .nth(place - 1)
    .press('Enter')
  await page.locator('.verdict').waitFor()
}

/** Goes on from a verdict to the next question, or to the result. */
export async function goOn(page: Place): Promise<void> {
  await page.locator('.verdict button.go').press('Enter')
  await page.locator('.verdict').waitFor({ state: 'detached' })
}

/** Answers the question that is shown and goes on. */
export async function answer(page: Place, place = 1): Promise<void> {
  await give(page, place)
  await goOn(page)
}

/** Plays a game that is at its first question to its result. */
export async function finish(page: Place, way: Way = {}): Promise<void> {
  for (const place of placesOf(way)) {
    if (way.clock) way.clock.nowMs += 4000
    await answer(page, place)
  }
  await page.locator('.score').waitFor()
}

/** Opens the form that saves a finished game, which is folded, and saves it under a name. */
export async function saveAs(page: Place, name: string): Promise<void> {
  await page.locator('summary', { hasText: 'Save your score' }).press('Enter')
  await page.locator('#name').fill(name)
  await page.locator('#name').press('Enter')
}

/** Clicks the option of that text: the whole of it, as one may be the beginning of another. */
export const clickOption = (page: Page, text: string) =>
  page
    .locator('button.option')
    .filter({ has: page.getByText(text, { exact: true }) })
    .first()
    .click()

/** The token that shows the result of a game which somebody else has played. */
export async function playElsewhere(ask: Site['ask'], way: Way = {}): Promise<string> {
  const { quiz = DAILY, length = 3 } = way
  const send = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    return JSON.parse(await ask(path, { method: 'POST', headers, body: JSON.stringify(body) }))
  }
  let game = await send('/api/games', { quiz, length })
  for (const place of placesOf(way))
    game = await send('/api/games/answers', { token: game.token, option: optionIds[place - 1] })
  return new URL(game.result.share.url).pathname.slice('/r/'.length)
}
