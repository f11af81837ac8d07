import { describe, expect, it } from 'vitest'
import { readShare, signShare } from '../../src/game/claims.ts'
import type { GameContext } from '../../src/game/context.ts'
import { firstAnswerIn } from '../../src/game/first-answer.ts'
import { MOST_MS_PER_QUESTION, PLAY_TTL_MS } from '../../src/game/game.ts'
import { answerQuestion, continueGame, putQuestion } from '../../src/game/play.ts'
import type { Standing } from '../../src/game/standing.ts'
import { openQuiz, startGame } from '../../src/game/start.ts'
import { createSigner } from '../../src/game/token.ts'
import { askedIn } from '../../src/quiz/quiz.ts'
import { quizOf } from '../support/content.ts'
import { NOON, SIGNING_KEY } from '../support/house.ts'

const quiz = 'daily-20261122'
const drawn = quizOf(quiz) ?? expect.fail('expected a daily')
const questions = askedIn(drawn, 10)
const answerOf = (i: number) => questions[i]?.answer ?? 'a'
const wrongOf = (i: number) => questions[i]?.options.find(({ id }) => id !== answerOf(i))?.id ?? 'b'

function openContext() {
  let ids = 0
  const context = {
    signer: createSigner([SIGNING_KEY]),
    quizOf: async (id: string) => quizOf(id),
    firstAnswer: firstAnswerIn(new Map()),
    newId: () => `game-${++ids}`,
    nowMs: NOON,
  }
  const at = (nowMs: number): GameContext => ({ ...context, nowMs })
  return { context, at }
}

async function start(context: GameContext, length?: number) {
  const game = await startGame(context, { quiz, league: 'all', length })
  if (!game.ok) throw new Error(game.reason)
  return game
}
async function answer(context: GameContext, token: string, option: string, putsNext = false) {
  const verdict = await answerQuestion(context, { token, option, putsNext })
  if (!verdict.ok) throw new Error(verdict.reason)
  return verdict
}

async function put(context: GameContext, token: string) {
  const standing = await putQuestion(context, token)
  if (!standing.ok) throw new Error(standing.reason)
  return standing
}

/** Where a game stands as data, with its strips made. */
const toData = (standing: Standing) => ({ ...standing, strips: standing.strips() })

describe('startGame', () => {
  it('puts the first of ten questions', async () => {
    const { turn, play } = await start(openContext().context)
    expect(turn?.number).toBe(1)
    expect(turn?.id).toBe(questions[0]?.id)
    expect(play.length).toBe(10)
  })
  it('says how many questions there are when more are wished for', async () => {
    const short = {
      ...openContext().context,
      quizOf: async () => ({ ...drawn, questions: drawn.questions.slice(0, 6) }),
    }
    expect(await startGame(short, { quiz, league: 'all', length: 8 })).toEqual({
      ok: false,
      reason: 'too-few',
      available: 7,
    })
    expect((await start(short)).play.length).toBe(7)
  })
})

describe('openQuiz', () => {
  it('says when a quiz of the future opens', async () => {
    expect(await openQuiz(openContext().context, 'daily-20261123')).toEqual({
      ok: false,
      reason: 'not-yet',
      opensOn: '2026-11-23',
    })
  })
  it('opens a quiz of a day that has passed', async () => {
    expect((await openQuiz(openContext().context, 'daily-20261105')).ok).toBe(true)
  })
})

