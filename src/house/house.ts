import type { FirstAnswer } from '../game/first-answer.ts'
import type { Signer } from '../game/token.ts'
import type { Almanac } from '../quiz/almanac.ts'
import type { Memory } from '../quiz/memory.ts'
import type { Quiz } from '../quiz/quiz.ts'
import type { QuizId } from '../quiz/quiz-id.ts'
import type { Catalogue } from '../quiz/words.ts'
import type { BoardMemory } from '../scores/store.ts'
import type { Bindings } from './bindings.ts'
import type { OpenApiDocument } from './open-api.ts'

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
