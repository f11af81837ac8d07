import type { Purpose, Reading, Signer } from './token.ts'

/** A game in progress, as its token says it. Nothing here names an answer. */
export interface PlayClaims {
  readonly game: string
  readonly quiz: string
  /** How many questions it asks. */
  readonly length: number
  readonly league: string
  /** Right or wrong, one for each question answered. */
  readonly pattern: readonly boolean[]
  /** The time counted so far. */
  readonly elapsedMs: number
  /** When the last answer was given; before the first, when the game was opened. */
  readonly answeredAtMs: number
  /** When the next question was put; `undefined` while the player still reads what the last answer was worth. */
  readonly askedAtMs?: number | undefined
  readonly expiresAtMs: number
}

/** A finished game. Its token is all that its player has to save or delete the score with. */
export interface ResultClaims {
  readonly game: string
  readonly quiz: string
  readonly league: string
  readonly pattern: readonly boolean[]
  /** Whether it asked as many questions as a game of the quiz asks unless another length is wished for. */
  readonly isFullLength: boolean
  readonly timeMs: number
  readonly finishedAtMs: number
  readonly expiresAtMs: number
}

/** What a shared result shows. It carries no right to save or delete, does not name the game, and does not expire. */
export interface ShareClaims {
  readonly quiz: string
  readonly pattern: readonly boolean[]
  readonly timeMs: number
  readonly finishedAtMs: number
}

/** The token of a game in progress. */
export const signPlay = (signer: Signer, claims: PlayClaims) => signer.sign('play', JSON.stringify(claims))

/** The token of a finished game. */
export const signResult = (signer: Signer, claims: ResultClaims) => signer.sign('result', JSON.stringify(claims))

/** The game in progress of a token; refused when it has expired. */
export const readPlay = (signer: Signer, token: string, nowMs: number) =>
  readExpiring<PlayClaims>(signer, 'play', token, nowMs)

/** The finished game of a token; refused when it has expired. */
export const readResult = (signer: Signer, token: string, nowMs: number) =>
  readExpiring<ResultClaims>(signer, 'result', token, nowMs)

async function readExpiring<T extends { readonly expiresAtMs: number }>(
  signer: Signer,
  purpose: Purpose,
  token: string,
  nowMs: number,
): Promise<Reading<T>> {
  const read = await signer.read(purpose, token)
  if (!read.ok) return read
  const claims: T = JSON.parse(read.claims)
  return claims.expiresAtMs <= nowMs ? { ok: false, reason: 'expired' } : { ok: true, claims }
}

/** The token of a shared result. It stands in a link that people paste, so it is written short. */
export function signShare(signer: Signer, { quiz, pattern, timeMs, finishedAtMs }: ShareClaims): Promise<string> {
  const marks = pattern.map((right) => (right ? '1' : '0')).join('')
  return signer.sign(
    'share',
    [quiz, marks, timeMs.toString(36), Math.floor(finishedAtMs / 1000).toString(36)].join(' '),
  )
}

/** The shared result of a token. */
export async function readShare(signer: Signer, token: string): Promise<Reading<ShareClaims>> {
  const read = await signer.read('share', token)
  if (!read.ok) return read
  const [quiz = '', marks = '', time = '', finished = ''] = read.claims.split(' ')
  const pattern = [...marks].map((mark) => mark === '1')
  return {
    ok: true,
    claims: { quiz, pattern, timeMs: Number.parseInt(time, 36), finishedAtMs: Number.parseInt(finished, 36) * 1000 },
  }
}
