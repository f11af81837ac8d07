import type { Context } from 'hono'
import { isDrawn } from '../game/choose-quiz.ts'
import { DEFAULT_LEAGUE } from '../game/game.ts'
import type { Env } from '../house/house.ts'
import { escapeMarkup } from '../house/markup.ts'
import { type Problem, ProblemError } from '../house/problem.ts'
import { titleOfNear } from '../house/title.ts'
import { withNearest } from '../http/nearest.ts'
import { originOf } from '../http/origin.ts'
import { queryOf } from '../http/query.ts'
import { todayOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import { isDailyTopic } from '../quiz/quiz-id.ts'
import { searchTopics } from '../quiz/search.ts'
import { toAddress } from '../view/address.ts'
import { raw } from '../view/jsx-runtime.ts'
import { Page, Panel } from '../view/layout.tsx'
import { Nearest } from '../view/nearest.tsx'
import { useHouse } from '../view/use-house.ts'
import { playableQuiz } from './playable.ts'
import { readEmbedQuery } from './query.ts'

/** A hole in the content, to be filled with what was chosen. */
const HOLE = /\{\{([^{}]+)\}\}/g
/** The part of the content that shows the previews and what to paste. */
const LIVE = /<!--live-->.*<!--\/live-->/s

/** `/put-it-on-your-site`: the content that scripts/put-page.ts made, filled in with what was chosen. What is wrong with the choice is shown in place of the snippets. */
export async function showPut(c: Context<Env>) {
  const answer = await c.env.ASSETS.fetch(new URL(c.get('house').assets.put, c.req.url))
  const content = await answer.text()
  try {
    const filled = fill(content, { ...chosenIn(c, content), ...(await valuesOf(c)) })
    return await show(c, <PutPage content={filled} />)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const search = await searchFor(c, error.problem)
    if (search?.exact && search.exact.id !== quizIn(queryOf(c)))
      return c.redirect(toChoice(queryOf(c), search.exact.id), 302)
    const problem = search?.problem ?? (await withNearest(c, error.problem))
    return show(
      c,
      <ProblemPage
        content={content}
        problem={problem}
        chosen={{ ...chosenIn(c, content), origin: originOf(c) }}
        query={queryOf(c)}
      />,
      { status: problem.status },
    )
  }
}

/** What was searched for in place of an id: the topic that is called so, or those that can be meant, as a problem to choose from; `undefined` where nothing is found. */
async function searchFor(c: Context<Env>, problem: Problem) {
  if (problem.reason !== 'unknown-quiz') return undefined
  const [text, house] = [c.get('text'), c.get('house')]
  const { exact, found } = await searchTopics(house.bank, quizIn(queryOf(c)), todayOf(c))
  if (found.length === 0) return undefined
  const nearest = found.map((one) => ({ id: one.id, title: titleOfNear(text, one) }))
  const title = text.t('embed.which')
  return { exact, problem: { ...problem, status: 200 as const, title, detail: '', nearest } }
}

/** The address of the page with another topic and the rest of what was chosen. */
const toChoice = (query: URLSearchParams, id: string) =>
  `/put-it-on-your-site?${new URLSearchParams({ ...Object.fromEntries(query), topic: id })}`

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

interface ProblemProps {
  readonly content: string
  readonly problem: Problem
  readonly chosen: Values
  readonly query: URLSearchParams
}

/** The page with what is wrong in place of the snippets. */
function ProblemPage({ content, problem, chosen, query }: ProblemProps) {
  const { title, detail, reason, nearest } = problem
  const panel = (
    <Panel data-problem={reason}>
      <h2>{title}</h2>
      {detail ? <p class="lead">{detail}</p> : null}
      <Nearest nearest={nearest} toHref={(id) => toChoice(query, id)} />
    </Panel>
  )
  const shown = panel.toString().replaceAll('{', '&#123;')
  return (
    <PutPage
      content={fill(
        content.replace(LIVE, () => shown),
        chosen,
      )}
    />
  )
}

const FIELDS = ['quiz', 'topic', 'kind', 'theme', 'accent', 'league', 'length']

/** What the quiz is about: the topic that was typed, or else the one that was selected. */
const quizIn = (query: URLSearchParams) => query.get('topic')?.trim() || query.get('quiz') || 'daily'

/** What the form is filled in with: the values of text fields, and the marks of selected options. A quiz that cannot be selected is typed. */
function chosenIn(c: Context<Env>, content: string): Values {
  const query = queryOf(c)
  const quiz = quizIn(query)
  if (!content.includes(`{{quiz=${quiz}}}`)) query.set('topic', quiz)
  const chosen = [...query].filter(([name]) => FIELDS.includes(name))
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
  const quiz = quizIn(params)
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
    table: escapeMarkup(
      toAddress(`${origin}/embed/leaderboards/${isDailyTopic(quiz) ? quiz : 'week'}`, { theme, accent, league }),
    ),
    drawn: isDrawn(quiz) ? '' : ' hidden',
    scheme: theme === 'auto' ? 'light dark' : theme,
    attributes: Object.entries(attributes)
      .filter(([, value]) => value)
      .map(([name, value]) => `${name}="${value}"`)
      .join(' '),
  }
}
