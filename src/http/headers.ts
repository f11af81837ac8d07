import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { Env } from '../house/house.ts'

/** Where the feed of dailies is. */
export const FEED = '/dailies.xml'

const TWO_YEARS_SECONDS = 63_072_000

const common = {
  strictTransportSecurity: `max-age=${TWO_YEARS_SECONDS}; includeSubDomains; preload`,
  referrerPolicy: 'no-referrer',
  xXssProtection: false,
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
}
const ownFilesOnly = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
}

/** Pages frame only what is ours, cannot be framed, load nothing from elsewhere, and say nothing about where their reader came from. */
const page = secureHeaders({
  ...common,
  contentSecurityPolicy: { ...ownFilesOnly, frameSrc: ["'self'"], frameAncestors: ["'none'"] },
  xFrameOptions: 'DENY',
  crossOriginResourcePolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
})

/** What is open to every site: it is data, loads nothing, and may be read from anywhere. */
const open = secureHeaders({
  ...common,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  crossOriginResourcePolicy: 'cross-origin',
})

/** A frame on another site: it may be framed by anybody, also by sites that isolate themselves. The nonce is for the accent. */
const frame = secureHeaders({
  ...common,
  contentSecurityPolicy: { ...ownFilesOnly, styleSrc: ["'self'", NONCE] },
  xFrameOptions: false,
  crossOriginResourcePolicy: 'cross-origin',
  crossOriginEmbedderPolicy: 'require-corp',
  crossOriginOpenerPolicy: false,
})

/** The security headers of the door that a path leads to, on good answers and on problems. */
export const headersByDoor: MiddlewareHandler<Env> = (c, next) =>
  (isFrame(c.req.path) ? frame : isOpen(c.req.path) ? open : page)(c, next)

/** How a door lets other sites read its answers. */
interface Opening {
  readonly allowMethods: string[]
  readonly allowHeaders?: string[]
  readonly exposeHeaders?: string[]
  readonly maxAge?: number
}

/**
 * Lets every origin read what a door answers, without credentials. Hono's own middleware answers only the preflights: it
 * sets its headers before there is an answer, and Hono then copies the answer into them, its body as a stream.
 */
export function openToAll(opening: Opening): MiddlewareHandler<Env> {
  const preflight = cors({ origin: '*', ...opening })
  const exposed = opening.exposeHeaders?.join(',')
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') return preflight(c, next)
    await next()
    const { headers } = c.res
    headers.set('access-control-allow-origin', '*')
    if (exposed) headers.set('access-control-expose-headers', exposed)
  }
}

/** The cache rule of what a door answers, where the answer has none of its own. */
export function keptAs(rule: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next()
    const { headers } = c.res // not c.header(): once there is an answer, it copies it with its body as a stream
    if (!headers.has('cache-control')) headers.set('cache-control', rule)
  }
}

const isOpen = (path: string) =>
  isApi(path) || ['/openapi.json', FEED].includes(path) || (path.startsWith('/r/') && path.endsWith('/card.png'))

/** Whether the path leads to a frame on another site. */
export const isFrame = (path: string) => path.startsWith('/embed/')

/** Whether the path leads to the JSON API, where problems are JSON too. */
export const isApi = (path: string) => path === '/api' || path.startsWith('/api/') || path === '/oembed'
