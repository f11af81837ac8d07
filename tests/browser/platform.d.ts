import type * as platform from '@cloudflare/workers-types'

/** What src names of the platform, without the rest of its types: they contradict those of a browser. */
declare global {
  type KVNamespace = platform.KVNamespace
  type Fetcher = platform.Fetcher
  type RateLimit = platform.RateLimit
}
