import { type Context, Hono } from 'hono'
import type { Env } from '../env.ts'
import { readShare, type ShareClaims } from '../game/claims.ts'
import { readLeague } from '../query.ts'
import { toDay } from '../quiz/day.ts'
import { sayDay } from '../quiz/words.ts'
import { refusal } from '../refusal.ts'
import { tableOf } from '../request.ts'
import { toAddress } from '../view/address.ts'
import { Page, Panel } from '../view/layout.tsx'
import { Onward, ScoreHead } from '../view/result.tsx'
import { t } from '../view/text.ts'
import { titleOfQuiz } from '../view/title.ts'

/** `/r/{share token}`: a result that anyone may open. It names no question and no answer, and can do nothing. */
export const sharePage = new Hono<Env>()

sharePage.get('/r/:token', async (c) => {
  const share = await openShare(c, c.req.param('token'))
  const { house } = c.var
  const quiz = titleOfQuiz(house, share.quiz)
  return c.html(
    <Page house={house} title={t(house, 'result.of', { quiz })}>
      <Panel class="result">
        <ScoreHead house={house} quiz={share.quiz} pattern={share.pattern} timeMs={share.timeMs} />
        <p>{t(house, 'result.ofText', { quiz, date: sayDay(house.almanac.language, toDay(share.finishedAtMs)) })}</p>
        <p>
          <a class="go" href={toAddress(`/quiz/${share.quiz}`, { length: share.pattern.length })}>
            {t(house, 'result.same')}
          </a>
        </p>
        <Onward house={house} />
      </Panel>
    </Page>,
    200,
    { 'cache-control': 'public, max-age=3600' },
  )
})

/** `/c/{share token}`: the way to the same questions. It says nothing of how the challenger did. */
sharePage.get('/c/:token', async (c) => {
  const versus = c.req.param('token')
  const { quiz, pattern } = await openShare(c, versus)
  const { house } = c.var
  const count = pattern.length
  return c.html(
    <Page house={house} title={t(house, 'challenge.title')}>
      <Panel>
        <p class="kicker">{titleOfQuiz(house, quiz)}</p>
        <h1>{t(house, 'challenge.title')}</h1>
        <p class="lead">{t(house, 'challenge.text', { count })}</p>
        <p>
          <a class="go" href={toAddress(`/quiz/${quiz}`, { length: count, league: readLeague(c), versus })}>
            {t(house, 'challenge.take')}
          </a>
        </p>
      </Panel>
    </Page>,
    200,
    { 'cache-control': 'public, max-age=3600' },
  )
})

async function openShare(c: Context<Env>, token: string): Promise<ShareClaims> {
  const read = await readShare(tableOf(c).signer, token)
  if (!read.ok) throw refusal(c, 'unknown-result')
  return read.claims
}
