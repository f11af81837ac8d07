import type { ShownQuestion } from '../quiz/question.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'
import type { PlayClaims, ResultClaims, ShareClaims } from './claims.ts'

const HOUR_MS = 3_600_000

/** How long a game can be played after it was started. */
export const PLAY_TTL_MS = 7 * 24 * HOUR_MS
/** How long the token of a finished game is valid. */
export const RESULT_TTL_MS = 400 * 24 * HOUR_MS
/** How long after its end a game can be saved. */
export const SAVE_TTL_MS = 7 * 24 * HOUR_MS

/** The most time that one question can cost, so that a player who leaves and comes back loses a minute at most. */
export const MOST_MS_PER_QUESTION = 60_000

/** The least time that a person needs for a question: a second, and 10 ms for each character of it. */
const LEAST_MS = 1000
const LEAST_MS_PER_CHARACTER = 10

/** The least time in which a person can answer these questions, in milliseconds. What is faster does not rank. */
export const leastTimeOf = (questions: readonly Pick<ShownQuestion, 'prompt'>[]): number =>
  questions.reduce((sum, { prompt }) => sum + LEAST_MS + LEAST_MS_PER_CHARACTER * prompt.length, 0)

/** The league of everyone who plays outside a league. */
export const DEFAULT_LEAGUE = 'all'

/** A new game of a quiz, its first question put. */
export function openGame(start: {
  game: string
  quiz: string
  length: number
  league: string
  nowMs: number
}): PlayClaims {
  const { nowMs, ...rest } = start
  return {
    ...rest,
    pattern: [],
    elapsedMs: 0,
    answeredAtMs: nowMs,
    askedAtMs: nowMs,
    expiresAtMs: nowMs + PLAY_TTL_MS,
  }
}

/** The game after an answer at an instant: with one more mark and its time added. The clock is stopped. */
export function markAnswer(play: PlayClaims, correct: boolean, atMs: number): PlayClaims {
  const spentMs = Math.min(Math.max(atMs - startOfClock(play, atMs), 0), MOST_MS_PER_QUESTION)
  return {
    ...play,
    pattern: [...play.pattern, correct],
    elapsedMs: play.elapsedMs + spentMs,
    answeredAtMs: atMs,
    askedAtMs: undefined,
  }
}

/** The instant from which the time of an answer counts: when its question was shown, or, where that is later than the answer, when the previous answer was given. So showing a question again saves no time. */
function startOfClock({ askedAtMs, answeredAtMs }: PlayClaims, atMs: number): number {
  return askedAtMs === undefined || askedAtMs > atMs ? answeredAtMs : askedAtMs
}

/** The game with its clock running from an instant; a clock that is running already is not restarted. */
export const startClock = (play: PlayClaims, atMs: number): PlayClaims => ({
  ...play,
  askedAtMs: play.askedAtMs ?? atMs,
})

/** Whether every question is answered. */
export const isFinished = ({ pattern, length }: PlayClaims) => pattern.length >= length

/** The finished game, once all questions are answered; `available` is how many questions its quiz has, `leastMs` the least time that a person needs. */
export function closeGame(
  { game, quiz, league, pattern, elapsedMs, answeredAtMs }: PlayClaims,
  { available, leastMs }: { readonly available: number; readonly leastMs: number },
): ResultClaims {
  return {
    game,
    quiz,
    league,
    pattern,
    isFullLength: pattern.length === lengthOf(available),
    ...(elapsedMs < leastMs && { isTooFast: true }),
    timeMs: elapsedMs,
    finishedAtMs: answeredAtMs,
    expiresAtMs: answeredAtMs + RESULT_TTL_MS,
  }
}

/** The part of a finished game that may be shown to anyone. */
export const toShare = ({ quiz, pattern, timeMs, finishedAtMs }: ResultClaims): ShareClaims => ({
  quiz,
  pattern,
  timeMs,
  finishedAtMs,
})

/** How many answers were right. */
export const countRight = (pattern: readonly boolean[]) => pattern.filter(Boolean).length

/** How many questions a game of a quiz asks; `undefined` if the quiz has fewer than are wished for, or too few for any game. */
export function lengthOf(available: number, wished?: number): number | undefined {
  const length = wished ?? Math.max(QUIZ_LENGTH.least, Math.min(QUIZ_LENGTH.default, available))
  return length <= available ? length : undefined
}
