import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { readShare, type ShareClaims } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import type { Env } from '../house/house.ts'
import { t, toClock } from '../house/text.ts'
import { shortTitleOf, titleOfQuiz } from '../house/title.ts'
import { readLeague } from '../http/query.ts'
import { refusal } from '../http/refusal.ts'
import { hereOf, originOf, tableOf } from '../http/request.ts'
import { toDay } from '../quiz/day.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import { sayDay } from '../quiz/words.ts'
import { toAddress } from '../view/address.ts'
import { type Card, toCard } from '../view/card.tsx'
import { Page, Panel } from '../view/layout.tsx'
import { Onward, ScoreHead } from '../view/result.tsx'
import { missedOf } from '../view/share.ts'
import { composeCard } from './card.ts'
import { loadAtlas } from './load-atlas.ts'

/** `/r/{share token}`: a result that anyone may open, and its picture. It names no question and no answer, and can do nothing. */
export const sharePage = new Hono<Env>()

sharePage.get('/r/:token', async (c) => {
  const token = c.req.param('token')
  const share = await openShare(c, token)
  const { house } = c.var
  const quiz = titleOfQuiz(house, share.quiz)
  return c.html(
    <Page house={house} title={t(house, 'result.of', { quiz })} card={cardOf(c, token, share)} playable={hereOf(c)}>
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
  const text = t(house, 'challenge.text', { count })
  const of = toCard(house, originOf(c), { page: 'quiz', quiz })
  const card = { ...of, title: `${t(house, 'challenge.title')}: ${of.title}`, text, url: `${originOf(c)}/c/${versus}` }
  return c.html(
    <Page house={house} title={t(house, 'challenge.title')} card={card} playable={hereOf(c)}>
      <Panel>
        <p class="kicker">{titleOfQuiz(house, quiz)}</p>
        <h1>{t(house, 'challenge.title')}</h1>
        <p class="lead">{text}</p>
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

sharePage.get('/r/:token/card.png', async (c) => {
  const { quiz, pattern, timeMs } = await openShare(c, c.req.param('token'))
  const { house } = c.var
  const atlas = await loadAtlas(c)
  const png = composeCard(atlas, {
    title: atlas.titles[parseQuizId(quiz)?.topic ?? ''] ?? shortTitleOf(house, quiz),
    time: t(house, 'result.time', { time: toClock(timeMs) }),
    pattern,
  })
  const headers = { 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' }
  return c.body(png, 200, headers)
})

function cardOf(c: Context<Env>, token: string, { quiz, pattern, timeMs }: ShareClaims): Card {
  const { house } = c.var
  const url = `${originOf(c)}/r/${token}`
  const values = {
    quiz: titleOfQuiz(house, quiz),
    score: countRight(pattern),
    total: pattern.length,
    time: toClock(timeMs),
    ...missedOf(house, pattern),
  }
  return {
    title: t(house, 'card.result.title', values),
    text: t(house, 'card.result.text', values),
    alt: t(house, 'card.result.alt', values),
    url,
    image: `${url}/card.png`,
  }
}

async function openShare(c: Context<Env>, token: string): Promise<ShareClaims> {
  const read = await readShare(tableOf(c).signer, token)
  if (!read.ok) throw refusal(c, 'unknown-result')
  return read.claims
}
