import type { Context } from 'hono'
import type { StartRefusal } from '../game/play.ts'
import type { TokenFault } from '../game/token.ts'
import type { Env } from '../house/house.ts'
import type { ProblemError } from '../house/problem.ts'
import { t } from '../house/text.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'
import { sayDay } from '../quiz/words.ts'
import type { SaveFault } from '../scores/save.ts'
import { refusal } from './refusal.ts'

const MOST_SHOWN = 80
const MOST_QUESTION_SHOWN = 120

/** The refusal of a game that could not be started. */
export function startRefusal(
  c: Context<Env>,
  refused: StartRefusal,
  quiz: string,
  wished: number = QUIZ_LENGTH.least,
): ProblemError {
  switch (refused.reason) {
    case 'unknown-quiz':
      return refusal(c, 'unknown-quiz', { field: 'quiz', values: { quiz: quiz.slice(0, MOST_SHOWN) } })
    case 'not-yet': {
      const { opensOn } = refused
      const date = sayDay(c.var.house.almanac.language, opensOn)
      return refusal(c, 'not-yet', { field: 'quiz', values: { quiz, date, opensOn } })
    }
    case 'too-few':
      return refusal(c, 'too-few', { field: 'length', values: { wished, available: refused.available } })
  }
}

/** The refusal of an answer: the option, or the token it came with. */
export function answerRefusal(
  c: Context<Env>,
  reason: TokenFault | 'unknown-quiz' | 'unknown-option',
  option: string,
): ProblemError {
  if (reason !== 'unknown-option') return tokenRefusal(c, reason, 'game')
  return refusal(c, reason, { field: 'option', values: { option: option.slice(0, 20) } })
}

/** The refusal of a token that is not good for what was wanted: to play on, or to keep a finished game. */
export function tokenRefusal(
  c: Context<Env>,
  reason: TokenFault | 'unknown-quiz',
  wanted: 'game' | 'result',
): ProblemError {
  const field = 'token'
  switch (reason) {
    case 'unknown-quiz':
      return refusal(c, reason, { field, values: { quiz: '' } })
    case 'other-purpose':
      return refusal(c, reason, { field, values: { expected: t(c.var.house, `expected.${wanted}`) } })
    case 'malformed':
      return refusal(c, 'token-malformed', { field })
    default:
      return refusal(c, reason, { field })
  }
}

/** The refusal of a score that was not saved or deleted. */
export function saveRefusal(c: Context<Env>, reason: SaveFault): ProblemError {
  switch (reason) {
    case 'malformed':
    case 'other-purpose':
    case 'forged':
    case 'expired':
      return tokenRefusal(c, reason, 'result')
    case 'save-expired':
      return refusal(c, reason, { field: 'token' })
    case 'too-often':
    case 'unavailable':
      return refusal(c, reason)
    default:
      return refusal(c, reason, { field: 'name' })
  }
}

/** The refusal of a report that was not kept. */
export function reportRefusal(
  c: Context<Env>,
  reason: 'unknown-question' | 'too-often' | 'unavailable',
  question: string,
): ProblemError {
  if (reason !== 'unknown-question') return refusal(c, reason)
  return refusal(c, reason, { field: 'question', values: { question: question.slice(0, MOST_QUESTION_SHOWN) } })
}
