const GROUPS = 8
const GROUP_BITS = 16
/** What a provider gives to one household at the least; a whole site has /48 (RFC 6177). */
const HOUSEHOLD_BITS = 56
const SITE_BITS = 48

/**
 * The network that an IP address belongs to, the same for every spelling of it: an IPv4 address itself, also where it is
 * written as IPv6, and the first 56 bits of any other IPv6 address, as `2001:db8:1:200/56`. What is no address is its own network.
 */
export function networkOf(address: string): string {
  const groups = groupsOf(address)
  if (!groups) return address
  return mappedIn(groups) ?? toNetwork(groups, HOUSEHOLD_BITS)
}

/** The first 48 bits of an IPv6 address, as `2001:db8:1/48`; `undefined` for IPv4 and for what is no address. */
export function wideNetworkOf(address: string): string | undefined {
  const groups = groupsOf(address)
  return groups && mappedIn(groups) === undefined ? toNetwork(groups, SITE_BITS) : undefined
}

/** The eight groups of an IPv6 address, without the interface that may stand after `%`; `undefined` where it is none. */
function groupsOf(address: string): readonly number[] | undefined {
  const [bare = ''] = address.split('%')
  const url = `http://[${bare}]`
  if (!/^[\da-f:.]+$/i.test(bare) || !URL.canParse(url)) return undefined
  const [head = '', tail] = new URL(url).hostname.slice(1, -1).split('::')
  const [before, after] = [readGroups(head), readGroups(tail ?? '')]
  const left = Math.max(0, GROUPS - before.length - after.length)
  return [...before, ...Array<number>(left).fill(0), ...after]
}

const readGroups = (text: string): readonly number[] =>
  text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))

/** The IPv4 address that an IPv6 address stands for (`::ffff:192.0.2.7`); `undefined` where it stands for none. */
function mappedIn(groups: readonly number[]): string | undefined {
  const [high = 0, low = 0] = groups.slice(-2)
  if (groups.slice(0, 6).join() !== '0,0,0,0,0,65535') return undefined
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
}

/** The first bits of an address; the others are nought, and groups of which nothing is left are not written. */
function toNetwork(groups: readonly number[], bits: number): string {
  const kept = groups.slice(0, Math.ceil(bits / GROUP_BITS)).map((group, i) => {
    const dropped = Math.max(0, GROUP_BITS - (bits - i * GROUP_BITS))
    return ((group >> dropped) << dropped).toString(16)
  })
  return `${kept.join(':')}/${bits}`
}
