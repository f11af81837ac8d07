import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSigner, MOST_TOKEN_LENGTH, type Purpose, purposes } from '../../src/game/token.ts'
import { anyText } from '../support/any-text.ts'

const KEY = 'one-key-of-at-least-32-characters-long'
const signer = createSigner([KEY])
const names = Object.keys(purposes) as Purpose[]
const payloads = fc.string({
  unit: fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 200,
})

describe('createSigner', () => {
  it('always reads back what it signed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), payloads, async (purpose, payload) => {
        expect(await signer.read(purpose, await signer.sign(purpose, payload))).toEqual({ ok: true, claims: payload })
      }),
    )
  })
  it('throws for what it cannot sign, and so never signs a part of it', async () => {
    await expect(signer.sign('play', 'Ł')).rejects.toThrow()
  })
  it('reads what was signed while payloads were still written by way of UTF-8', async () => {
    const old = 'p1.eyJxdWl6IjoiZGFpbHktMjAyNjExMjIifQ.-AKlbp2nQ_8N-1ADJh50DM0MJY6H74A01_N4yzN6PIk'
    expect(await signer.read('play', old)).toEqual({ ok: true, claims: '{"quiz":"daily-20261122"}' })
  })
  it('refuses every change of a single bit', async () => {
    const token = await signer.sign('play', 'a game')
    for (let i = 0; i < token.length; i++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = token.slice(0, i) + String.fromCharCode(token.charCodeAt(i) ^ (1 << bit)) + token.slice(i + 1)
        expect((await signer.read('play', changed)).ok, `character ${i}, bit ${bit}`).toBe(false)
      }
    }
  })
  it('refuses every other character in the last place, which carries only four bits', async () => {
    const token = await signer.sign('play', 'a game')
    const accepted = []
    for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      if ((await signer.read('play', token.slice(0, -1) + char)).ok) accepted.push(char)
    }
    expect(accepted).toEqual([token.at(-1)])
  })
  it('refuses a token that is cut short, lengthened, or joined with another', async () => {
    const token = await signer.sign('play', 'a game')
    for (const text of [
      '',
      token.slice(1),
      token.slice(0, -1),
      `${token}A`,
      `${token}.x`,
      `${token}${token}`,
      ` ${token}`,
      token.repeat(20),
    ]) {
      expect((await signer.read('play', text)).ok).toBe(false)
    }
    expect(token.repeat(20).length).toBeGreaterThan(MOST_TOKEN_LENGTH)
  })
  it('never takes a token of one purpose for another', async () => {
    for (const from of names) {
      for (const to of names.filter((name) => name !== from)) {
        const token = await signer.sign(from, 'a game')
        expect(await signer.read(to, token)).toEqual({ ok: false, reason: 'other-purpose' })
        const renamed = purposes[to] + token.slice(1)
        expect(await signer.read(to, renamed)).toEqual({ ok: false, reason: 'forged' })
      }
    }
  })
  it('reads tokens of the key before the last change, and signs with the new one', async () => {
    const old = await signer.sign('play', 'a game')
    const changed = createSigner(['another-key-of-at-least-32-characters', KEY])
    expect((await changed.read('play', old)).ok).toBe(true)
    expect(await signer.read('play', await changed.sign('play', 'a game'))).toEqual({ ok: false, reason: 'forged' })
    expect((await createSigner(['another-key-of-at-least-32-characters']).read('play', old)).ok).toBe(false)
  })
  it('never throws, whatever it is given', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(300), async (text) => {
        expect((await signer.read('result', text)).ok).toBe(false)
      }),
    )
  })
})
