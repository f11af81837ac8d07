// What the browser keeps: games that were started, questions that were seen, and dailies that were played. Storage may be
// blocked, full, or throw on access (in a sandboxed frame): then everything is kept as long as the page is open. Other software
// on this host may have written to it, so only entries of a valid form are read.
import { isPlayedDaily, MOST_DAYS, mergeDailies, type PlayedDaily } from './streak.ts'

const GAMES = 'mixed-zone:games'
const SEEN = 'mixed-zone:seen'
const DAILIES = 'mixed-zone:dailies'
const OFF = 'mixed-zone:off'
const MOST_GAMES = 20
const MOST_SEEN = 300

/** A game that was started in this browser. */
export interface KeptGame {
  /** See `gameName`. */
  readonly name: string
  /** Its latest token. */
  readonly token: string
  /** Whether its score is saved. */
  readonly saved?: boolean
  /** How many of its questions are answered. */
  readonly asked?: number
}

/** The name of a game: its quiz with the length and the league that its address asks for. */
export function gameName(quiz: string, search: string): string {
  const asked = new URLSearchParams(search)
  return [quiz, asked.get('length') ?? '', asked.get('league') ?? ''].join(' ')
}

const memory = new Map<string, string>()

/** The valid entries under a key, at most `most`. */
function read<T>(key: string, most: number, isOurs: (entry: unknown) => entry is T): readonly T[] {
  const value = parse(stored(key) ?? memory.get(key))
  return Array.isArray(value) ? value.filter(isOurs).slice(0, most) : []
}

function stored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined // Blocked: the memory of this page is used.
  }
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined // Not written by us.
  }
}

function write(key: string, value: readonly unknown[]): void {
  const text = JSON.stringify(value)
  memory.set(key, text)
  try {
    localStorage.setItem(key, text)
  } catch {
    // Blocked or full: the memory of this page is used.
  }
}

function isGame(entry: unknown): entry is KeptGame {
  if (typeof entry !== 'object' || entry === null) return false
  const { name, token, saved, asked } = entry as Partial<Record<keyof KeptGame, unknown>>
  const isToken = typeof token === 'string' && /^[\w.-]{1,1000}$/.test(token)
  const isCount = asked === undefined || (typeof asked === 'number' && asked >= 0 && asked <= 20)
  const isName = typeof name === 'string' && name.length <= 200
  return isToken && isName && isCount && ['boolean', 'undefined'].includes(typeof saved)
}

const isQuestion = (entry: unknown): entry is string => typeof entry === 'string' && /^[\w.-]{1,80}$/.test(entry)

const games = () => read(GAMES, MOST_GAMES, isGame)

/** Keeps the latest token of a game; of two tabs with one game, that of the further one. A saved game stays saved as long as its token is the same. */
export function keepGame(game: KeptGame): void {
  const known = keptGame(game.name)
  if ((known?.asked ?? 0) > (game.asked ?? 0)) return
  const saved = game.saved === true || (known?.saved === true && known.token === game.token)
  const others = games().filter(({ name }) => name !== game.name)
  write(GAMES, [{ ...game, saved }, ...others].slice(0, MOST_GAMES))
}

/** The kept game of that name; `undefined` if there is none. */
export const keptGame = (name: string): KeptGame | undefined => games().find((game) => game.name === name)

/** The kept games whose scores are saved, latest first. */
export const savedGames = (): readonly KeptGame[] => games().filter(({ saved }) => saved)

/** Forgets a game. */
export function forgetGame(name: string): void {
  const kept = games()
  if (kept.some((game) => game.name === name))
    write(
      GAMES,
      kept.filter((game) => game.name !== name),
    )
}

/** The ids of the questions that were seen, latest first. */
export const seenQuestions = () => read(SEEN, MOST_SEEN, isQuestion)

/** Notes that a question was seen. */
export function keepSeen(question: string): void {
  write(SEEN, [question, ...seenQuestions().filter((id) => id !== question)].slice(0, MOST_SEEN))
}

const isSwitch = (entry: unknown): entry is string => entry === 'clock' || entry === 'keys'
const MOST_SWITCHES = 2

/** What the player has switched off: `clock`, `keys`. */
export const switchedOff = () => read(OFF, MOST_SWITCHES, isSwitch)

/** Switches something off, or on again. */
export function keepSwitch(name: string, isOff: boolean): void {
  const others = switchedOff().filter((other) => other !== name)
  write(OFF, isOff ? [...others, name] : others)
}

/** The dailies that were played, newest first. */
export const playedDailies = () => read(DAILIES, MOST_DAYS, isPlayedDaily)

/** Adds dailies to the kept ones, and gives all of them. */
export function keepDailies(dailies: readonly PlayedDaily[]): readonly PlayedDaily[] {
  const all = mergeDailies(playedDailies(), dailies)
  write(DAILIES, all)
  return all
}
