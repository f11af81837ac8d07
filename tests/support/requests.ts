import fc from 'fast-check'
import { MOST_BODY_BYTES } from '../../src/api/body.ts'
import type { Operation } from '../../src/api/operation.ts'
import { operations } from '../../src/api/operations.ts'
import { groupNames } from '../../src/quiz/kinds/kind.ts'
import { reportReasons } from '../../src/scores/report.ts'
import { anyText } from './any-text.ts'
import { oddTokens, playTokens, resultTokens } from './tokens.ts'

/** A request to an operation's path, with its own method or another. */
export interface GeneratedRequest {
  readonly to: keyof typeof operations
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly type: string
  readonly body: string
}

const quizzes = [
  ...['daily', 'mix', 'klopp', 'daily-klopp', 'klopp-2017-18', 'team-everton', 'everton-2017', 'daily-20261121'],
  ...['daily-20261123', 'daily-20200101', 'team-evertonn', 'team-toulouse-cards-20261122-x', 'mix-goals-20261122-x'],
]
const wellFormed = anyText(40).map((text) => text.toWellFormed())
/** Mostly one of these; else anything. */
const mostly = (...good: readonly unknown[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.oneof(anyText(40), fc.jsonValue()) },
  )

const token = (good: readonly string[]) =>
  fc.oneof({ weight: 3, arbitrary: mostly(...good) }, { weight: 2, arbitrary: fc.constantFrom(...oddTokens) })

/** What bodies are made of; a member that may be left out is in `optional`. */
const members: Readonly<
  Record<
    string,
    { readonly of: Readonly<Record<string, fc.Arbitrary<unknown>>>; readonly optional?: readonly string[] }
  >
> = {
  startGame: {
    of: {
      quiz: mostly(...quizzes),
      kind: mostly('goals', 'quote', 'cards', ...groupNames),
      length: mostly(3, 3, 4, 5, 10, 10, 20, 21, 3.5),
      league: mostly('all', 'my-site', 'a', 'b', 'My Site'),
      seen: mostly([], [], ['atletico-2021.venue.match'], ['x', 'x'], ['x'.repeat(121)]),
    },
    optional: ['kind', 'length', 'league', 'seen'],
  },
  putQuestion: { of: { token: token(playTokens) } },
  answerQuestion: { of: { token: token(playTokens), option: mostly('a', 'b', 'c', 'd', 'z') } },
  saveScore: { of: { token: token(resultTokens), name: mostly('Ada', 'Zoë', '李', '', 'spam.com', 'x'.repeat(21)) } },
  deleteScore: { of: { token: token(resultTokens) } },
  reportQuestion: {
    of: {
      question: mostly('atletico-2021.venue.match', 'klopp.venue.abc', 'klopp.venue.b', 'nothing'),
      reason: mostly(...reportReasons),
      note: mostly('', 'It was the other one', '?', 'x'.repeat(501)),
    },
    optional: ['note'],
  },
}

/** What stands in the parts of paths, and in queries. */
const parts: Readonly<Record<string, readonly string[]>> = {
  quizId: quizzes,
  board: ['daily-20261122', 'daily-klopp-20261122', '2026-w47', '2026-w54', 'daily-20261123'],
  'readIncident id': ['everton-2017', 'atletico-2021', 'everton', 'constructor'],
  'listIncidents id': ['klopp', 'klopp', 'klopp', 'klop'],
  team: ['everton', 'everton', 'toulouse', 'evertn'],
  season: ['2017-18', '2017-18', '2021-22', '2017-19'],
  cursor: ['0-everton-2017', 'x', ''],
  league: ['all', 'my-site', 'My Site'],
  limit: ['1', '100', '0', '101', '1e1', '-1'],
}

const textOf = (good: readonly string[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: wellFormed })

/** A path of the operation; a part is never empty and no step up, which would make it another path. */
function pathTo(name: string, { path, query = {} }: Operation): fc.Arbitrary<string> {
  const [, part] = /\{(\w+)\}/.exec(path) ?? []
  const good = part === undefined ? ['x'] : (parts[part] ?? parts[`${name} ${part}`] ?? [])
  const filled = textOf(good)
    .filter((text) => !['', '.', '..'].includes(text))
    .map((text) => path.replace(/\{\w+\}/, () => encodeURIComponent(text)))
  const known = Object.fromEntries(Object.keys(query).map((key) => [key, textOf(parts[key] ?? [])]))
  const asked = fc.record({ ...known, other: wellFormed }, { requiredKeys: [] })
  return fc.tuple(filled, asked).map(([at, wish]) => {
    const search = new URLSearchParams(
      Object.entries(wish).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])),
    )
    return search.size > 0 ? `${at}?${search}` : at
  })
}

const asJson = (value: unknown) => JSON.stringify(value)

/** A body for the operation: mostly of its members; else with one too many or too few, no object, no JSON, or too large. */
function bodyOf(name: string): fc.Arbitrary<string> {
  const { of, optional = [] } = members[name] ?? { of: {} }
  const requiredKeys = Object.keys(of).filter((key) => !optional.includes(key))
  return fc.oneof(
    { weight: 14, arbitrary: fc.record(of, { requiredKeys }).map(asJson) },
    { weight: 1, arbitrary: fc.record({ ...of, cheat: fc.boolean() }, { requiredKeys: [] }).map(asJson) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: anyText(40) },
    { weight: 1, arbitrary: fc.constant(asJson({ token: 'x'.repeat(MOST_BODY_BYTES) })) },
  )
}

const types = fc.oneof(
  { weight: 14, arbitrary: fc.constantFrom('application/json', 'application/json; charset=utf-8') },
  { weight: 1, arbitrary: fc.constantFrom('', 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp') },
)
const names = Object.keys(operations) as (keyof typeof operations)[]
const methods = fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE')

/** Requests to the operations of the API, good and odd. */
export const requests: fc.Arbitrary<GeneratedRequest> = fc.oneof(
  ...names.map((name) =>
    fc.record({
      to: fc.constant(name),
      method: fc.oneof(
        { weight: 14, arbitrary: fc.constant(operations[name].method.toUpperCase()) },
        { weight: 1, arbitrary: methods },
      ),
      path: pathTo(name, operations[name]),
      type: types,
      body: bodyOf(name),
    }),
  ),
)
