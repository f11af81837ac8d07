import type { FirstAnswer } from '../game/first-answer.ts'
import type { Signer } from '../game/token.ts'
import type { Bank, Topic } from '../quiz/bank.ts'
import type { Memory } from '../quiz/memory.ts'
import type { Count, Quiz } from '../quiz/quiz.ts'
import type { QuizId } from '../quiz/quiz-id.ts'
import type { LeaderboardMemory, ListBudget, SharedBoards } from '../scores/boards.ts'
import type { KvCall, KvHealth } from '../scores/health.ts'
import type { Bindings } from './bindings.ts'
import type { Language, Text } from './text.ts'

/** What the Worker was built from. */
export interface Release {
  readonly version: string
  /** A hash of the content: incidents, names and the sentences of questions. */
  readonly content: string
}

/** The addresses of the built files. Each contains a hash of its file. */
export interface Assets {
  readonly style: string
  /** The hash of that style for a content security policy, such as `'sha256-…'`; without it every page links to the style. */
  readonly styleHash?: string | undefined
  readonly play: string
  /** The script of the home page. */
  readonly home: string
  readonly icon: string
  /** The style and the script of the framed quiz. */
  readonly frameStyle: string
  /** The hash of that style for a content security policy, such as `'sha256-…'`; without it frames link to the style. */
  readonly frameStyleHash?: string | undefined
  /** What a frame runs before its script has come: the text of a script. */
  readonly early?: string | undefined
  readonly frame: string
  /** The content of the page for embedders, and its script. */
  readonly put: string
  readonly putScript: string
  /** The web app manifest, and the icon for home screens that do not read it. */
  readonly manifest: string
  readonly touchIcon: string
  /** The font of headings on pages. */
  readonly font: string
  /** The script of the streak page, and the one that draws QR codes. */
  readonly streak: string
  readonly qr: string
  /** What the preview pictures of results are composed from. */
  readonly atlas: string
  /** The preview pictures of other pages, by path: `/`, `/quiz/daily`, `/collections/<id>` … */
  readonly posters: Readonly<Record<string, string>>
}

/** What the log is told of a request. */
export interface RequestLine {
  readonly event: 'request'
  readonly method: string
  readonly route: string
  readonly status: number
  /** How long it took, in milliseconds; the clock of the platform stands still between waits. */
  readonly ms: number
  /** How often KV was called for it. */
  readonly kv: Readonly<Partial<Record<KvCall, number>>>
}

/** Everything that the requests of an isolate are served with. It is made once. */
export interface House {
  /** What is asked and told. A file that cannot be read throws an UnreadError. */
  readonly bank: Bank
  readonly texts: Readonly<Record<Language, Text>>
  readonly release: Release
  readonly assets: Assets
  /** The OpenAPI document as JSON. */
  readonly openApi: string
  readonly now: () => number
  /** Tells the log of a request. */
  readonly log: (line: RequestLine) => void
  /** 128 random bits as 22 characters. */
  readonly newId: () => string
  /** The quiz of an id; `undefined` if there is none. */
  readonly quizOf: (id: string) => Promise<Quiz | undefined>
  /** The topic of an id; `undefined` if there is none. */
  readonly topicOf: (id: string) => Promise<Topic | undefined>
  /** What a fresh quiz on a topic is sure to have. */
  readonly countOn: (topic: Omit<QuizId, 'seed'>) => Promise<Count>
  readonly firstAnswer: FirstAnswer
  readonly leaderboards: LeaderboardMemory
  /** The leaderboards that the isolates of a place share; without them each lists for itself. */
  readonly sharedBoards?: SharedBoards
  readonly listBudget: ListBudget
  /** How the last calls of KV ended. */
  readonly kvHealth: KvHealth
  /** Signers by their secrets. */
  readonly signers: Memory<string, Signer>
}

/** Hono's environment: what every request carries. */
export interface Env {
  Bindings: Bindings
  Variables: {
    house: House
    /** The text of the request's language. */
    text: Text
    /** How often this request has called KV so far. */
    kvCalls: Partial<Record<KvCall, number>>
    /** What allows the style of an accent and the first script in a frame; set on the paths of frames only. */
    nonce?: string
    /** The style of frames as text; set where a frame is answered as a whole page. */
    frameStyle?: string | undefined
  }
}
