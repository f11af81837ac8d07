import type { Context } from 'hono'
import { readShare } from '../game/claims.ts'
import type { Env } from '../house/house.ts'
import { ProblemError } from '../house/problem.ts'
import { titleOfBoardWish, titleOfWish } from '../house/title.ts'
import { originOf } from '../http/origin.ts'
import { readBoard } from '../http/query.ts'
import { refusal } from '../http/refusal.ts'
import { signerOf, titleContextOf } from '../http/request.ts'
import { toAddress } from '../view/address.ts'
import { titleOfEmbedded } from './board.tsx'
import { BOARD_HEIGHT } from './heights.ts'
import { readLimit, toOembed, toXml } from './oembed.tsx'
import { playableQuiz } from './playable.ts'
import { readEmbedQuery } from './query.ts'

/** `/oembed`: how the link to a page of ours is embedded (https://oembed.com). */
export async function showOembed(c: Context<Env>): Promise<Response> {
  const format = c.req.query('format')?.toLowerCase() || 'json'
  const text = c.get('text')
  if (format !== 'json' && format !== 'xml') throw refusal(text, 'no-format', { field: 'format' })
  const limits = { maxWidth: readLimit(c.req.query('maxwidth')), maxHeight: readLimit(c.req.query('maxheight')) }
  const site = text.t('site.name')
  const oembed = toOembed({ ...(await embeddable(c)), ...limits, site, origin: originOf(c) })
  c.header('cache-control', 'public, max-age=3600')
  return format === 'xml' ? c.body(toXml(oembed), 200, { 'content-type': 'text/xml; charset=utf-8' }) : c.json(oembed)
}

/** The quiz behind the link. Every problem with the link becomes a 404, as the specification wants. */
async function embeddable(c: Context<Env>) {
  try {
    return await readLink(c, c.req.query('url') ?? '')
  } catch (error) {
    if (error instanceof ProblemError) throw new ProblemError({ ...error.problem, status: 404, field: 'url' })
    throw error
  }
}

async function readLink(c: Context<Env>, link: string) {
  const url = URL.parse(link)
  const isHere = url?.host === new URL(originOf(c)).host && /^https?:$/.test(url.protocol)
  const path = tidy(url?.pathname ?? '')
  const text = c.get('text')
  const board = isHere ? BOARD_PATH.exec(path)?.[1] : undefined
  if (url && board) return readBoardLink(c, board, url.searchParams)
  const linked = isHere ? await readPath(c, path) : undefined
  if (!url || !linked) throw refusal(text, 'no-embed')
  const query = { ...readEmbedQuery(c, url.searchParams), ...linked.query }
  const quiz = await playableQuiz(c, { ...linked, ...query })
  return {
    title: titleOfWish(await titleContextOf(c, quiz), linked.quiz, quiz),
    page: toAddress(originOf(c) + path.replace(/^\/embed\//, '/quiz/'), {
      ...query,
      ...(linked.query && { length: undefined, versus: undefined }),
    }),
    frame: toAddress(`${originOf(c)}/embed/${linked.quiz}`, query),
  }
}

/** The path of a leaderboard, on the site or as a frame. */
const BOARD_PATH = /^(?:\/embed)?\/leaderboards\/([^/]+)$/

/** A leaderboard, as its link is embedded: one of today stays one of today. */
async function readBoardLink(c: Context<Env>, board: string, search: URLSearchParams) {
  const { theme, accent, league } = readEmbedQuery(c, search)
  const meant = readBoard(c, board)
  const title = titleOfBoardWish(await titleContextOf(c), board, meant)
  return {
    title: titleOfEmbedded(c, title, league),
    page: toAddress(`${originOf(c)}/leaderboards/${board}`, { league }),
    frame: toAddress(`${originOf(c)}/embed/leaderboards/${board}`, { theme, accent, league }),
    height: BOARD_HEIGHT,
  }
}

/** A path as the site's router reads it: `%2D` is a hyphen, `%2F` is not a slash, and a slash at the end is ignored. */
function tidy(path: string): string {
  try {
    return decodeURI(path).replace(/(?<=.)\/$/, '')
  } catch {
    return path
  }
}

/** The quiz that a page plays, and what its path says in place of a query. */
interface LinkedQuiz {
  readonly quiz: string
  readonly query?: { readonly length: number; readonly versus?: string }
}

/** What is not there is refused as on its own page, so that the nearest ones are named. */
async function readTopicPath(c: Context<Env>, door: 'incidents' | 'collections', id: string): Promise<LinkedQuiz> {
  const topic = await c.get('house').topicOf(id)
  const [is, reason] =
    door === 'incidents' ? (['incident', 'unknown-incident'] as const) : (['collection', 'unknown-collection'] as const)
  if (topic?.name.is === is) return { quiz: id }
  throw refusal(c.get('text'), reason, { values: { [is]: id.slice(0, 80) } })
}

async function readPath(c: Context<Env>, path: string): Promise<LinkedQuiz | undefined> {
  if (path === '/') return { quiz: 'daily' }
  const [, door, id = '', ...rest] = path.split('/')
  if (!id || rest.length > 0) return undefined
  if (door === 'quiz' || door === 'embed') return { quiz: id }
  if (door === 'incidents' || door === 'collections') return readTopicPath(c, door, id)
  const read = door === 'r' || door === 'c' ? await readShare(signerOf(c), id) : undefined
  if (!read?.ok) return undefined
  const { quiz, pattern } = read.claims
  return { quiz, query: { length: pattern.length, ...(door === 'c' && { versus: id }) } }
}
