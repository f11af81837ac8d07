import { signPlay, signResult, signShare } from '../../src/game/claims.ts'
import { closeGame, markAnswer, openGame, PLAY_TTL_MS, RESULT_TTL_MS, SAVE_TTL_MS } from '../../src/game/game.ts'
import { createSigner } from '../../src/game/token.ts'
import { NOON, SIGNING_KEY } from './house.ts'

const LENGTH = 3
const signer = createSigner([SIGNING_KEY])

/** A game of a quiz that was started so many milliseconds before noon, with so many questions answered. */
function gameOf({ quiz = 'daily-20261122', answered = 0, agoMs = 0 }) {
  const game = `${quiz}${answered}${agoMs}`.replaceAll('-', '').padStart(22, '0').slice(-22)
  const start = openGame({ game, quiz, length: LENGTH, league: 'all', nowMs: NOON - agoMs })
  return Array.from({ length: answered }).reduce<typeof start>((play) => markAnswer(play, true, NOON - agoMs), start)
}

const playOf = (how: Parameters<typeof gameOf>[0]) => signPlay(signer, gameOf(how))
const resultOf = (agoMs: number) =>
  signResult(signer, closeGame(gameOf({ answered: LENGTH, agoMs }), { available: 10, leastMs: 0 }))

/** Tokens of games in progress at noon. */
export const playTokens = await Promise.all([0, 1, 2].map((answered) => playOf({ answered })))
/** Tokens of games that ended by noon and can be saved. */
export const resultTokens = await Promise.all([0, 1000, 3_600_000].map(resultOf))
/** Texts in place of a token that no operation takes, or not every one: of a quiz that is gone, too late, shared, forged, cut. */
export const oddTokens: readonly string[] = [
  await playOf({ quiz: 'nothing-20261122-gone' }),
  await playOf({ agoMs: PLAY_TTL_MS }),
  await resultOf(SAVE_TTL_MS + 1),
  await resultOf(RESULT_TTL_MS),
  await signShare(signer, { quiz: 'daily-20261122', pattern: [true], timeMs: 1000, finishedAtMs: NOON }),
  ...playTokens.map((token) => token.replace('.', '.A')),
  ...resultTokens.map((token) => token.slice(0, -5)),
]
