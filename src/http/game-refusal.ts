import type { StartRefusal } from '../game/refusal.ts'
import type { TokenFault } from '../game/token.ts'
import type { ProblemError } from '../house/problem.ts'
import type { Text } from '../house/text.ts'
import type { Group } from '../quiz/kinds/kind.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'
import type { SaveFault } from '../scores/save.ts'
import { refusal } from './refusal.ts'

const MOST_SHOWN = 120
const MOST_QUESTION_SHOWN = 120

/** The refusal of a game that cannot be started, for the quiz and the length that were wished for. */
export function startRefusal(
  text: Text,
  refused: StartRefusal,
  { quiz, length, kind }: { quiz: string; length?: number | undefined; kind?: Group | undefined },
): ProblemError {
  switch (refused.reason) {
    case 'unknown-quiz':
      return refusal(text, 'unknown-quiz', { field: 'quiz', values: { quiz: quiz.slice(0, MOST_SHOWN) } })
    case 'not-yet': {
      const { opensOn } = refused
      return refusal(text, 'not-yet', { field: 'quiz', values: { quiz, date: text.day(opensOn), opensOn } })
    }
    case 'too-few': {
      const values = { wished: length ?? QUIZ_LENGTH.least, available: refused.available }
      return refusal(text, 'too-few', { field: fieldOf({ length, kind }), values })
    }
  }
}

/** What of a wish has too few questions: the length that it names, or else the kind, or the quiz itself. */
const fieldOf = ({ length, kind }: { length?: number | undefined; kind?: Group | undefined }) =>
  length !== undefined ? 'length' : kind ? 'kind' : 'quiz'

/** The refusal of an answer: its option, or its token, is no good. */
export function answerRefusal(
  text: Text,
  reason: TokenFault | 'unknown-quiz' | 'unknown-option',
  option: string,
): ProblemError {
  if (reason !== 'unknown-option') return tokenRefusal(text, reason, 'game')
  return refusal(text, reason, { field: 'option', values: { option: option.slice(0, 20) } })
}

/** The refusal of a token, where that of a game in progress (`game`) or of a finished one (`result`) is wanted. */
export function tokenRefusal(text: Text, reason: TokenFault | 'unknown-quiz', wanted: 'game' | 'result'): ProblemError {
  const values =
    reason === 'unknown-quiz'
      ? { quiz: '' }
      : reason === 'other-purpose'
        ? { expected: text.t(`expected.${wanted}`) }
        : {}
  return refusal(text, reason, { field: 'token', values })
}

/** The refusal of a score that is not saved or deleted. */
export function saveRefusal(text: Text, reason: SaveFault): ProblemError {
  switch (reason) {
    case 'token-malformed':
    case 'other-purpose':
    case 'forged':
    case 'expired':
      return tokenRefusal(text, reason, 'result')
    case 'save-expired':
      return refusal(text, reason, { field: 'token' })
    case 'too-often':
    case 'unavailable':
      return refusal(text, reason)
    default:
      return refusal(text, reason, { field: 'name' })
  }
}

/** The refusal of a report that is not kept. */
export function reportRefusal(
  text: Text,
  reason: 'unknown-question' | 'too-often' | 'unavailable',
  question: string,
): ProblemError {
  if (reason !== 'unknown-question') return refusal(text, reason)
  return refusal(text, reason, { field: 'question', values: { question: question.slice(0, MOST_QUESTION_SHOWN) } })
}
