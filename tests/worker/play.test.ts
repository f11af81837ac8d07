import { reset } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import content from '../../dist/content.txt'
import { readFrom } from '../../src/house/shelf.ts'
import { firstAnswerAt } from '../../src/http/first-answer.ts'
import { askedIn, assembleQuiz } from '../../src/quiz/quiz.ts'

const bank = { index: JSON.parse(content).index, read: readFrom(() => env.ASSETS) }
const quizOf = (id: string) => assembleQuiz(bank, id)

const fetchJson = async (path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') => {
  const init =
    body === undefined
      ? { method }
      : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await exports.default.fetch(`https://quiz.example${path}`, init)
  const text = await answer.text()
  return { status: answer.status, body: text ? JSON.parse(text) : undefined }
}

/** Plays a game to its end, the first `right` answers right. The Worker says which quiz it is. */
async function play(quiz: string, right: number, length = 10) {
  const started = await fetchJson('/api/games', { quiz, length })
  const drawn = await quizOf(started.body.quiz.id)
  const questions = drawn ? askedIn(drawn, started.body.quiz.length) : []
  let { token } = started.body
  for (const [i, question] of questions.entries()) {
    const wrong = question.options.find(({ id }) => id !== question.answer)
    const answered = await fetchJson('/api/games/answers', { token, option: i < right ? question.answer : wrong?.id })
    token = answered.body.token
    if (answered.body.result) return { ...answered.body, quiz: started.body.quiz.id }
  }
}

afterEach(() => reset())

describe('the Worker, in workerd', () => {
  it('answers that it is well, with the version and the content it was built from', async () => {
    const { status, body } = await fetchJson('/healthz')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      content: expect.stringMatching(/^[0-9a-f]{12}$/),
    })
  })
  it('makes the quiz that its script and its built files stand for', async () => {
    const { id } = (await fetchJson('/api/games', { quiz: 'mix' })).body.quiz
    const { body } = await fetchJson(`/api/quizzes/${id}`)
    const quiz = await quizOf(id)
    expect(body.questions.map(({ id }: { id: string }) => id)).toEqual(quiz && askedIn(quiz, 10).map(({ id }) => id))
  })
  it('plays a daily faster than anybody reads, saves it in KV under a sorted key, and finds it last on the leaderboard', async () => {
    const { token, result, quiz: daily } = await play('daily', 7)
    expect(daily).toMatch(/^daily-\d{8}$/)
    expect(result).toMatchObject({ score: 7, total: 10 })
    const saved = await fetchJson('/api/scores', { token, name: 'Ada' })
    expect(saved.body).toMatchObject({ board: daily, rank: null, place: 'too-fast', name: 'Ada' })
    const { keys } = await env.SCORES.list({ prefix: `v1:all:${daily}:` })
    expect(keys).toHaveLength(1)
    expect(keys[0]?.name).toMatch(/:x92-\d{7}-\d{13}:[\w-]{22}$/)
    expect(keys[0]?.metadata).toMatchObject({ name: 'Ada', total: 10 })
    expect((await fetchJson(`/api/leaderboards/${daily}`)).body.scores).toMatchObject([
      { rank: null, name: 'Ada', score: 7 },
    ])
  })
  it('lets the first answer stand', async () => {
    const { body } = await fetchJson('/api/games', { quiz: 'mix' })
    const [question] = (await quizOf(body.quiz.id))?.questions ?? []
    const wrong = question?.options.find(({ id }) => id !== question.answer)?.id
    await fetchJson('/api/games/answers', { token: body.token, option: wrong })
    const second = await fetchJson('/api/games/answers', { token: body.token, option: question?.answer })
    expect(second.body).toMatchObject({ correct: false, chosen: { id: wrong } })
  })
  it('remembers the first answer and its instant for every isolate of a data centre', async () => {
    const question = 'game-of-two-isolates 3'
    const [here, there] = [firstAnswerAt(new Map()), firstAnswerAt(new Map())]
    const first = { option: 'b', atMs: 1_795_348_800_123 } as const
    const writes: Promise<unknown>[] = []
    expect(await here(question, first, (work) => writes.push(work))).toEqual(first)
    await Promise.all(writes)
    expect(await there(question, { option: 'c', atMs: 1_795_348_809_999 })).toEqual(first)
  })
  it('gives the identical result when the last answer is sent again later', async () => {
    const { body } = await fetchJson('/api/games', { quiz: 'mix', length: 3 })
    let { token } = body
    for (let i = 0; i < 2; i++) token = (await fetchJson('/api/games/answers', { token, option: 'a' })).body.token
    const finish = async () => (await fetchJson('/api/games/answers', { token, option: 'a' })).body
    const first = await finish()
    await play('mix', 3)
    expect(await finish()).toEqual(first)
  })
  it('keeps 100 scores of 100 games that are saved at once, each twice', async () => {
    const { id } = (await fetchJson('/api/games', { quiz: 'mix' })).body.quiz
    const games = await Promise.all(Array.from({ length: 100 }, (_, i) => play(id, i % 4, 3)))
    const saves = games.flatMap((game, i) =>
      [game, game].map(({ token }) => fetchJson('/api/scores', { token, name: `Player ${i}` })),
    )
    for (const { status } of await Promise.all(saves)) expect(status).toBe(201)
    const { keys } = await env.SCORES.list({ prefix: 'v1:all:' })
    expect(keys).toHaveLength(100)
    for (const onBoard of Map.groupBy(keys, ({ name }) => name.split(':')[2]).values()) {
      const scores = onBoard.map(({ name }) => Number(name.split(':')[3]?.slice(0, 2)))
      expect(scores).toEqual(scores.toSorted((a, b) => a - b))
    }
  })
})
