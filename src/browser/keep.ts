// What the browser keeps: games that were started, and questions that were seen. Storage may be blocked, full, or throw on
// the first look (a sandboxed frame): then it is kept as long as the page is open, and nothing else changes.
const GAMES = 'mixed-zone:games'
const SEEN = 'mixed-zone:seen'
const MOST_GAMES = 20
const MOST_SEEN = 300

interface KeptGame {
  readonly name: string
  readonly token: string
}

const memory = new Map<string, string>()

function read<T>(key: string): readonly T[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? memory.get(key) ?? '[]')
    return Array.isArray(value) ? value : []
  } catch {
    return JSON.parse(memory.get(key) ?? '[]')
  }
}

function write(key: string, value: readonly unknown[]): void {
  const text = JSON.stringify(value)
  memory.set(key, text)
  try {
    localStorage.setItem(key, text)
  } catch {
    // blocked or full: the memory of this page has to do
  }
}

/** Keeps the latest token of a game. */
export function keepGame(name: string, token: string): void {
  write(GAMES, [{ name, token }, ...read<KeptGame>(GAMES).filter((game) => game.name !== name)].slice(0, MOST_GAMES))
}

/** The latest token of a game. */
export function keptToken(name: string): string | undefined {
  return read<KeptGame>(GAMES).find((game) => game.name === name)?.token
}

/** Forgets a game. */
export function forgetGame(name: string): void {
  write(
    GAMES,
    read<KeptGame>(GAMES).filter((game) => game.name !== name),
  )
}

/** Notes that a question was seen: when it is shown, not when the game ends. */
export function keepSeen(question: string): void {
  write(SEEN, [question, ...read<string>(SEEN).filter((id) => id !== question)].slice(0, MOST_SEEN))
}

/** The questions that were seen, latest first. */
export const seenQuestions = () => read<string>(SEEN)
