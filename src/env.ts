import type { FirstAnswer } from './game/first-answer.ts'
import type { Signer } from './game/token.ts'
import type { Memory } from './memory.ts'
import type { Almanac } from './quiz/almanac.ts'
import type { Quiz } from './quiz/quiz.ts'
import type { QuizId } from './quiz/quiz-id.ts'
import type { Catalogue } from './quiz/words.ts'
import type { BoardMemory } from './scores/store.ts'

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
  /** The style and the script of the framed quiz. */
  readonly frameStyle: string
  readonly frame: string
  /** The content of the page for embedders, and its script. */
  readonly put: string
  readonly putScript: string
  /** The web app manifest, and the icon of a home screen that reads none. */
  readonly manifest: string
  readonly touchIcon: string
  /** The script of the streak's page, and what it draws QR codes with. */
  readonly streak: string
  readonly qr: string
  /** What result cards are put together from. */
  readonly atlas: string
  /** Pictures for links to pages, by the page's path: `/`, `/quiz/daily`, `/incidents/<id>` … */
  readonly posters: Readonly<Record<string, string>>
}

/** The OpenAPI document, as far as the docs page reads it. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: object
  readonly servers: readonly object[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
  readonly components: object
}
export interface OpenApiOperation {
  readonly operationId: string
  readonly summary: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly description?: string }[]
  readonly requestBody?: {
    readonly required: true
    readonly content: Readonly<Record<string, { readonly schema: OpenApiSchema }>>
  }
  readonly responses: Readonly<Record<string, object>>
}
export interface OpenApiSchema {
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>
  readonly required?: readonly string[]
}

/** What one isolate plays with; made once, by index.ts or by a test. */
export interface House {
  readonly almanac: Almanac
  /** The interface's sentences. */
  readonly words: Catalogue
  readonly release: Release
  readonly assets: Assets
  readonly openApi: OpenApiDocument
  readonly now: () => number
  /** 128 bits of chance as 22 characters. */
  readonly newId: () => string
  readonly quizOf: (id: string) => Quiz | undefined
  /** How many questions a fresh quiz on a topic can be counted on to have. */
  readonly countOn: (topic: Omit<QuizId, 'seed'>) => number
  readonly firstAnswer: FirstAnswer
  readonly boards: BoardMemory
  readonly signers: Memory<string, Signer>
}

/** Hono's environment of every door. */
export interface Env {
  Bindings: Bindings
  Variables: { house: House }
}
