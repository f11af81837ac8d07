// The score that the HTTP Observatory of MDN gives (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring), computed
// of answers that no network lies between. Stricter than the original in one place: any cookie counts as the worst one. Not looked
// at: certificates, and the list of sites that browsers know to be encrypted.
import { cspResult } from './observatory-csp.ts'

const BASE = 100
/** A score of so many points without its extra points gets them. */
const LEAST_FOR_EXTRA = 90
/** Half a year in seconds, as the Observatory counts it. */
const HALF_A_YEAR = 15_552_000

/** What each result adds to the score. */
export const modifiers = {
  'csp-implemented-with-no-unsafe-default-src-none': 10,
  'csp-implemented-with-no-unsafe': 5,
  'csp-implemented-with-unsafe-inline-in-style-src-only': 0,
  'csp-implemented-with-insecure-scheme-in-passive-content-only': -10,
  'csp-implemented-with-unsafe-eval': -10,
  'csp-implemented-with-unsafe-inline': -20,
  'csp-implemented-with-insecure-scheme': -20,
  'csp-header-invalid': -25,
  'csp-not-implemented': -25,
  'cookies-not-found': 0,
  'cookies-session-without-secure-flag': -40,
  'cross-origin-resource-sharing-not-implemented': 0,
  'cross-origin-resource-sharing-implemented-with-public-access': 0,
  'cross-origin-resource-sharing-implemented-with-restricted-access': 0,
  'cross-origin-resource-sharing-implemented-with-universal-access': -50,
  'redirection-to-https': 0,
  'redirection-off-host-from-http': -5,
  'redirection-not-to-https-on-initial-redirection': -10,
  'redirection-not-to-https': -20,
  'redirection-missing': -20,
  'referrer-policy-private': 5,
  'referrer-policy-not-implemented': 0,
  'referrer-policy-unsafe': -5,
  'referrer-policy-header-invalid': -5,
  'hsts-implemented-max-age-at-least-six-months': 0,
  'hsts-implemented-max-age-less-than-six-months': -10,
  'hsts-not-implemented': -20,
  'hsts-header-invalid': -20,
  'sri-implemented-and-all-scripts-loaded-securely': 5,
  'sri-implemented-and-external-scripts-loaded-securely': 5,
  'sri-not-implemented-response-not-html': 0,
  'sri-not-implemented-but-no-scripts-loaded': 0,
  'sri-not-implemented-but-all-scripts-loaded-from-secure-origin': 0,
  'sri-not-implemented-but-external-scripts-loaded-securely': -5,
  'sri-implemented-but-external-scripts-not-loaded-securely': -20,
  'sri-not-implemented-and-external-scripts-not-loaded-securely': -50,
  'x-content-type-options-nosniff': 0,
  'x-content-type-options-not-implemented': -5,
  'x-content-type-options-header-invalid': -5,
  'x-frame-options-implemented-via-csp': 5,
  'x-frame-options-sameorigin-or-deny': 0,
  'x-frame-options-allow-from-origin': 0,
  'x-frame-options-not-implemented': -20,
  'x-frame-options-header-invalid': -20,
  'cross-origin-resource-policy-implemented-with-same-origin': 10,
  'cross-origin-resource-policy-implemented-with-same-site': 10,
  'cross-origin-resource-policy-implemented-with-cross-origin': 0,
  'cross-origin-resource-policy-not-implemented': 0,
  'cross-origin-resource-policy-header-invalid': -5,
} as const
type Result = keyof typeof modifiers

/** What is scored of an address. */
export interface Scanned {
  /** The headers of its answer, asked by https. */
  readonly headers: Headers
  readonly html?: string
  /** The addresses that a browser comes to one after the other when it asks without encryption, the first one included. */
  readonly route: readonly string[]
  /** The origin that was asked from. */
  readonly askedFrom?: string
}

/** The points of an address, `A+` from 100 on, and what they are made of. */
export function scoreOf(scanned: Scanned): { readonly score: number; readonly results: readonly Result[] } {
  const { headers, html, route, askedFrom } = scanned
  const csp = headers.get('content-security-policy')
  const results: readonly Result[] = [
    cspResult(csp),
    headers.has('set-cookie') ? 'cookies-session-without-secure-flag' : 'cookies-not-found',
    corsResult(headers, askedFrom),
    redirectionResult(route),
    referrerResult(headers.get('referrer-policy')),
    hstsResult(headers.get('strict-transport-security')),
    sriResult({ type: headers.get('content-type'), html, host: new URL(route[0] ?? '').hostname }),
    nosniffResult(headers.get('x-content-type-options')),
    framingResult(headers.get('x-frame-options'), csp),
    corpResult(headers.get('cross-origin-resource-policy')),
  ]
  const points = results.map((result) => modifiers[result])
  const sum = (some: readonly number[]) => some.reduce((total, each) => total + each, 0)
  const bare = BASE + sum(points.filter((each) => each < 0))
  return { score: Math.max(0, bare + (bare >= LEAST_FOR_EXTRA ? sum(points.filter((each) => each > 0)) : 0)), results }
}

