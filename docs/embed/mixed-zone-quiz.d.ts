/** What an embedder can ask of the quiz. Every attribute may change after the element is on the page: another theme goes on with the game, anything else starts one. */
export interface MixedZoneQuizAttributes {
  /** `daily`, `mix`, the id of an incident, or that of a quiz; `daily` where it is left out. */
  quiz?: string | undefined
  /** `auto` follows the reader's own choice. */
  theme?: 'auto' | 'light' | 'dark' | undefined
  /** Any colour as `#rrggbb` or `#rgb`. Text stays readable on it. */
  accent?: string | undefined
  /** 1 to 32 lower-case letters, digits and inner hyphens: the label of your own leaderboards. */
  league?: string | undefined
  /** How many questions, 3 to 20. */
  length?: number | string | undefined
  /** Only questions of a kind, in a fresh quiz: `quiz="mix" kind="quote"`. */
  kind?: 'quote' | 'goals' | 'scores' | 'cards' | 'var' | 'table' | 'order' | 'fixtures' | 'occasion' | undefined
}

interface Told {
  readonly ns: 'mixed-zone'
  /** The version of the messages. */
  readonly v: 1
}

/** A game, as `ready` and `start` tell it. */
export interface Game extends Told {
  readonly quiz: string
  readonly title: string
  readonly length: number
  readonly league: string
}

/** The events of the element and what their `detail` holds. They do not bubble. */
export interface MixedZoneQuizEvents {
  /** The quiz can be played; not told where what was asked for cannot be. */
  ready: CustomEvent<Game & { readonly type: 'ready' }>
  /** The first answer of a game was given. */
  start: CustomEvent<Game & { readonly type: 'start' }>
  /** An answer was given and marked. `number` counts from 1; `score` are the right answers so far. */
  answer: CustomEvent<
    Game & {
      readonly type: 'answer'
      readonly number: number
      readonly question: string
      readonly correct: boolean
      readonly score: number
    }
  >
  /** The game is over. `pattern` says which questions were right, such as `1101`; `url` is the page of the result that anyone may open. */
  complete: CustomEvent<
    Told & {
      readonly type: 'complete'
      readonly quiz: string
      readonly league: string
      readonly score: number
      readonly total: number
      readonly timeMs: number
      readonly pattern: string
      readonly url: string
    }
  >
  /** The frame has another height, in pixels. */
  resize: CustomEvent<Told & { readonly type: 'resize'; readonly height: number }>
}

/** `<mixed-zone-quiz>` */
export interface MixedZoneQuizElement extends HTMLElement {
  addEventListener<Type extends keyof MixedZoneQuizEvents>(
    type: Type,
    listener: (event: MixedZoneQuizEvents[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
}

declare global {
  interface HTMLElementTagNameMap {
    'mixed-zone-quiz': MixedZoneQuizElement
  }
}
