/** What wrangler.toml binds. */
export interface Bindings {
  /** The built files: the Worker reads from them what result cards are put together from. */
  readonly ASSETS: Pick<Fetcher, 'fetch'>
  /** Saved scores and reports. */
  readonly SCORES: KVNamespace
  /** Signs tokens; at least 32 characters. Without it nothing is served. */
  readonly SIGNING_KEY?: string
  /** The key before the last change: its tokens are still read. */
  readonly SIGNING_KEY_PREVIOUS?: string
  /** The origin for absolute links; that of the request where it is not set. */
  readonly PUBLIC_ORIGIN?: string
  /** Limits how often one address may save and report; absent where the platform has none. */
  readonly LIMITER?: RateLimit
}
