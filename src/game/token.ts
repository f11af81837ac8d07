// A game is a signed text and nothing else: `<purpose>1.<payload>.<mac>`, HMAC-SHA-256. A format of our own and not JWT:
// there is no algorithm to negotiate, and each purpose has a key of its own, so that a token can never pass for another kind.
// Price: a signature cannot tell an old token of the same game from its newest (see docs/adr/0004).

/** What a token is good for: to go on playing, to keep a finished game (save, delete), to show a result. */
export const purposes = { play: 'p', result: 'r', share: 's' } as const
export type Purpose = keyof typeof purposes
const VERSION = '1'

export const tokenFaults = ['malformed', 'other-purpose', 'forged', 'expired'] as const
export type TokenFault = (typeof tokenFaults)[number]

/** What a token says. `expiresAtMs` is an instant in UTC milliseconds; a token without one never expires. */
export interface Claims {
  readonly expiresAtMs?: number
}

export type Reading<C> = { readonly ok: true; readonly claims: C } | { readonly ok: false; readonly reason: TokenFault }

/** Signs tokens with the first secret and reads those of any. */
export interface Signer {
  sign(purpose: Purpose, claims: Claims): Promise<string>
  read<C extends Claims>(purpose: Purpose, token: string, nowMs: number): Promise<Reading<C>>
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
    async sign(purpose, claims) {
      const body = `${purposes[purpose]}${VERSION}.${toBase64Url(utf8.encode(JSON.stringify(claims)))}`
      const mac = await crypto.subtle.sign('HMAC', await keyOf(secret, purpose), utf8.encode(body))
      return `${body}.${toBase64Url(new Uint8Array(mac))}`
    },
    async read<C extends Claims>(purpose: Purpose, token: string, nowMs: number): Promise<Reading<C>> {
      const parts = takeApart(token)
      if (!parts) return { ok: false, reason: 'malformed' }
      if (parts.head !== purposes[purpose] + VERSION) return { ok: false, reason: 'other-purpose' }
      const body = utf8.encode(`${parts.head}.${parts.payload}`)
      for (const candidate of [secret, ...older]) {
        if (await crypto.subtle.verify('HMAC', await keyOf(candidate, purpose), parts.mac, body)) return unexpired(parts.payload, nowMs)
      }
      return { ok: false, reason: 'forged' }
    },
  }
}

function unexpired<C extends Claims>(payload: string, nowMs: number): Reading<C> {
  const claims: C = JSON.parse(new TextDecoder().decode(fromBase64Url(payload)))
  return claims.expiresAtMs !== undefined && claims.expiresAtMs <= nowMs ? { ok: false, reason: 'expired' } : { ok: true, claims }
}

function takeApart(token: string) {
  const [, head, payload = '', macText = ''] = /^([a-z]\d)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{43})$/.exec(token) ?? []
  if (!head || token.length > MOST_TOKEN_LENGTH) return undefined
  const mac = fromBase64Url(macText)
  // 43 characters carry two bits more than a MAC: without this, four texts would be one token.
  return toBase64Url(mac) === macText ? { head, payload, mac } : undefined
}

async function deriveKey(secret: string, purpose: Purpose): Promise<CryptoKey> {
  const master = await crypto.subtle.importKey('raw', utf8.encode(secret), 'HKDF', false, ['deriveKey'])
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8.encode(`mixed-zone ${VERSION} ${purpose}`) }
  return crypto.subtle.deriveKey(hkdf, master, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign', 'verify'])
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
}
