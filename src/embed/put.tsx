import type { Context } from 'hono'
import { raw } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Env } from '../house/house.ts'
import { type Problem, ProblemError } from '../house/problem.ts'
import { escapeMarkup, t } from '../house/text.ts'
import { queryOf } from '../http/query.ts'
import { originOf } from '../http/request.ts'
import { toAddress } from '../view/address.ts'
import { Page, Panel } from '../view/layout.tsx'
import { readAsked } from './asked.ts'
import { playableQuiz } from './playable.ts'

/** What the content has in place of what was chosen, and the part of it that says what to paste. */
const HOLE = /\{\{([^{}]+)\}\}/g
const LIVE = /<!--live-->.*<!--\/live-->/s

/** `/put-it-on-your-site`: what scripts/put-page.ts made, with what was chosen. What cannot be had is told in place of the snippets, and the form stays as it was filled in. */
export async function showPut(c: Context<Env>) {
  const { house } = c.var
  const answer = await c.env.ASSETS.fetch(new URL(house.assets.put, c.req.url))
  const content = await answer.text()
  const show = (html: string, values: Values, status: ContentfulStatusCode = 200) =>
    c.html(
      <Page house={house} title={t(house, 'site.embed')} script={house.assets.putScript}>
        {raw(html.replace(HOLE, (_, name: string) => values[name] ?? ''))}
      </Page>,
      status,
    )
  try {
    return show(content, { ...chosenIn(c), ...valuesOf(c) })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { problem } = error
    const told = <ProblemPanel {...problem} />
    return show(
      content.replace(LIVE, () => told.toString().replaceAll('{', '&#123;')),
      { ...chosenIn(c), origin: originOf(c) },
      problem.status,
    )
  }
}

type Values = Readonly<Record<string, string>>

function ProblemPanel({ title, detail, reason }: Problem) {
  return (
    <Panel data-problem={reason}>
      <h2>{title}</h2>
      <p class="lead">{detail}</p>
    </Panel>
  )
}

const FIELDS = ['quiz', 'kind', 'theme', 'accent', 'league', 'length']

/** What the form is filled in with: the text of a field, and the mark of an option. */
function chosenIn(c: Context<Env>): Values {
  const chosen = [...queryOf(c)].filter(([name]) => FIELDS.includes(name))
  return Object.fromEntries(
    chosen.flatMap(([name, value]) => [
      [name, escapeMarkup(value.slice(0, 80))],
      [`${name}=${value}`, ' selected'],
    ]),
  )
}

/** What the snippets say, ready to stand in HTML: all of it has been read and is of our own form. Both previews show the same quiz. */
function valuesOf(c: Context<Env>): Values {
  const given = [...queryOf(c)].filter(([, value]) => value !== '')
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
  const address = (path: string) => escapeMarkup(toAddress(path, asked))
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