describe('answerQuestion', () => {
  it.each([
    [10, undefined, true],
    [20, 10, true],
    [20, 9, false],
    [7, undefined, true],
    [7, 7, true],
    [7, 5, false],
  ])('knows of a quiz of %j questions whether a game of %j is at its full length', async (there, wished, isFull) => {
    const short = {
      ...openContext().context,
      quizOf: async () => ({ ...drawn, questions: drawn.questions.slice(0, there - 1) }),
    }
    const { play, ...game } = await start(short, wished)
    let { token } = game
    for (let i = 0; i < play.length - 1; i++) token = (await answer(short, token, answerOf(i))).token
    expect((await answer(short, token, 'a')).result?.isFullLength).toBe(isFull)
  })
  it('marks, counts and times a game to its end', async () => {
    const { at } = openContext()
    let { token } = await start(at(NOON))
    for (let i = 0; i < 10; i++) {
      const verdict = await answer(at(NOON + (i + 1) * 1500), token, i < 7 ? answerOf(i) : wrongOf(i), true)
      expect(verdict.correct).toBe(i < 7)
      expect(verdict.answer.id).toBe(answerOf(i))
      expect(verdict.result === undefined).toBe(i < 9)
      token = verdict.token
      if (verdict.result) {
        expect(verdict.result.pattern).toEqual([true, true, true, true, true, true, true, false, false, false])
        expect(verdict.result.timeMs).toBe(15_000)
      }
    }
  })
  it('gives the identical verdict and token to the identical answer, however often and late it is sent', async () => {
    const { at } = openContext()
    const { token } = await start(at(NOON), 3)
    for (const puts of [false, true]) {
      const first = await answer(at(NOON + 500), token, wrongOf(0), puts)
      expect(toData(await answer(at(NOON + 7000), token, wrongOf(0), puts))).toEqual(toData(first))
    }
  })
  it('makes one result of a game, however often and late its last answer is sent', async () => {
    const { at } = openContext()
    let { token } = await start(at(NOON), 3)
    for (let i = 0; i < 2; i++) token = (await answer(at(NOON + i), token, answerOf(i))).token
    const last = await answer(at(NOON + 2000), token, answerOf(2))
    for (const lateMs of [1, 60_000, PLAY_TTL_MS - 10_000]) {
      const again = await answer(at(NOON + 2000 + lateMs), token, answerOf(2))
      expect(again.result).toEqual(last.result)
    }
    expect(last.result?.finishedAtMs).toBe(NOON + 2000)
  })
  it('lets the first answer stand when a token is rolled back', async () => {
    const { at } = openContext()
    const { token } = await start(at(NOON))
    await answer(at(NOON + 500), token, wrongOf(0))
    const second = await answer(at(NOON + 900), token, answerOf(0))
    expect(second.correct).toBe(false)
    expect(second.chosen.id).toBe(wrongOf(0))
    expect(second.play.pattern).toEqual([false])
    expect(second.firstStands).toBe(true)
    expect((await answer(at(NOON + 950), token, wrongOf(0))).firstStands).toBe(false)
  })
  it('never counts more than a minute for one question, and never less than nothing', async () => {
    const { at } = openContext()
    const elapsedMs = async (atMs: number) =>
      (await answer(at(atMs), (await start(at(NOON))).token, answerOf(0))).play.elapsedMs
    expect(await elapsedMs(NOON + PLAY_TTL_MS - 1)).toBe(MOST_MS_PER_QUESTION)
    expect(await elapsedMs(NOON - 5000)).toBe(0)
  })
  it('refuses an option that the question does not have', async () => {
    const { context } = openContext()
    const { token } = await start(context)
    for (const option of ['', 'e', 'A', '1', 'constructor', questions[0]?.options[0]?.text ?? '']) {
      expect(await answerQuestion(context, { token, option })).toEqual({ ok: false, reason: 'unknown-option' })
    }
  })
  it('refuses a game that is over, and one of another purpose', async () => {
    const { at } = openContext()
    const game = await start(at(NOON), 3)
    expect(await answerQuestion(at(NOON + PLAY_TTL_MS), { token: game.token, option: 'a' })).toEqual({
      ok: false,
      reason: 'expired',
    })
    let { token } = game
    for (let i = 0; i < 3; i++) token = (await answer(at(NOON), token, answerOf(i))).token
    expect(await answerQuestion(at(NOON), { token, option: 'a' })).toEqual({ ok: false, reason: 'other-purpose' })
    expect((await continueGame(at(NOON), token)).ok).toBe(true)
  })
  it('never puts the answer, or anything that follows from it, into the token', async () => {
    const { context } = openContext()
    const { token } = await start(context)
    const payload = atob(token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '')
    expect(Object.keys(JSON.parse(payload)).sort()).toEqual([
      'answeredAtMs',
      'askedAtMs',
      'elapsedMs',
      'expiresAtMs',
      'game',
      'league',
      'length',
      'pattern',
      'quiz',
    ])
  })
})

