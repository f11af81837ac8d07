// Ten thousand requests, good and odd, to a site that is well and to some that are not: whatever is answered, the OpenAPI
// document has said so.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Operation, problemsOf } from '../../src/api/operation.ts'
import { operations } from '../../src/api/operations.ts'
import { isShard } from '../../src/quiz/bank.ts'
import type { Shard } from '../../src/quiz/entry.ts'
import { openMade } from '../../src/quiz/make-bank.ts'
import { made } from '../support/content.ts'
import { openHouse } from '../support/house.ts'
import { faultsOf, faultsOfProblem, isAllowed, type ReadAnswer } from '../support/openapi.ts'
import { type GeneratedRequest, requests } from '../support/requests.ts'

const REQUESTS = 10_000

const withoutKv = openHouse()
withoutKv.store.mishap = () => 'before'
const { read } = openMade(made)
/** Reads a bank that has two questions on each match. */
const readFew: typeof read = async (path) => {
  const file = await read(path)
  if (!isShard(path)) return file
  const shard = file as Shard
  return { ...shard, entries: shard.entries.slice(0, 2) }
}
const crowded: RateLimit = { limit: async () => ({ success: false }) }
const sites = {
  well: openHouse(),
  'without a key': openHouse({ bindings: { SIGNING_KEY: '' } }),
  'without KV': withoutKv,
  'without its bank': openHouse({ read: () => Promise.reject(new Error('no file')) }),
  'short of questions': openHouse({ read: readFew }),
  crowded: openHouse({
    bindings: {
      LIMIT_STARTS: crowded,
      LIMIT_SAVES: crowded,
      LIMIT_REPORTS: crowded,
      LIMIT_DELETIONS: crowded,
      LIMIT_LISTS: crowded,
    },
  }),
}
const siteNames = fc.oneof(
  { weight: 12, arbitrary: fc.constant('well' as const) },
  { weight: 4, arbitrary: fc.constantFrom('without a key', 'without KV', 'without its bank', 'short of questions') },
  { weight: 2, arbitrary: fc.constant('crowded' as const) },
)

const all: readonly Operation[] = Object.values(operations)

/** The documented operation that a request is to; that of GET for HEAD, and `undefined` for a method without one. */
const operationOf = ({ to, method }: GeneratedRequest) =>
  all.find((one) => one.path === operations[to].path && one.method === method.toLowerCase().replace('head', 'get'))

async function ask(site: keyof typeof sites, { method, path, type, body }: GeneratedRequest): Promise<ReadAnswer> {
  const answer = await sites[site].request(path, {
    method,
    headers: { 'cf-connecting-ip': '192.0.2.7', ...(type && { 'content-type': type }) },
    ...(method !== 'GET' && method !== 'HEAD' && { body }),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** What is wrong with an answer to a method that the document does not have at this path; empty where nothing is. */
function faultsOfOther({ method }: GeneratedRequest, { status, headers, text }: ReadAnswer): string {
  if (method === 'OPTIONS' && status === 204) return text
  if (![405, 413, 503].includes(status)) return `${method}: ${status} was not expected`
  if (status === 405 && !headers.get('allow')) return '405 came without allow'
  return method === 'HEAD' ? text : faultsOfProblem(text)
}

/** Whether the site took a body that the document does not allow, or found one invalid that it allows; empty where neither. */
function faultsOfReading(operation: Operation, { type, body }: GeneratedRequest, { status, text }: ReadAnswer): string {
  if (!operation.body || [400, 413, 415, 503].includes(status)) return ''
  const isGood = isAllowed(operation, JSON.parse(body))
  if (!isGood && status < 400) return `${body} was taken as ${type}, and is not allowed`
  return isGood && status === 422 && JSON.parse(text).reason === 'invalid' ? `${body} is allowed: ${text}` : ''
}

function faultsOfAnswer(request: GeneratedRequest, answer: ReadAnswer): string {
  const operation = operationOf(request)
  if (answer.status === 500) return `a fault of the site: ${answer.text}`
  if (!operation) return faultsOfOther(request, answer)
  if (request.method !== 'HEAD') return faultsOf(operation, answer) || faultsOfReading(operation, request, answer)
  const isKnown = [operation.answer.status, ...problemsOf(operation)].some((status) => status === answer.status)
  return isKnown && answer.text === '' ? '' : `HEAD: ${answer.status} was not expected`
}

/** Every answer that the document names, but faults of the site: `get /api/collections 200`. */
const named = all.flatMap((operation) =>
  [operation.answer.status, ...problemsOf(operation)]
    .filter((status) => status !== 500)
    .map((status) => `${operation.method} ${operation.path} ${status}`),
)

describe('whatever is asked of the API', () => {
  it('is answered as the OpenAPI document says, never with 500, and with all else that it names', async () => {
    const seen = new Set<string>()
    const isAnswered = fc.asyncProperty(siteNames, requests, async (site, request) => {
      const answer = await ask(site, request)
      expect(faultsOfAnswer(request, answer)).toBe('')
      const operation = operationOf(request)
      if (operation) seen.add(`${operation.method} ${operation.path} ${answer.status}`)
    })
    await fc.assert(isAnswered, { numRuns: REQUESTS })
    expect(named.filter((what) => !seen.has(what))).toEqual([])
  })
  it('is a documented 500 where the site has a fault', async () => {
    const house = openHouse()
    const fault = () => {
      throw new Error('a fault of the site')
    }
    Object.defineProperty(house.env, 'SIGNING_KEY', { get: fault })
    for (const operation of all) {
      const answer = await house.request(operation.path, { method: operation.method.toUpperCase() })
      const { status, headers } = answer
      expect([status, faultsOf(operation, { status, headers, text: await answer.text() })]).toEqual([500, ''])
    }
  })
})
