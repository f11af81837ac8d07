import type { Context } from 'hono'
import { canChooseKind, chooseQuiz, type Wish } from '../game/choose-quiz.ts'
import { readShare, type ShareClaims } from '../game/claims.ts'
import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Env } from '../house/house.ts'
import type { ProblemError } from '../house/problem.ts'
import { type Group, groupNames, isGroup } from '../quiz/kinds/kind.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'
import { isLeague } from '../scores/league.ts'
import { boardMeant, isBoard } from '../scores/score.ts'
import { startRefusal } from './game-refusal.ts'
import { refusal } from './refusal.ts'
import { gameContextOf, signerOf, todayOf } from './request.ts'

/** The whole number that the query gives under a name; `undefined` if it gives none. Throws a refusal for any other text, and for a number outside the range. */
export function readNumber(
  c: Context<Env>,
  field: string,
  [least, most]: readonly [number, number],
  query = queryOf(c),
): number | undefined {
  const given = query.get(field)
  if (given === null) return undefined
  const number = /^\d+$/.test(given) ? Number(given) : Number.NaN
  if (number >= least && number <= most) return number
  const text = c.get('text')
  const expected = text.t('expected.between', { least, most })
  throw refusal(text, 'invalid', { field, values: { field, expected, found: JSON.stringify(given.slice(0, 20)) } })
}

/** How many questions the query asks for; `undefined` if it does not say. Throws a refusal for anything that is not a length. */
export const readLength = (c: Context<Env>, query = queryOf(c)) =>
  readNumber(c, 'length', [QUIZ_LENGTH.least, QUIZ_LENGTH.most], query)

/** The league of the query; the default league if it names none. Throws a refusal for a text that cannot be a league. */
export function readLeague(c: Context<Env>, query = queryOf(c)): string {
  const league = query.get('league') ?? DEFAULT_LEAGUE
  if (isLeague(league)) return league
  throw refusal(c.get('text'), 'unknown-league', { field: 'league', values: { league: league.slice(0, 40) } })
}

/** The board that a text means today: `daily`, `daily-<collection>` and `week` are those of today. Throws a refusal if there can be no such board, which names the field if there is one. */
export function readBoard(c: Context<Env>, text: string, field?: string): string {
  const board = boardMeant(text, todayOf(c))
  if (isBoard(c.get('house').bank.index, board, todayOf(c))) return board
  throw refusal(c.get('text'), 'unknown-board', { ...(field && { field }), values: { board: text.slice(0, 80) } })
}

/** The group of kinds of the query; `undefined` if it names none. Throws a refusal for any other text. */
export function readKind(c: Context<Env>, query = queryOf(c)): Group | undefined {
  const kind = query.get('kind')
  if (kind === null || isGroup(kind)) return kind ?? undefined
  throw unlisted(c, 'kind', groupNames, kind)
}

/** The id of the quiz that a wish means now. Throws a refusal if the quiz cannot be narrowed to the kind, or has too few questions. */
export async function quizFor(c: Context<Env>, wish: Wish): Promise<string> {
  const [house, text] = [c.get('house'), c.get('text')]
  if (!canChooseKind(wish)) throw refusal(text, 'fixed-kind', { field: 'kind', values: { quiz: wish.quiz } })
  const { bank, topicOf, countOn } = house
  const chosen = await chooseQuiz({ ...gameContextOf(c), index: bank.index, topicOf, countOn }, wish)
  if (chosen.ok) return chosen.quiz
  throw startRefusal(text, chosen, wish)
}

/** The refusal of a text that is not on a list. */
export function unlisted(c: Context<Env>, field: string, list: readonly string[], found: string): ProblemError {
  const text = c.get('text')
  const expected = text.t('expected.one-of', { list: text.list(list) })
  return refusal(text, 'invalid', { field, values: { field, expected, found: JSON.stringify(found.slice(0, 20)) } })
}

/** The share token of the result to play against, unread; `undefined` if the query has none. */
export function versusOf(c: Context<Env>, query = queryOf(c)): string | undefined {
  const token = query.get('vs') ?? undefined
  return token && /^[\w.-]{1,1000}$/.test(token) ? token : undefined
}

/** The result to compare a finished game of the quiz with; `undefined` if there is none, or if its token is no good or of another quiz. */
export async function readVersus(c: Context<Env>, quiz: string): Promise<ShareClaims | undefined> {
  const token = versusOf(c)
  const read = token ? await readShare(signerOf(c), token) : undefined
  return read?.ok && read.claims.quiz === quiz ? read.claims : undefined
}

/** The query of the request. Most have none, and an address is dear to take apart. */
export function queryOf(c: Context<Env>): URLSearchParams {
  const { url } = c.req
  return url.includes('?') ? new URL(url).searchParams : new URLSearchParams()
}
