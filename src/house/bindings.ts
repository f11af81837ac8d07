/** What wrangler.toml gives to the Worker. */
export interface Bindings {
  /** The built files: the Worker reads the bank, the atlas of preview pictures and the page for embedders from them. */
  readonly ASSETS: Pick<Fetcher, 'fetch'>
  /** Saved scores and reports. */
  readonly SCORES: KVNamespace
  /** The key that signs tokens, at least 32 characters. Without it every request is answered 503. */
  readonly SIGNING_KEY?: string
  /** The key before the last change: tokens that it signed are still valid. */
  readonly SIGNING_KEY_PREVIOUS?: string
  /** The origin for absolute links; without it, that of the request. */
  readonly PUBLIC_ORIGIN?: string
  /** Where holes are to be told, an address such as `mailto:me@example.org`; without it there is no `security.txt`. */
  readonly SECURITY_CONTACT?: string
  /** Limits how often one address can save and report; `undefined` if the platform has no limiter. */
  readonly LIMITER?: RateLimit
}
