// A game is a signed text and nothing else: `<purpose>1.<payload>.<mac>`, HMAC-SHA-256. A format of our own and not JWT:
// there is no algorithm to negotiate, and each purpose has a key of its own, so that a token can never pass for another kind.
// Price: a signature cannot tell an old token of the same game from its newest (see docs/adr/0005).

/** What a token is good for: to go on playing, to keep a finished game (save, delete), to show a result. */
export const purposes = { play: 'p', result: 'r', share: 's' } as const
export type Purpose = keyof typeof purposes
const VERSION = '1'

export const tokenFaults = ['malformed', 'other-purpose', 'forged', 'expired'] as const
export type TokenFault = (typeof tokenFaults)[number]

export type Reading<T> = { readonly ok: true; readonly claims: T } | { readonly ok: false; readonly reason: TokenFault }

/** Signs texts with the first secret and reads those that any of the secrets signed. */
export interface Signer {
  sign(purpose: Purpose, payload: string): Promise<string>
  read(purpose: Purpose, token: string): Promise<Reading<string>>
}

/** The longest token that is looked at. */
export const MOST_TOKEN_LENGTH = 1000

const utf8 = new TextEncoder()
const fromUtf8 = new TextDecoder()

/** A signer of the secrets, newest first. Keys are derived once per secret and purpose, and kept. */
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
      const body = `${purposes[purpose]}${VERSION}.${toBase64Url(utf8.encode(payload))}`
      const mac = await crypto.subtle.sign('HMAC', await keyOf(secret, purpose), utf8.encode(body))
      return `${body}.${toBase64Url(new Uint8Array(mac))}`
    },
    async read(purpose, token) {
      const parts = takeApart(token)
      if (!parts) return { ok: false, reason: 'malformed' }
      if (parts.head !== purposes[purpose] + VERSION) return { ok: false, reason: 'other-purpose' }
      const body = utf8.encode(`${parts.head}.${parts.payload}`)
      for (const candidate of [secret, ...older]) {
        const genuine = await crypto.subtle.verify('HMAC', await keyOf(candidate, purpose), parts.mac, body)
        if (genuine) return { ok: true, claims: fromUtf8.decode(fromBase64Url(parts.payload)) }
      }
      return { ok: false, reason: 'forged' }
    },
  }
}

/** The parts of a token. 43 characters carry two bits more than a MAC: only where those are 0, or four texts would be one token. */
function takeApart(token: string) {
  if (token.length > MOST_TOKEN_LENGTH) return undefined
  const [, head, payload = '', mac = ''] =
    /^([a-z]\d)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])$/.exec(token) ?? []
  return head ? { head, payload, mac: fromBase64Url(mac) } : undefined
}

async function deriveKey(secret: string, purpose: Purpose): Promise<CryptoKey> {
  const master = await crypto.subtle.importKey('raw', utf8.encode(secret), 'HKDF', false, ['deriveKey'])
  const info = utf8.encode(`mixed-zone ${VERSION} ${purpose}`)
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  return crypto.subtle.deriveKey(hkdf, master, hmac, false, ['sign', 'verify'])
}

// Loops, as every answer goes through them several times: spreading bytes, or Uint8Array.from() with a function, steps
// through an iterator and costs many times as much.

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
