import type { Context } from 'hono'
import { raw } from 'hono/html'
import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Env } from '../house/house.ts'
import { escapeMarkup } from '../house/markup.ts'
import { type Problem, ProblemError } from '../house/problem.ts'
import { queryOf } from '../http/query.ts'
import { originOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import { toAddress } from '../view/address.ts'
import { Page, Panel } from '../view/layout.tsx'
import { useHouse } from '../view/use-house.ts'
import { playableQuiz } from './playable.ts'
import { readEmbedQuery } from './query.ts'

/** A hole in the content, to be filled with what was chosen. */
const HOLE = /\{\{([^{}]+)\}\}/g
/** The part of the content that shows the previews and what to paste. */
const LIVE = /<!--live-->.*<!--\/live-->/s

/** `/put-it-on-your-site`: the content that scripts/put-page.ts made, filled in with what was chosen. What is wrong with the choice is shown in place of the snippets. */
export async function showPut(c: Context<Env>) {
  const answer = await c.env.ASSETS.fetch(new URL(c.var.house.assets.put, c.req.url))
  const content = await answer.text()
  try {
    const filled = fill(content, { ...chosenIn(c), ...(await valuesOf(c)) })
    return await show(c, <PutPage content={filled} />)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { problem } = error
    const panel = (<ProblemPanel {...problem} />).toString().replaceAll('{', '&#123;')
    const filled = fill(
      content.replace(LIVE, () => panel),
      { ...chosenIn(c), origin: originOf(c) },
    )
    return show(c, <PutPage content={filled} />, { status: problem.status })
  }
}

type Values = Readonly<Record<string, string>>

const fill = (content: string, values: Values) => content.replace(HOLE, (_, name: string) => values[name] ?? '')

/** The page; its content is HTML. */
function PutPage({ content }: { content: string }) {
  const { t, assets } = useHouse()
  return (
    <Page title={t('site.embed')} script={assets.putScript}>
      {raw(content)}
    </Page>
  )
}

function ProblemPanel({ title, detail, reason }: Problem) {
  return (
    <Panel data-problem={reason}>
      <h2>{title}</h2>
      <p class="lead">{detail}</p>
    </Panel>
  )
}

const FIELDS = ['quiz', 'kind', 'theme', 'accent', 'league', 'length']

/** What the form is filled in with: the values of text fields, and the marks of selected options. */
function chosenIn(c: Context<Env>): Values {
  const chosen = [...queryOf(c)].filter(([name]) => FIELDS.includes(name))
  return Object.fromEntries(
    chosen.flatMap(([name, value]) => [
      [name, escapeMarkup(value.slice(0, 80))],
      [`${name}=${value}`, ' selected'],
    ]),
  )
}

/** What the snippets are filled in with, safe to stand in HTML: every value was read and has a known form. Both previews show the same quiz. */
async function valuesOf(c: Context<Env>): Promise<Values> {
  const given = [...queryOf(c)].filter(([, value]) => value !== '')
  const params = new URLSearchParams(given)
  const query = readEmbedQuery(c, params)
  const quiz = params.get('quiz') ?? 'daily'
  const shown = await playableQuiz(c, { quiz, ...query })
  const { theme, accent, league, length, kind } = query
  const attributes = {
    quiz,
    theme: theme !== 'auto' && theme,
    accent,
    league: league !== DEFAULT_LEAGUE && league,
    length,
    kind,
  }
  const origin = originOf(c)
  const address = (path: string) => escapeMarkup(toAddress(path, query))
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
