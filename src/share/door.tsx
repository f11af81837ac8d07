import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { readShare, type ShareClaims } from '../game/claims.ts'
import { withdrawnFrom } from '../game/review.ts'
import { toClock } from '../house/clock.ts'
import type { Env } from '../house/house.ts'
import { UnreadError } from '../house/shelf.ts'
import { shortTitleOf } from '../house/title.ts'
import { readLeague } from '../http/query.ts'
import { refusal } from '../http/refusal.ts'
import { gameContextOf, signerOf, titleContextOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import { ChallengePage } from './challenge.tsx'
import { loadAtlas } from './load-atlas.ts'
import { composePreview } from './preview.ts'
import { SharedResultPage } from './result.tsx'

const headers = { 'cache-control': 'public, max-age=3600' }

/** `/r/{share token}`, a result that anyone may open, its preview picture, and `/c/{share token}`, a challenge. None of them reveals a question or an answer. */
export const shareDoor = new Hono<Env>()

shareDoor.get('/r/:token', async (c) => {
  const token = c.req.param('token')
  const share = await openShare(c, token)
  const page = <SharedResultPage token={token} share={share} withdrawn={await withdrawnIn(c, share)} />
  return show(c, page, { headers, quiz: share.quiz })
})

shareDoor.get('/c/:token', async (c) => {
  const token = c.req.param('token')
  const share = await openShare(c, token)
  const page = <ChallengePage token={token} share={share} league={readLeague(c)} />
  return show(c, page, { headers, quiz: share.quiz })
})

shareDoor.get('/r/:token/card.png', async (c) => {
  const { quiz, pattern, timeMs } = await openShare(c, c.req.param('token'))
  const atlas = await loadAtlas(c)
  const png = composePreview(atlas, {
    title: atlas.titles[parseQuizId(quiz)?.topic ?? ''] ?? shortTitleOf(await titleContextOf(c, quiz), quiz),
    time: c.get('text').t('result.time', { time: toClock(timeMs) }),
    pattern,
  })
  return c.body(png, 200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' })
})

/** Which of its questions are withdrawn: no question is read where none is withdrawn at all. Where they cannot be read, the result is shown without. */
async function withdrawnIn(c: Context<Env>, share: ShareClaims): Promise<readonly number[]> {
  if (c.get('house').bank.index.withdrawn.length === 0) return []
  try {
    return await withdrawnFrom(gameContextOf(c), share)
  } catch (error) {
    if (error instanceof UnreadError) return []
    throw error
  }
}

async function openShare(c: Context<Env>, token: string): Promise<ShareClaims> {
  const read = await readShare(signerOf(c), token)
  if (!read.ok) throw refusal(c.get('text'), 'unknown-result')
  return read.claims
}
