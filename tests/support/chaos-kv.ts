// A KV that does everything that the platform says KV may do, in several places, on a virtual clock.
import type { VirtualTime } from './virtual-time.ts'

/** What a call can suffer: nothing; failing before anything is written, or after it; or never coming back, written or not. */
export type Fate = 'none' | 'before' | 'after' | 'never-before' | 'never-after'

/** The weather that a chaos KV lives in. */
export interface Weather {
  /** Numbers from 0 to 1 by chance, the same in every run. */
  readonly random: () => number
  /** What becomes of the next call. */
  readonly fate: () => Fate
  /** How long a call takes at the most, in milliseconds. */
  readonly mostCallMs: number
  /** How long another place may list and read what was there before, in milliseconds. */
  readonly mostLagMs: number
  /** How many calls of each sort a day has; without limits, as many as are made. */
  readonly quotas?: Readonly<Record<Call, number>>
}

/** What is called. */
export type Call = 'get' | 'put' | 'list' | 'delete'

interface Version {
  readonly value: string
  readonly metadata: unknown
  readonly isDeleted: boolean
  readonly place: number
  readonly atMs: number
  /** When places other than that of the writer see it. */
  readonly seenAtMs: number
}

/** How long a place keeps a value, or that there is none, before it reads again. */
const CACHE_MS = 60_000
/** The shortest time between two writes to one key. */
const WRITE_GAP_MS = 1000
const DAY_MS = 86_400_000

/** A KV of several places. */
export interface ChaosKv {
  /** The KV as it is seen from a place. */
  readonly at: (place: number) => KVNamespace
  /** How often it was called. */
  readonly calls: Record<Call, number>
  /** How often each fate was met. */
  readonly fates: Record<Fate | 'too-soon' | 'over-quota', number>
  /** What is stored in truth, by key. */
  readonly stored: () => ReadonlyMap<string, { readonly value: string; readonly metadata: unknown }>
}

/** An empty KV: writes are seen late elsewhere, values and their absence are cached, keys take one write a second, and calls fail. */
export function openChaosKv({ nowMs, wait }: VirtualTime, weather: Weather): ChaosKv {
  const versions = new Map<string, Version[]>()
  const caches = new Map<string, { readonly version: Version | undefined; readonly untilMs: number }>()
  const calls: ChaosKv['calls'] = { get: 0, put: 0, list: 0, delete: 0 }
  const fates: ChaosKv['fates'] = {
    ...{ none: 0, before: 0, after: 0, 'never-before': 0, 'never-after': 0 },
    ...{ 'too-soon': 0, 'over-quota': 0 },
  }
  const spent = new Map<string, number>()

  async function suffer<T>(call: Call, effect: () => T): Promise<T> {
    calls[call] += 1
    await wait(weather.random() * weather.mostCallMs)
    spend(call)
    const fate = weather.fate()
    fates[fate] += 1
    if (fate === 'before') throw new Error('Network connection lost.')
    if (fate === 'never-before') return new Promise<never>(() => undefined)
    const done = effect()
    await wait(weather.random() * weather.mostCallMs)
    if (fate === 'after') throw new Error('Network connection lost.')
    return fate === 'never-after' ? new Promise<never>(() => undefined) : done
  }

  function spend(call: Call): void {
    const most = weather.quotas?.[call] ?? Infinity
    const day = `${call} ${Math.floor(nowMs() / DAY_MS)}`
    const before = spent.get(day) ?? 0
    if (before >= most) {
      fates['over-quota'] += 1
      throw new Error(`KV ${call.toUpperCase()} failed: 429 quota of the day exceeded`)
    }
    spent.set(day, before + 1)
  }

  function write(place: number, key: string, what: Pick<Version, 'value' | 'metadata' | 'isDeleted'>): void {
    const before = versions.get(key) ?? []
    const last = before.at(-1)
    if (last && nowMs() - last.atMs < WRITE_GAP_MS) {
      fates['too-soon'] += 1
      throw new Error('KV PUT failed: 429 Too Many Requests')
    }
    const seenAtMs = nowMs() + weather.random() * weather.mostLagMs
    versions.set(key, [...before, { ...what, place, atMs: nowMs(), seenAtMs }])
    caches.delete(`${place} ${key}`)
  }

  /** The newest version that a place sees. */
  const seenFrom = (place: number, key: string): Version | undefined =>
    versions.get(key)?.findLast((version) => version.place === place || version.seenAtMs <= nowMs())

  function read(place: number, key: string): Version | undefined {
    const at = `${place} ${key}`
    const cached = caches.get(at)
    if (cached && cached.untilMs > nowMs()) return cached.version
    const version = seenFrom(place, key)
    caches.set(at, { version, untilMs: nowMs() + CACHE_MS })
    return version
  }

  function list(
    place: number,
    { prefix = '', limit = 1000, cursor = '' }: { prefix?: string; limit?: number; cursor?: string },
  ) {
    const seen = [...versions.keys()]
      .filter((key) => key.startsWith(prefix) && key > cursor)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .flatMap((name) => {
        const version = seenFrom(place, name)
        return version && !version.isDeleted ? [{ name, metadata: version.metadata }] : []
      })
    const keys = seen.slice(0, limit)
    const isComplete = seen.length <= limit
    return { keys, list_complete: isComplete, ...(!isComplete && { cursor: keys.at(-1)?.name ?? '' }) }
  }

  const at = (place: number) => ({
    get: (key: string) =>
      suffer('get', () => {
        const version = read(place, key)
        return version && !version.isDeleted ? version.value : null
      }),
    put: (key: string, value: string, { metadata }: { metadata?: unknown } = {}) =>
      suffer('put', () => write(place, key, { value, metadata: structuredClone(metadata), isDeleted: false })),
    delete: (key: string) =>
      suffer('delete', () => write(place, key, { value: '', metadata: undefined, isDeleted: true })),
    list: (options: { prefix?: string; limit?: number; cursor?: string } = {}) =>
      suffer('list', () => list(place, options)),
  })

  return {
    at: (place) => at(place) as unknown as KVNamespace,
    calls,
    fates,
    stored: () =>
      new Map(
        [...versions].flatMap(([key, all]) => {
          const last = all.at(-1)
          return last && !last.isDeleted ? [[key, last] as const] : []
        }),
      ),
  }
}
