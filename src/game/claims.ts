import type { Purpose, Reading, Signer } from './token.ts'

/** What the token of a game in progress says. Nothing in it reveals an answer. */
export interface PlayClaims {
  readonly game: string
  readonly quiz: string
  /** How many questions the game asks. */
  readonly length: number
  readonly league: string
  /** Right or wrong for each question answered so far. */
  readonly pattern: readonly boolean[]
  /** The time that the answers so far took. */
  readonly elapsedMs: number
  /** When the last answer was given; when the game started if there is none yet. */
  readonly answeredAtMs: number
  /** When the next question was shown to the player; `undefined` if it has not been shown yet. */
  readonly askedAtMs?: number | undefined
  readonly expiresAtMs: number
}

/** What the token of a finished game says. Whoever holds the token can save and delete the score. */
export interface ResultClaims {
  readonly game: string
  readonly quiz: string
  readonly league: string
  readonly pattern: readonly boolean[]
  /** Whether the game had the default length of its quiz. */
  readonly isFullLength: boolean
  /** Set where the answers took less time than a person needs to read the questions. */
  readonly isTooFast?: true | undefined
  readonly timeMs: number
  readonly finishedAtMs: number
  readonly expiresAtMs: number
}

/** What the token of a shared result says. It cannot save or delete, does not name the game, and never expires. */
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

/** Reads the token of a game in progress; refused if it has expired. */
export const readPlay = (signer: Signer, token: string, nowMs: number) =>
  readExpiring<PlayClaims>(signer, 'play', token, nowMs)

/** Reads the token of a finished game; refused if it has expired. */
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

/** Which questions were right, a 1 or a 0 for each. */
export const toMarks = (pattern: readonly boolean[]): string => pattern.map(Number).join('')

/** The token of a shared result. It is part of a link that people paste, so its payload is short. */
export function signShare(signer: Signer, { quiz, pattern, timeMs, finishedAtMs }: ShareClaims): Promise<string> {
  return signer.sign(
    'share',
    [quiz, toMarks(pattern), timeMs.toString(36), Math.floor(finishedAtMs / 1000).toString(36)].join(' '),
  )
}

/** Reads the token of a shared result. */
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
