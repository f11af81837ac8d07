import type { Context } from 'hono'
import { raw } from 'hono/html'
import type { Env } from '../env.ts'
import { DEFAULT_LEAGUE } from '../game/game.ts'
import { originOf } from '../request.ts'
import { toAddress } from '../view/address.ts'
import { Page } from '../view/layout.tsx'
import { t } from '../view/text.ts'
import { readAsked } from './asked.ts'
import { playableQuiz } from './playable.ts'

/** `/put-it-on-your-site`: what scripts/put-page.ts made, with what was chosen. */
export async function showPut(c: Context<Env>) {
  const { house } = c.var
  const answer = await c.env.ASSETS.fetch(new URL(house.assets.put, c.req.url))
  const values = valuesOf(c)
  const content = (await answer.text()).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
  return c.html(
    <Page house={house} title={t(house, 'site.embed')} script={house.assets.putScript}>
      {raw(content)}
    </Page>,
  )
}

/** What the snippets say, ready to stand in HTML: all of it has been read and is of our own form. Both previews show the same quiz. */
function valuesOf(c: Context<Env>): Readonly<Record<string, string>> {
  const given = [...new URL(c.req.url).searchParams].filter(([, value]) => value !== '')
  const query = new URLSearchParams(given)
  const asked = readAsked(c, query)
  const quiz = query.get('quiz') ?? 'daily'
  const shown = playableQuiz(c, { quiz, ...asked })
  const { theme, accent, league, length, kind } = asked
  const attributes = {
    quiz,
    theme: theme !== 'auto' && theme,
    accent,
    league: league !== DEFAULT_LEAGUE && league,
    length,
    kind,
  }
  const origin = originOf(c)
  const address = (path: string) => toAddress(path, asked).replaceAll('&', '&amp;')
  return {
    origin,
    frame: address(`/embed/${shown}`),
    embed: address(`${origin}/embed/${quiz}`),
    page: address(`${origin}/quiz/${quiz}`),
    boards: toAddress('/leaderboards', { league }),
    ghost: quiz === 'daily' ? '' : ' hidden',
    scheme: theme === 'auto' ? 'light dark' : theme,
    attributes: Object.entries(attributes)
      .filter(([, value]) => value)
      .map(([name, value]) => `${name}="${value}"`)
      .join(' '),
  }
}
