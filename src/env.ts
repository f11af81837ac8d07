import type QuickLRU from 'quick-lru'
import type { FirstAnswer } from './game/first-answer.ts'
import type { Signer } from './game/token.ts'
import type { Almanac } from './quiz/almanac.ts'
import type { Quiz } from './quiz/quiz.ts'
import type { Catalogue } from './quiz/words.ts'
import type { BoardMemory } from './scores/store.ts'

/** What wrangler.toml binds. */
export interface Bindings {
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

/** What the code was built from. */
export interface Release {
  readonly version: string
  /** A hash of the content: incidents, names and words. */
  readonly content: string
}

/** Addresses of the built files, with a hash of what is in them. */
export interface Assets {
  readonly style: string
  readonly play: string
  readonly icon: string
}

/** What one isolate plays with; made once, by index.ts or by a test. */
export interface House {
  readonly almanac: Almanac
  /** The interface's sentences. */
  readonly words: Catalogue
  readonly release: Release
  readonly assets: Assets
  readonly now: () => number
  /** 128 bits of chance as 22 characters. */
  readonly newId: () => string
  readonly quizOf: (id: string) => Quiz | undefined
  readonly firstAnswer: FirstAnswer
  readonly boards: BoardMemory
  readonly signers: QuickLRU<string, Signer>
}

/** Hono's environment of every door. */
export interface Env {
  Bindings: Bindings
  Variables: { house: House }
}
