// A token is a signed text: `<purpose>1.<payload>.<mac>`, HMAC-SHA-256. It is not a JWT: there is no algorithm to negotiate,
// and each purpose has its own key, so that a token can never pass for one of another purpose. Price: a signature cannot tell
// an old token of a game from its newest (see docs/adr/0005).

/** What tokens are for, with the letter that they start with: to go on playing, to save or delete a finished game's score, to show a result. */
export const purposes = { play: 'p', result: 'r', share: 's' } as const
/** What a token is for. */
export type Purpose = keyof typeof purposes
const VERSION = '1'

/** What can be wrong with a token. */
export type TokenFault = 'token-malformed' | 'other-purpose' | 'forged' | 'expired'

/** What a token says, or what is wrong with it. */
export type Reading<T> = { readonly ok: true; readonly claims: T } | { readonly ok: false; readonly reason: TokenFault }

/** Signs with the first secret, and reads what any of the secrets signed. Payloads are of characters up to U+00FF, as ids, numbers and JSON of them are; signing any other throws. */
export interface Signer {
  sign(purpose: Purpose, payload: string): Promise<string>
  read(purpose: Purpose, token: string): Promise<Reading<string>>
}

/** Longer texts are not read as tokens. */
export const MOST_TOKEN_LENGTH = 1000

const utf8 = new TextEncoder()

/** A signer with these secrets, newest first. Each key is derived once and kept. */
export function createSigner([secret = '', ...older]: readonly string[]): Signer {
  const kept = new Map<string, Promise<CryptoKey>>()
  const keyOf = (from: string, purpose: Purpose) => {
    const name = `${purpose} ${from}`
    const key = kept.get(name) ?? deriveKey(from, purpose)
    kept.set(name, key)
    return key
  }
  return {
    async sign(purpose, payload) {
      const body = `${purposes[purpose]}${VERSION}.${encode(payload)}`
      const mac = await crypto.subtle.sign('HMAC', await keyOf(secret, purpose), utf8.encode(body))
      return `${body}.${toBase64Url(new Uint8Array(mac))}`
    },
    async read(purpose, token) {
      const parts = takeApart(token)
      if (!parts) return { ok: false, reason: 'token-malformed' }
      if (parts.head !== purposes[purpose] + VERSION) return { ok: false, reason: 'other-purpose' }
      const body = utf8.encode(`${parts.head}.${parts.payload}`)
      for (const candidate of [secret, ...older]) {
        const genuine = await crypto.subtle.verify('HMAC', await keyOf(candidate, purpose), parts.mac, body)
        if (genuine) return { ok: true, claims: decode(parts.payload) }
      }
      return { ok: false, reason: 'forged' }
    },
  }
}

/** Whether the text claims to be a token for the purpose. Nothing of it is checked. */
export const isFor = (purpose: Purpose, token: string) => token.startsWith(`${purposes[purpose]}${VERSION}.`)

/** The parts of a token. 43 characters hold two bits more than a MAC; those must be 0, or four texts would be the same token. */
function takeApart(token: string) {
  if (token.length > MOST_TOKEN_LENGTH) return undefined
  const [, head, payload = '', mac = ''] =
    /^([a-z]\d)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])$/.exec(token) ?? []
  return head ? { head, payload, mac: bytesOf(decode(mac)) } : undefined
}

async function deriveKey(secret: string, purpose: Purpose): Promise<CryptoKey> {
  const master = await crypto.subtle.importKey('raw', utf8.encode(secret), 'HKDF', false, ['deriveKey'])
  const info = utf8.encode(`mixed-zone ${VERSION} ${purpose}`)
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  return crypto.subtle.deriveKey(hkdf, master, hmac, false, ['sign', 'verify'])
}

/** A text of characters up to U+00FF as base64 that may stand in an address, without `=` at the end. */
const encode = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

const decode = (text: string) => atob(text.replaceAll('-', '+').replaceAll('_', '/'))

// These are loops because every answer runs them: spreading bytes, or Uint8Array.from() with a function, goes through an iterator
// and costs many times as much.

/** Bytes as base64 that may stand in an address, without `=` at the end. */
export function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return encode(binary)
}

function bytesOf(binary: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
