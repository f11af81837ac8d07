import type { MiddlewareHandler } from 'hono'
import type { Env } from '../house/house.ts'
import { randomId } from '../house/random-id.ts'

/** The path of the feed of corrections. */
export const CORRECTIONS_FEED = '/corrections.xml'
/** The path of the feed of dailies. */
export const FEED = '/dailies.xml'

const TWO_YEARS_SECONDS = 63_072_000

/** Names a site that is asked by https only, for two years, with all names below it (RFC 6797). */
export const httpsOnly = `max-age=${TWO_YEARS_SECONDS}; includeSubDomains; preload`
/** A content security policy for what loads nothing and cannot be framed. */
export const loadsNothing = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

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

/** A content security policy that loads our own files only; `styles` and `scripts` are the sources of those. */
const ownFilesOnly = (styles: string, scripts = "'self'") =>
  `default-src 'none'; script-src ${scripts}; style-src ${styles.trim()}; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'`

/** Pages load and frame only our own files, and cannot be framed by others. */
const page = {
  ...common,
  'content-security-policy': `${ownFilesOnly("'self'")}; frame-src 'self'; frame-ancestors 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/** Data that every site may read. It loads nothing. */
const open = {
  ...common,
  'content-security-policy': loadsNothing,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
  'x-frame-options': 'DENY',
}

/** Frames on other sites, also on pages from a disk and on sites that are cross-origin isolated. The nonce lets in the style of the accent and the first script, the hash the style of all frames. */
const frame = (nonce: string, styleHash = '') => ({
  ...common,
  'content-security-policy': `${ownFilesOnly(`'self' 'nonce-${nonce}' ${styleHash}`, `'self' 'nonce-${nonce}'`)}; frame-ancestors * file:`,
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'cross-origin',
})

/** Sets the security headers of the door that the path leads to, also on problems. */
export const headersByDoor: MiddlewareHandler<Env> = async (c, next) => {
  const { path } = c.req
  if (!isFrame(path)) {
    await next()
    return setHeaders(c.res, isOpen(path) ? open : page)
  }
  const nonce = randomId()
  c.set('nonce', nonce)
  await next()
  setHeaders(c.res, frame(nonce, c.var.house.assets.frameStyleHash))
}

/** Sets headers of an answer in place. Hono's own way, c.header(), copies the answer with its body as a stream. */
export function setHeaders({ headers }: Response, values: Readonly<Record<string, string>>): void {
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
  ['/openapi.json', '/embed.js', '/embed-host.js', FEED, CORRECTIONS_FEED].includes(path) ||
  (path.startsWith('/r/') && path.endsWith('/card.png'))

/** Whether the path leads to a frame on another site. */
export const isFrame = (path: string) => path.startsWith('/embed/')

/** Whether the path leads to a door whose problems are JSON: the API, or oEmbed. */
export const isApi = (path: string) => path === '/api' || path.startsWith('/api/') || path === '/oembed'
