import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOON, openHouse } from './support/house.ts'

const PATH = '/.well-known/security.txt'
const CONTACT = 'mailto:me@example.org'
const DAY_MS = 86_400_000

/** The fields of a security.txt, as RFC 9116 writes them: a name, a colon, a space, a value. */
async function fieldsOf(bindings: object, nowMs = NOON) {
  const house = openHouse({ bindings })
  house.clock.nowMs = nowMs
  const answer = await house.request(PATH)
  const lines = (await answer.text()).trimEnd().split('\n')
  const fields = lines.map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? ['not a field', line])
  return { status: answer.status, type: answer.headers.get('content-type'), fields }
}

describe('security.txt', () => {
  it('is plain text in UTF-8, and says once whom to tell and until when that holds', async () => {
    expect(await fieldsOf({ SECURITY_CONTACT: CONTACT })).toEqual({
      status: 200,
      type: 'text/plain; charset=utf-8',
      fields: [
        ['Contact', CONTACT],
        ['Expires', '2027-11-21T00:00:00Z'],
        ['Preferred-Languages', 'en'],
        ['Canonical', `https://quiz.example${PATH}`],
      ],
    })
  })
  it('always ends within a year, and never in the past', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: NOON, max: NOON + 4000 * DAY_MS }), async (nowMs) => {
        const { fields } = await fieldsOf({ SECURITY_CONTACT: CONTACT }, nowMs)
        const leftMs = Date.parse(fields.find(([name]) => name === 'Expires')?.[1] ?? '') - nowMs
        expect(leftMs).toBeGreaterThan(300 * DAY_MS)
        expect(leftMs).toBeLessThan(365 * DAY_MS)
      }),
      { numRuns: 30 },
    )
  })
  it('names itself by https only', async () => {
    const { fields } = await fieldsOf({ SECURITY_CONTACT: CONTACT, PUBLIC_ORIGIN: 'http://quiz.example' })
    expect(fields.map(([name]) => name)).not.toContain('Canonical')
  })
  it.each([
    undefined,
    '',
    'me@example.org',
    'http://quiz.example',
    'mailto:me@example.org\nPolicy: https://evil.example',
  ])('is not there where the contact is %j', async (contact) => {
    expect((await fieldsOf(contact === undefined ? {} : { SECURITY_CONTACT: contact })).status).toBe(404)
  })
  it.each([CONTACT, 'https://quiz.example/contact', 'tel:+44-20-7946-0000'])('names %s', async (contact) => {
    expect((await fieldsOf({ SECURITY_CONTACT: contact })).fields).toContainEqual(['Contact', contact])
  })
})

describe('SECURITY.md', () => {
  const text = readFileSync('SECURITY.md', 'utf8')
  it('says how to report privately, what counts, what does not, and what is promised', () => {
    expect(text).toContain('Report a vulnerability')
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual(
      expect.arrayContaining(['Tell us', 'What counts', 'What does not', 'What we promise']),
    )
  })
  it.each([...text.matchAll(/\]\((?!https:)([^)#]+)|`(tests\/[^`]+)`/g)].map(([, link, file]) => link ?? file ?? ''))(
    'leads to %s, which is there',
    (file) => expect(existsSync(file)).toBe(true),
  )
})
