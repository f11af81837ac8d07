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
  /** How many seconds a listed leaderboard is shown before it is listed again; 300 without it. */
  readonly BOARD_SECONDS?: string
  /** How many lists an isolate spends in a day on boards that are past, or of leagues that may not be there, and after how many of current ones they come less often; 200 without it. */
  readonly SPARE_LISTS?: string
  /** How many days saved scores and reports are kept; 400 without it. */
  readonly ROW_DAYS?: string
  /** How often one address can start a game. Without a limiter, as often as it likes; so for the others. */
  readonly LIMIT_STARTS?: RateLimit
  /** How often one address can save a score. */
  readonly LIMIT_SAVES?: RateLimit
  /** How often one address can report a question. */
  readonly LIMIT_REPORTS?: RateLimit
  /** How often one address can delete a score. */
  readonly LIMIT_DELETIONS?: RateLimit
  /** How often one address can have a leaderboard listed that is not known. */
  readonly LIMIT_LISTS?: RateLimit
  /** How often the score of one game can be saved, renamed or deleted. */
  readonly LIMIT_CHANGES?: RateLimit
  /** How often the IPv6 networks around an address can do each of these. */
  readonly LIMIT_WIDE?: RateLimit
  /** How often all together can have leaderboards of leagues listed that are not known. */
  readonly LIMIT_LEAGUES?: RateLimit
}