describe('putQuestion', () => {
  it('shows the next question and starts its clock: reading a verdict costs nothing', async () => {
    const { at } = openContext()
    const first = await answer(at(NOON + 1000), (await start(at(NOON))).token, answerOf(0))
    const next = await put(at(NOON + 31_000), first.token)
    expect(next.turn).toEqual(first.turn)
    expect((await answer(at(NOON + 33_000), next.token, answerOf(1))).play.elapsedMs).toBe(3000)
  })
  it('never restarts a clock that runs: the same token comes back, and the time goes on', async () => {
    const { at } = openContext()
    const started = await start(at(NOON))
    const again = await put(at(NOON + 20_000), (await put(at(NOON + 10_000), started.token)).token)
    expect(again.token).toBe(started.token)
    const first = await answer(at(NOON + 30_000), again.token, answerOf(0))
    expect(first.play.elapsedMs).toBe(30_000)
    const next = await put(at(NOON + 40_000), first.token)
    const reloaded = await put(at(NOON + 45_000), next.token)
    expect((await answer(at(NOON + 50_000), reloaded.token, answerOf(1))).play.elapsedMs).toBe(40_000)
  })
  it('runs at once where the next question comes with the verdict', async () => {
    const { at } = openContext()
    const first = await answer(at(NOON + 1000), (await start(at(NOON))).token, answerOf(0), true)
    const again = await put(at(NOON + 21_000), first.token)
    expect(again.token).toBe(first.token)
    expect((await answer(at(NOON + 31_000), again.token, answerOf(1))).play.elapsedMs).toBe(31_000)
  })
  it('never gains time: an unput question counts from the answer before, and so does one put after its answer', async () => {
    const { at } = openContext()
    const first = await answer(at(NOON + 1000), (await start(at(NOON))).token, answerOf(0))
    const honest = await answer(at(NOON + 11_000), (await put(at(NOON + 5000), first.token)).token, answerOf(1))
    expect(honest.play.elapsedMs).toBe(1000 + 6000)
    const late = await answer(at(NOON + 20_000), (await put(at(NOON + 19_000), first.token)).token, answerOf(1))
    expect(late.play.elapsedMs).toBe(1000 + 10_000)
    const unput = await answer(at(NOON + 11_000), first.token, answerOf(1))
    expect(unput.play.elapsedMs).toBe(1000 + 10_000)
  })
})

describe('continueGame', () => {
  it('puts the next question of a game in progress, and gives the result of a finished one', async () => {
    const { at } = openContext()
    const answers = askedIn(drawn, 3).map((question) => question.answer)
    let { token } = await start(at(NOON), 3)
    for (let i = 0; i < 3; i++) {
      const game = await continueGame(at(NOON + i), token)
      if (!game.ok || game.result) throw new Error('expected a game in progress')
      expect(toData(game.standing)).toEqual(toData(await put(at(NOON + i), token)))
      token = (await answer(at(NOON + i), token, answers[i] ?? '')).token
    }
    const game = await continueGame(at(NOON + 10), token)
    expect(game.ok && game.result).toMatchObject({ quiz, pattern: [true, true, true], token })
    expect(game.ok && game.result && (await readShare(at(NOON).signer, game.result.shareToken)).ok).toBe(true)
  })
  it('refuses a token that is neither, with the reason', async () => {
    const { context, at } = openContext()
    const { token } = await start(context, 3)
    const share = await signShare(context.signer, { quiz, pattern: [true], timeMs: 1, finishedAtMs: NOON })
    const reasonOf = async (text: string, nowMs = NOON) => {
      const game = await continueGame(at(nowMs), text)
      return game.ok ? 'none' : game.reason
    }
    expect(await reasonOf(share)).toBe('other-purpose')
    expect(await reasonOf(token.slice(0, -1))).toBe('token-malformed')
    expect(await reasonOf('r1.x.y')).toBe('token-malformed')
    expect(await reasonOf(token.replace(/^p/, 'r'))).toBe('forged')
    expect(await reasonOf(token, NOON + PLAY_TTL_MS)).toBe('expired')
  })
})
