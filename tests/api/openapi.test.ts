import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import type { Operation } from '../../src/api/operation.ts'
import { operations } from '../../src/api/operations.ts'
import { openHouse, playThrough } from '../support/house.ts'
import { document, faultsOf } from '../support/openapi.ts'

describe('toOpenApi', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const checked = await new Validator().validate({ ...structuredClone(document) })
    expect(checked.valid, JSON.stringify(checked.errors)).toBe(true)
    expect(document.openapi).toBe('3.1.0')
  })
  it('is served as it is made', async () => {
    const answer = await openHouse().request('/openapi.json')
    expect(await answer.json()).toEqual(document)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })
  it('names every route of the API, and no other', () => {
    const { app } = openHouse()
    const routes = app.routes
      .filter(({ path, method }) => path.startsWith('/api/') && method !== 'ALL')
      .map(({ path, method }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
    const documented = Object.values(operations).map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(routes)].sort()).toEqual(documented.sort())
  })
  it('describes what every operation answers, good and bad', async () => {
    const house = openHouse()
    const finished = await playThrough(house, { length: 3 })
    const { token } = (await house.send('/api/games', { quiz: 'daily' })).body
    const asked: [keyof typeof operations, string, unknown?][] = [
      ['readQuiz', '/api/quizzes/daily'],
      ['readQuiz', '/api/quizzes/nothing'],
      ['startGame', '/api/games', { quiz: 'daily', length: 5, league: 'my-site', seen: ['x'] }],
      ['startGame', '/api/games', { quiz: 'nothing' }],
      ['startGame', '/api/games', { quiz: 1 }],
      ['putQuestion', '/api/games/questions', { token }],
      ['putQuestion', '/api/games/questions', { token: 'x' }],
      ['answerQuestion', '/api/games/answers', { token, option: 'a' }],
      ['answerQuestion', '/api/games/answers', { token, option: 'z' }],
      ['answerQuestion', '/api/games/answers', { token: finished.token, option: 'a' }],
      ['saveScore', '/api/scores', { token: finished.token, name: 'Ada' }],
      ['saveScore', '/api/scores', { token: finished.token, name: '' }],
      ['readLeaderboard', '/api/leaderboards/daily-20261122?limit=5'],
      ['readLeaderboard', '/api/leaderboards/nothing'],
      ['readLeaderboard', '/api/leaderboards/2026-w47?limit=0'],
      ['deleteScore', '/api/scores', { token: finished.token }],
      ['listCollections', '/api/collections'],
      ['listIncidents', '/api/collections/klopp/incidents'],
      ['listIncidents', '/api/collections/klopp/incidents?team=everton&season=2017-18'],
      ['listIncidents', '/api/collections/klop/incidents'],
      ['listIncidents', '/api/collections/klopp/incidents?cursor=x'],
      ['readQuiz', '/api/quizzes/klopp'],
      ['readQuiz', '/api/quizzes/team-evertonn'],
      ['startGame', '/api/games', { quiz: 'team-toulouse', kind: 'cards' }],
      ['readLeaderboard', '/api/leaderboards/daily-klopp-20261122'],
      ['readIncident', '/api/incidents/atletico-2021'],
      ['readIncident', '/api/incidents/nothing'],
      ['reportQuestion', '/api/reports', { question: 'atletico-2021.venue.match', reason: 'wrong' }],
      ['reportQuestion', '/api/reports', { question: 'nothing', reason: 'wrong' }],
    ]
    const covered = new Set<string>()
    for (const [name, path, body] of asked) {
      const operation: Operation = operations[name]
      const init = {
        method: operation.method.toUpperCase(),
        ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      }
      const answer = await house.request(path, init)
      const { status, headers } = answer
      expect(faultsOf(operation, { status, headers, text: await answer.text() }), `${path} ${status}`).toBe('')
      covered.add(name)
    }
    expect(covered.size).toBe(Object.keys(operations).length)
  })
})
