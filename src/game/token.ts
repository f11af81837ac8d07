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
        if (genuine) return { ok: true, claims: new TextDecoder().decode(fromBase64Url(parts.payload)) }
      }
      return { ok: false, reason: 'forged' }
    },
  }
}

function takeApart(token: string) {
  const [, head, payload = '', macText = ''] =
    /^([a-z]\d)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{43})$/.exec(token.slice(0, MOST_TOKEN_LENGTH + 1)) ?? []
  if (!head || token.length > MOST_TOKEN_LENGTH) return undefined
  const mac = fromBase64Url(macText)
  // 43 characters carry two bits more than a MAC: without this, four texts would be one token.
  return toBase64Url(mac) === macText ? { head, payload, mac } : undefined
}

async function deriveKey(secret: string, purpose: Purpose): Promise<CryptoKey> {
  const master = await crypto.subtle.importKey('raw', utf8.encode(secret), 'HKDF', false, ['deriveKey'])
  const info = utf8.encode(`mixed-zone ${VERSION} ${purpose}`)
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  return crypto.subtle.deriveKey(hkdf, master, hmac, false, ['sign', 'verify'])
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
}
