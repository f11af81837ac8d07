import { type Asker, saturate, toRequest } from './load.ts'

/** How many answers a game takes. */
export const GAME_LENGTH = 10
/** How many mixes are played beside the daily: fewer than the server remembers. */
const MIXES = 100

/** Opens as many games as are needed for so many answers: every other one of the daily, the others of mixes. */
export async function openGames(origin: string, answers: number): Promise<string[]> {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '')
  const tokens: string[] = []
  let opened = 0
  const askerOf = (): Asker => ({
    next() {
      const i = opened++
      const quiz = i % 2 === 0 ? 'daily' : `mix-${day}-bench${i % MIXES}`
      return toRequest(origin, '/api/games', JSON.stringify({ quiz }))
    },
    take: (body) => void tokens.push(tokenIn(body)),
  })
  await saturate({ origin, connections: 8, times: Math.ceil(answers / GAME_LENGTH) + 64, askerOf })
  return tokens
}

/** Plays games to their end, one after the other, each answer with the token of the answer before. */
export function playerOf(origin: string, games: string[]): Asker {
  let token = games.pop()
  return {
    next: () => toRequest(origin, '/api/games/answers', JSON.stringify({ token, option: 'a' })),
    take(body) {
      token = body.includes('"question":null') ? games.pop() : tokenIn(body)
    },
  }
}

const tokenIn = (body: string) => /"token":"([^"]+)"/.exec(body)?.[1] ?? ''
