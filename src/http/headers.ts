import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Env } from '../house/house.ts'
import { randomId } from '../house/random-id.ts'
import { lazy, remember } from '../quiz/memory.ts'
import { originOf } from './origin.ts'

/** The path of the feed of corrections. */
export const CORRECTIONS_FEED = '/corrections.xml'
/** The path of the feed of dailies. */
export const FEED = '/dailies.xml'
/** The paths of the loader and of its second part. */
export const LOADER_PATHS = ['/embed.js', '/embed-host.js'] as const

const TWO_YEARS_SECONDS = 63_072_000

/** Names a site that is asked by https only, for two years, with all names below it (RFC 6797). */
export const httpsOnly = `max-age=${TWO_YEARS_SECONDS}; includeSubDomains; preload`
/** A content security policy for what loads nothing and cannot be framed. */
export const loadsNothing = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** What lets every origin read an answer, with the time after which to ask again. */
export const readByAll = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' }

type Named = Readonly<Record<string, string>>

const common = {
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': httpsOnly,
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-permitted-cross-domain-policies': 'none',
}

/** What a content security policy lets in: where our own files come from, and what else is style or script. */
interface Let {
  readonly own?: string
  readonly styles?: string
  readonly scripts?: string
}

/** A content security policy that loads our own files only. */
const ownFilesOnly = ({ own = "'self'", styles = '', scripts = '' }: Let = {}) =>
  `default-src 'none'; script-src ${own}${scripts}; style-src ${own}${styles}; img-src ${own}; font-src ${own}; connect-src ${own}; manifest-src ${own}; worker-src ${own}; form-action ${own}; base-uri 'none'`

/** The path of the rules by which browsers load pages ahead. */
export const SPECULATION_PATH = '/speculation-rules.json'

/** Pages load and frame only our own files, and cannot be framed by others. The hash lets in their own style. */
const page = remember(1, (styleHash: string) => ({
  ...common,
  'content-security-policy': `${ownFilesOnly({ styles: styleHash && ` ${styleHash}` })}; frame-src 'self'; frame-ancestors 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'speculation-rules': `"${SPECULATION_PATH}"`,
  'x-frame-options': 'DENY',
}))

/** Data that every site may read. It loads nothing. */
const open = {
  ...common,
  'content-security-policy': loadsNothing,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
  'x-frame-options': 'DENY',
}

/**
 * Frames on other sites, also on pages from a disk and on sites that are cross-origin isolated. The nonce lets in the style of the
 * accent and the first script, the hash the style of all frames. Our origin is named: in a sandbox without an origin of its own
 * WebKit takes nothing for `'self'`.
 */
const framePolicy = (origin: string, nonce = '', styleHash = '') => {
  const scripts = ` 'nonce-${nonce}'`
  const styles = styleHash ? `${scripts} ${styleHash}` : scripts
  const own = ownFilesOnly({ own: `'self' ${origin}`, styles, scripts })
  return { 'content-security-policy': `${own}; frame-ancestors * file:` }
}

/** What all frames have, whatever their policy is. Every origin may read them. */
const frame = {
  ...common,
  ...readByAll,
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'cross-origin',
}

/** What the headers of the door that the path leads to depend on: nothing but its policy differs between the answers of a door. */
function doorOf(c: Context<Env>): { readonly always: Named; readonly policy?: Named } {
  const { path } = c.req
  const { styleHash = '', frameStyleHash } = c.get('house').assets
  if (isFrame(path)) return { always: frame, policy: framePolicy(originOf(c), c.get('nonce'), frameStyleHash) }
  return { always: isOpen(path) ? open : page(styleHash) }
}

/** Answers that had the headers of their door from the start. */
const whole = new WeakSet<Response>()

/** Whether the answer had the headers of its door from the start. */
export const isWhole = (answer: Response): boolean => whole.has(answer)

/** Headers in the platform's own form. It copies them to an answer in one go, where setting each on an answer that is there costs a fifth of what a bare handler does. */
const prepared = remember(8, (always: Named) => new Headers({ ...always, 'content-type': 'text/html; charset=UTF-8' }))
const preparedData = lazy(
  () => new Headers({ ...open, ...readByAll, 'content-type': 'application/json', 'cache-control': 'no-store' }),
)

/** Answers with a page. */
export function answerHtml(c: Context<Env>, html: string, status: ContentfulStatusCode, headers: Named): Response {
  const { always, policy } = doorOf(c)
  return toWhole(new Response(html, { status, headers: prepared(always) }), { ...policy, ...headers })
}

/** Answers with data that every site may read, and that nobody keeps unless `headers` say so. */
export const answerData = (data: unknown, status: ContentfulStatusCode = 200, headers: Named = {}): Response =>
  toWhole(new Response(JSON.stringify(data), { status, headers: preparedData() }), headers)

function toWhole(answer: Response, headers: Named): Response {
  setHeaders(answer, headers)
  whole.add(answer)
  return answer
}

/** Sets the security headers of the door that the path leads to on answers that did not have them from the start, also on problems. */
export const headersByDoor: MiddlewareHandler<Env> = async (c, next) => {
  if (isFrame(c.req.path)) c.set('nonce', randomId())
  await next()
  if (isWhole(c.res)) return
  const { always, policy } = doorOf(c)
  setHeaders(c.res, { ...always, ...policy })
}

/** Sets headers of an answer in place. Hono's own way, c.header(), copies the answer with its body as a stream. */
export function setHeaders({ headers }: Response, values: Named): void {
  for (const [name, value] of Object.entries(values)) headers.set(name, value)
}

/** Sets the cache rule of answers that have none of their own. */
export function keptAs(rule: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) setHeaders(c.res, { 'cache-control': rule })
  }
}

const isOpen = (path: string) =>
  isApi(path) ||
  ['/openapi.json', FEED, CORRECTIONS_FEED, ...LOADER_PATHS].includes(path) ||
  (path.startsWith('/r/') && path.endsWith('/card.png'))

/** Whether whole answers at the path let every origin read them: frames and data do, pages do not. */
export const isReadByAll = (path: string) => isFrame(path) || isOpen(path)

/** Whether the path leads to a frame on another site. */
export const isFrame = (path: string) => path.startsWith('/embed/')

/** Whether the path leads to a door whose problems are JSON: the API, or oEmbed. */
export const isApi = (path: string) => path === '/api' || path.startsWith('/api/') || path === '/oembed'
