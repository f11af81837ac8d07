import type { Context } from 'hono'
import { canChooseKind, chooseQuiz, type Wish } from '../game/choose-quiz.ts'
import { readShare, type ShareClaims } from '../game/claims.ts'
import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Env } from '../house/house.ts'
import type { ProblemError } from '../house/problem.ts'
import { t } from '../house/text.ts'
import { type Group, groupNames, isGroup } from '../quiz/kinds/kind.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'
import { sayList } from '../quiz/words.ts'
import { isLeague } from '../scores/score.ts'
import { startRefusal } from './game-refusal.ts'
import { refusal } from './refusal.ts'
import { tableOf } from './request.ts'

/** The whole number, in digits, that the query gives by that name; `undefined` where it gives none. Throws a refusal for any other text and outside the range. */
export function readNumber(
  c: Context<Env>,
  field: string,
  [least, most]: readonly [number, number],
  query = queryOf(c),
): number | undefined {
  const text = query.get(field)
  if (text === null) return undefined
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  const expected = t(c.var.house, 'expected.between', { least, most })
  throw refusal(c, 'invalid', { field, values: { field, expected, found: JSON.stringify(text.slice(0, 20)) } })
}

/** How many questions the query asks for; `undefined` where it does not say. Throws a refusal for what cannot be a length. */
export const readLength = (c: Context<Env>, query = queryOf(c)) =>
  readNumber(c, 'length', [QUIZ_LENGTH.least, QUIZ_LENGTH.most], query)

/** The league of the query, or the one of everybody. Throws a refusal for a text that cannot be one. */
export function readLeague(c: Context<Env>, query = queryOf(c)): string {
  const league = query.get('league') ?? DEFAULT_LEAGUE
  if (isLeague(league)) return league
  throw refusal(c, 'unknown-league', { field: 'league', values: { league: league.slice(0, 40) } })
}

/** The group of kinds of the query; `undefined` where it names none. Throws a refusal for any other text. */
export function readKind(c: Context<Env>, query = queryOf(c)): Group | undefined {
  const kind = query.get('kind')
  if (kind === null || isGroup(kind)) return kind ?? undefined
  throw unlisted(c, 'kind', groupNames, kind)
}

/** The id of the quiz that a wish means now. Throws a refusal for a kind that the quiz cannot be narrowed to, and where there are too few questions. */
export function quizFor(c: Context<Env>, wish: Wish): string {
  if (!canChooseKind(wish)) throw refusal(c, 'fixed-kind', { field: 'kind', values: { quiz: wish.quiz } })
  const { house } = c.var
  const choice = chooseQuiz({ ...tableOf(c), almanac: house.almanac, countOn: house.countOn }, wish)
  if (choice.ok) return choice.quiz
  throw startRefusal(c, { ...choice, reason: 'too-few' }, wish.quiz, wish.length)
}

/** The refusal of a text that is none of a list. */
export function unlisted(c: Context<Env>, field: string, list: readonly string[], found: string): ProblemError {
  const { house } = c.var
  const expected = t(house, 'expected.one-of', { list: sayList(house.almanac.language, list) })
  return refusal(c, 'invalid', { field, values: { field, expected, found: JSON.stringify(found.slice(0, 20)) } })
}

/** The share token of the result that the game is played against, as the query gives it, unread; `undefined` where it gives none. */
export function versusOf(c: Context<Env>, query = queryOf(c)): string | undefined {
  const token = query.get('vs') ?? undefined
  return token && /^[\w.-]{1,1000}$/.test(token) ? token : undefined
}

/** The result that a finished game of the quiz is held against. A challenge that is not whole, or of another quiz, is none: no game is lost to it. */
export async function readVersus(c: Context<Env>, quiz: string): Promise<ShareClaims | undefined> {
  const token = versusOf(c)
  const read = token ? await readShare(tableOf(c).signer, token) : undefined
  return read?.ok && read.claims.quiz === quiz ? read.claims : undefined
}

/** What the address asks for. */
export const queryOf = (c: Context<Env>) => new URL(c.req.url).searchParams
