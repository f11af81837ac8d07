import { QUIZ_LENGTH } from '../quiz/quiz.ts'
import type { PlayClaims, ResultClaims, ShareClaims } from './claims.ts'

const HOUR_MS = 3_600_000

/** How long a started game may be gone on with, and a finished one be saved or deleted. */
export const PLAY_TTL_MS = 7 * 24 * HOUR_MS
export const RESULT_TTL_MS = 400 * 24 * HOUR_MS
/** A finished game may be saved for this long: afterwards its board is history. */
export const SAVE_TTL_MS = 7 * 24 * HOUR_MS

/** The most that one question can add to the time: who closes the tab comes back to a minute, not to a night. */
export const MOST_MS_PER_QUESTION = 60_000

/** The league of players who came to no league's page. */
export const DEFAULT_LEAGUE = 'all'

/** A new game of a quiz. */
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

/** The game after an answer given at that instant: one more mark and its time. The clock stands until the next question is put. */
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

/** The instant from which an answer's time counts. One that came before its question was put counts from the answer before: putting a question again gains nothing. */
function startOfClock({ askedAtMs, answeredAtMs }: PlayClaims, atMs: number): number {
  return askedAtMs === undefined || askedAtMs > atMs ? answeredAtMs : askedAtMs
}

/** The game with its question on the table since that instant. A clock that runs already runs on. */
export const startClock = (play: PlayClaims, atMs: number): PlayClaims => ({
  ...play,
  askedAtMs: play.askedAtMs ?? atMs,
})

/** Whether every question has its answer. */
export const isFinished = ({ pattern, length }: PlayClaims) => pattern.length >= length

/** The finished game of a play that has its last answer; `available` is how many questions its quiz has. */
export function closeGame(
  { game, quiz, league, pattern, elapsedMs, answeredAtMs }: PlayClaims,
  available: number,
): ResultClaims {
  return {
    game,
    quiz,
    league,
    pattern,
    isFullLength: pattern.length === lengthOf(available),
    timeMs: elapsedMs,
    finishedAtMs: answeredAtMs,
    expiresAtMs: answeredAtMs + RESULT_TTL_MS,
  }
}

/** What may be shown to anyone of a finished game. */
export const toShare = ({ quiz, pattern, timeMs, finishedAtMs }: ResultClaims): ShareClaims => ({
  quiz,
  pattern,
  timeMs,
  finishedAtMs,
})

/** How many answers were right. */
export const countRight = (pattern: readonly boolean[]) => pattern.filter(Boolean).length

/** How many questions a game of a quiz asks; `undefined` when fewer are there than were wished for, or than make a game. */
export function lengthOf(available: number, wished?: number): number | undefined {
  const length = wished ?? Math.max(QUIZ_LENGTH.least, Math.min(QUIZ_LENGTH.default, available))
  return length <= available ? length : undefined
}
