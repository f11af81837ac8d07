import type { MiddlewareHandler } from 'hono'
import type { Env } from '../house/house.ts'
import { randomId } from '../house/random-id.ts'
import { remember } from '../quiz/memory.ts'
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
const frame = (origin: string, nonce: string, styleHash = '') => {
  const scripts = ` 'nonce-${nonce}'`
  const styles = styleHash ? `${scripts} ${styleHash}` : scripts
  return {
    ...common,
    'content-security-policy': `${ownFilesOnly({ own: `'self' ${origin}`, styles, scripts })}; frame-ancestors * file:`,
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
  }
}

/** Sets the security headers of the door that the path leads to, also on problems. */
export const headersByDoor: MiddlewareHandler<Env> = async (c, next) => {
  const { path } = c.req
  if (!isFrame(path)) {
    await next()
    return setHeaders(c.res, isOpen(path) ? open : page(c.var.house.assets.styleHash ?? ''))
  }
  const nonce = randomId()
  c.set('nonce', nonce)
  await next()
  setHeaders(c.res, frame(originOf(c), nonce, c.var.house.assets.frameStyleHash))
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
  ['/openapi.json', FEED, CORRECTIONS_FEED, ...LOADER_PATHS].includes(path) ||
  (path.startsWith('/r/') && path.endsWith('/card.png'))

/** Whether the path leads to a frame on another site. */
export const isFrame = (path: string) => path.startsWith('/embed/')

/** Whether the path leads to a door whose problems are JSON: the API, or oEmbed. */
export const isApi = (path: string) => path === '/api' || path.startsWith('/api/') || path === '/oembed'
