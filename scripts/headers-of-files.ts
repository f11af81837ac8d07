// The headers of the built files, which are served without the Worker. Where two rules fit a path, Workers joins what both say of
// a header with a comma, which no browser reads as meant: each path has one rule, and says everything.

import { httpsOnly, loadsNothing, SPECULATION_PATH } from '../src/http/headers.ts'

/** The headers of the files at a path, which may end in `*`. */
export interface HeaderRule {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

const always = {
  'Content-Security-Policy': loadsNothing,
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': httpsOnly,
  'X-Content-Type-Options': 'nosniff',
}
/** Files that other sites load. */
const open = { ...always, 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** Files with a hash in their name never change. The service worker obeys the policy that it comes with, and fetches our own files. */
export const rules: readonly HeaderRule[] = [
  {
    path: '/sw.js',
    headers: {
      'Cache-Control': 'no-cache',
      ...always,
      'Content-Security-Policy': `${loadsNothing}; connect-src 'self'`,
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  },
  {
    path: '/third-party.txt',
    headers: {
      'Cache-Control': 'public, max-age=86400',
      ...always,
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  },
  {
    path: SPECULATION_PATH,
    headers: {
      'Cache-Control': 'public, max-age=86400',
      ...always,
      'Content-Type': 'application/speculationrules+json',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  },
  { path: '/favicon.ico', headers: { 'Cache-Control': 'public, max-age=86400', ...open } },
  { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable', ...open } },
]

/** The text of a `_headers` file: a path, and its headers on indented lines below. */
export const toHeadersFile = (listed: readonly HeaderRule[]): string =>
  listed
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n')
