import { toOpenApi } from '../../src/api/openapi.ts'
import { createApp } from '../../src/app.ts'
import { firstAnswerIn } from '../../src/game/first-answer.ts'
import { lengthOf } from '../../src/game/game.ts'
import type { Bindings } from '../../src/house/bindings.ts'
import type { RequestLine } from '../../src/house/house.ts'
import { createText, type Text } from '../../src/house/text.ts'
import type { Bank } from '../../src/quiz/bank.ts'
import { assembleMade, type MadeBank, openMade } from '../../src/quiz/make-bank.ts'
import type { Question } from '../../src/quiz/question.ts'
import { askedIn, mostAsked } from '../../src/quiz/quiz.ts'
import { forms, made as frozen, interfaceWords } from './content.ts'
import { type MisbehavingKv, openMisbehavingKv } from './kv.ts'
import { previews } from './previews.ts'

export const SIGNING_KEY = 'a-key-for-tests-of-at-least-32-characters'
/** Noon on a Sunday. */
export const NOON = Date.parse('2026-11-22T12:00:00Z')
export const ORIGIN = 'https://quiz.example'

/** A site whose clock stands still until a test moves it, whose ids are counted, and whose KV fails when a test says so. */
export function openHouse({
  made = frozen,
  read = openMade(made).read,
  bindings = {},
  atlasAddress = '/assets/card-atlas.bin',
  text = createText('en', interfaceWords, forms),
}: {
  made?: MadeBank
  /** Reads the files of the bank. */
  read?: Bank['read']
  bindings?: Partial<Bindings>
  atlasAddress?: string
  text?: Text
} = {}) {
  const clock = { nowMs: NOON }
  const store: MisbehavingKv = openMisbehavingKv()
  const lines: RequestLine[] = []
  let ids = 0
  const app = createApp({
    bank: { index: made.index, read },
    texts: { en: text },
    release: { version: '0.0.0', content: 'test' },
    assets: {
      style: '/assets/style.css',
      play: '/assets/play.js',
      home: '/assets/home.js',
      icon: '/assets/icon.svg',
      frameStyle: '/assets/frame.css',
      frame: '/assets/frame.js',
      put: '/assets/put.html',
      putScript: '/assets/put.js',
      manifest: '/assets/app.webmanifest',
      touchIcon: '/assets/icon.png',
      font: '/assets/font.woff2',
      streak: '/assets/streak.js',
      qr: '/assets/qr.js',
      atlas: atlasAddress,
      posters: Object.fromEntries([...previews.posters.keys()].map((path) => [path, `/assets/card${path}.png`])),
    },
    openApi: JSON.stringify(toOpenApi('0.0.0')),
    now: () => clock.nowMs,
    log: (line) => lines.push(line),
    newId: () => String(++ids).padStart(22, '0'),
    firstAnswer: firstAnswerIn(new Map()),
  })
  const env = {
    ASSETS: { fetch: async () => new Response(previews.atlas) },
    SCORES: store.kv,
    SIGNING_KEY,
    ...bindings,
  }
  const request = async (path: string, init?: RequestInit) => app.request(`${ORIGIN}${path}`, init, env)
  return {
    app,
    env,
    clock,
    store,
    /** What the log was told. */
    lines,
    request,
    /** Posts JSON and gives status and body. */
    async send(path: string, body: unknown, method = 'POST') {
      const headers = { 'content-type': 'application/json' }
      const answer = await request(path, { method, headers, body: JSON.stringify(body) })
      const text = await answer.text()
      return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) }
    },
    /** Posts a form and gives status and HTML. */
    async post(path: string, fields: Readonly<Record<string, string>>) {
      const answer = await request(path, { method: 'POST', body: new URLSearchParams(fields) })
      return { status: answer.status, headers: answer.headers, html: await answer.text() }
    },
    /** The questions of a game of a quiz. */
    questionsOf(id: string, length?: number): readonly Question[] {
      const quiz = assembleMade(made, id)
      return quiz ? askedIn(quiz, length ?? lengthOf(mostAsked(quiz))) : []
    },
  }
}

export type OpenHouse = ReturnType<typeof openHouse>

/** Plays a quiz through the JSON API, with the first `right` answers right; gives the last answer. */
export async function playThrough(
  house: OpenHouse,
  {
    quiz = 'daily',
    right = 10,
    msPerAnswer = 4000,
    ...rest
  }: { quiz?: string; right?: number; msPerAnswer?: number; league?: string; length?: number } = {},
) {
  const started = await house.send('/api/games', { quiz, ...rest })
  const questions = house.questionsOf(started.body.quiz.id, started.body.quiz.length)
  let { token } = started.body
  for (let i = 0; ; i++) {
    const question = questions[i]
    if (!question) throw new Error(`no question ${i + 1} in ${started.body.quiz.id}`)
    const wrong = question.options.find(({ id }) => id !== question.answer)
    house.clock.nowMs += msPerAnswer
    const answered = await house.send('/api/games/answers', { token, option: i < right ? question.answer : wrong?.id })
    token = answered.body.token
    if (answered.body.result) return answered.body
  }
}
