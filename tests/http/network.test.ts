import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPseudonym } from '../../src/http/limits.ts'
import { networkOf, wideNetworkOf } from '../../src/http/network.ts'
import { anyText } from '../support/any-text.ts'
import { NOON, SIGNING_KEY } from '../support/house.ts'

const DAY_MS = 86_400_000
const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }))
const isMapped = (groups: readonly number[]) => groups.slice(0, 6).join() === '0,0,0,0,0,65535'
const ipv6 = fc.array(group, { minLength: 8, maxLength: 8 }).filter((groups) => !isMapped(groups))
const ipv4 = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 }).map((bytes) => bytes.join('.'))

/** One way to write an address: with noughts in front or not, in capitals or not, with a run of noughts left out, with an IPv4 tail, with an interface. */
const spelling = fc.record({
  isPadded: fc.boolean(),
  isCapital: fc.boolean(),
  run: fc.nat({ max: 7 }),
  hasTail: fc.boolean(),
  zone: fc.constantFrom('', '%eth0'),
})
type Spelling = typeof spelling extends fc.Arbitrary<infer T> ? T : never

function spell(groups: readonly number[], { isPadded, isCapital, run, hasTail, zone }: Spelling): string {
  const [high = 0, low = 0] = groups.slice(6)
  const tail = [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
  const written = groups.slice(0, hasTail ? 6 : 8).map((each) => each.toString(16).padStart(isPadded ? 4 : 1, '0'))
  const parts = hasTail ? [...written, tail] : written
  let end = run
  while (end < written.length && groups[end] === 0) end++
  const isShort = end > run
  const text = isShort ? `${parts.slice(0, run).join(':')}::${parts.slice(end).join(':')}` : parts.join(':')
  return (isCapital ? text.toUpperCase() : text) + zone
}

describe('networkOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7', undefined],
    ['::ffff:192.0.2.7', '192.0.2.7', undefined],
    ['::FFFF:c000:207', '192.0.2.7', undefined],
    ['2001:db8:1:2ff::1', '2001:db8:1:200/56', '2001:db8:1/48'],
    ['2001:0DB8:0001:0200:0:0:0:1', '2001:db8:1:200/56', '2001:db8:1/48'],
    ['fe80::1%eth0', 'fe80:0:0:0/56', 'fe80:0:0/48'],
    ['::1', '0:0:0:0/56', '0:0:0/48'],
    ['', '', undefined],
    ['no address', 'no address', undefined],
    ['2001:db8', '2001:db8', undefined],
  ])('of %s is %s, and its wide one is %s', (address, network, wide) => {
    expect([networkOf(address), wideNetworkOf(address)]).toEqual([network, wide])
  })
  it('is the same for every spelling of an address', () => {
    fc.assert(
      fc.property(ipv6, spelling, spelling, (groups, one, other) => {
        const [a, b] = [spell(groups, one), spell(groups, other)]
        expect([networkOf(a), wideNetworkOf(a)]).toEqual([networkOf(b), wideNetworkOf(b)])
      }),
    )
  })
  it('is the same for two addresses just where their first 56 bits are, and the wide one where their first 48 are', () => {
    const near = fc.tuple(ipv6, fc.nat({ max: 127 }), spelling)
    fc.assert(
      fc.property(near, ([groups, bit, how]) => {
        const at = Math.floor(bit / 16)
        const other = groups.map((each, i) => (i === at ? each ^ (0x8000 >> (bit % 16)) : each))
        fc.pre(!isMapped(other))
        const [a, b] = [spell(groups, how), spell(other, how)]
        expect(networkOf(a) === networkOf(b)).toBe(bit >= 56)
        expect(wideNetworkOf(a) === wideNetworkOf(b)).toBe(bit >= 48)
      }),
    )
  })
  it('of IPv4 is the whole address, written as IPv6 or not', () => {
    fc.assert(
      fc.property(ipv4, (address) => {
        expect([networkOf(address), networkOf(`::ffff:${address}`)]).toEqual([address, address])
        expect([wideNetworkOf(address), wideNetworkOf(`::ffff:${address}`)]).toEqual([undefined, undefined])
      }),
    )
  })
  it('of any text at all is a text', () => {
    fc.assert(
      fc.property(anyText(50), (text) => {
        expect(typeof networkOf(text)).toBe('string')
      }),
    )
  })
})

describe('toPseudonym', () => {
  const at = { secret: SIGNING_KEY, nowMs: NOON }
  it('is one for a network and a day, and differs with the secret, the day and the network', async () => {
    const one = await toPseudonym(networkOf('2001:db8:1:2ff::1'), at)
    expect(one).toMatch(/^[\w-]{43}$/)
    expect(await toPseudonym(networkOf('2001:db8:1:200::2'), { ...at, nowMs: NOON + 1000 })).toBe(one)
    expect(await toPseudonym(networkOf('2001:db8:1:300::1'), at)).not.toBe(one)
    expect(await toPseudonym(networkOf('2001:db8:1:2ff::1'), { ...at, nowMs: NOON + DAY_MS })).not.toBe(one)
    expect(await toPseudonym(networkOf('2001:db8:1:2ff::1'), { ...at, secret: `${SIGNING_KEY}x` })).not.toBe(one)
  })
})