function corsResult(headers: Headers, askedFrom: string | undefined): Result {
  const allowed = headers.get('access-control-allow-origin')
  if (!allowed) return 'cross-origin-resource-sharing-not-implemented'
  if (allowed.trim() === '*') return 'cross-origin-resource-sharing-implemented-with-public-access'
  const isUniversal = allowed === askedFrom && headers.get('access-control-allow-credentials') === 'true'
  return `cross-origin-resource-sharing-implemented-with-${isUniversal ? 'universal' : 'restricted'}-access`
}

function redirectionResult(route: readonly string[]): Result {
  const [first, second, ...others] = route.map((address) => new URL(address))
  if (!first || !second) return 'redirection-missing'
  if ((others.at(-1) ?? second).protocol !== 'https:') return 'redirection-not-to-https'
  if (second.protocol === 'http:') return 'redirection-not-to-https-on-initial-redirection'
  return first.hostname === second.hostname ? 'redirection-to-https' : 'redirection-off-host-from-http'
}

const PRIVATE = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']
const TELLING = ['origin', 'origin-when-cross-origin', 'unsafe-url', 'no-referrer-when-downgrade']

function referrerResult(header: string | null): Result {
  if (header === null) return 'referrer-policy-not-implemented'
  const known = header.split(',').map((policy) => policy.trim().toLowerCase())
  const last = known.findLast((policy) => [...PRIVATE, ...TELLING].includes(policy))
  if (!last) return 'referrer-policy-header-invalid'
  return PRIVATE.includes(last) ? 'referrer-policy-private' : 'referrer-policy-unsafe'
}

function hstsResult(header: string | null): Result {
  if (header === null) return 'hsts-not-implemented'
  const [, seconds] = /(?:^|;)\s*max-age=(\d+)/i.exec(header) ?? []
  if (seconds === undefined || header.includes(',')) return 'hsts-header-invalid'
  return `hsts-implemented-max-age-${Number(seconds) < HALF_A_YEAR ? 'less-than' : 'at-least'}-six-months`
}

const isHtml = (type: string | null) => !type || /^(text\/html|application\/xhtml\+xml)\b/i.test(type)

function sriResult({ type, html = '', host }: { type: string | null; html: string | undefined; host: string }): Result {
  if (!isHtml(type)) return 'sri-not-implemented-response-not-html'
  const scripts = [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => ({
    src: /\ssrc="([^"]+)"/i.exec(tag)?.[1] ?? '',
    hasHash: /\sintegrity="[^"]+"/i.test(tag),
  }))
  if (scripts.length === 0) return 'sri-not-implemented-but-no-scripts-loaded'
  const isOurs = (src: string) =>
    !/^(https?:)?\/\//.test(src) || (/^https?:/.test(src) && new URL(src).hostname === host)
  const foreign = scripts.filter(({ src }) => !isOurs(src))
  const plain = foreign.filter(({ src }) => !src.startsWith('https:'))
  if (plain.some(({ hasHash }) => !hasHash)) return 'sri-not-implemented-and-external-scripts-not-loaded-securely'
  if (foreign.some(({ hasHash }) => !hasHash)) return 'sri-not-implemented-but-external-scripts-loaded-securely'
  if (plain.length > 0) return 'sri-implemented-but-external-scripts-not-loaded-securely'
  if (foreign.length > 0) return 'sri-implemented-and-external-scripts-loaded-securely'
  return scripts.some(({ hasHash }) => hasHash)
    ? 'sri-implemented-and-all-scripts-loaded-securely'
    : 'sri-not-implemented-but-all-scripts-loaded-from-secure-origin'
}

function nosniffResult(header: string | null): Result {
  if (header === null) return 'x-content-type-options-not-implemented'
  return header.trim().toLowerCase() === 'nosniff'
    ? 'x-content-type-options-nosniff'
    : 'x-content-type-options-header-invalid'
}

function framingResult(header: string | null, csp: string | null): Result {
  if (/(^|;)\s*frame-ancestors\s/i.test(csp ?? '')) return 'x-frame-options-implemented-via-csp'
  if (header === null) return 'x-frame-options-not-implemented'
  if (/^\s*(deny|sameorigin)\s*$/i.test(header)) return 'x-frame-options-sameorigin-or-deny'
  return /^\s*allow-from/i.test(header) ? 'x-frame-options-allow-from-origin' : 'x-frame-options-header-invalid'
}

function corpResult(header: string | null): Result {
  const policy = header?.trim().toLowerCase()
  if (!policy) return 'cross-origin-resource-policy-not-implemented'
  if (policy === 'same-origin' || policy === 'same-site' || policy === 'cross-origin')
    return `cross-origin-resource-policy-implemented-with-${policy}`
  return 'cross-origin-resource-policy-header-invalid'
}
