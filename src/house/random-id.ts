import { toBase64Url } from '../game/token.ts'

const BYTES = 16

/** 128 random bits as 22 characters that may stand in an address. */
export const randomId = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(BYTES)))
