import type { Context } from 'hono'
import type { Bindings } from '../house/bindings.ts'
import type { Env } from '../house/house.ts'
import type { KvCall } from '../scores/health.ts'

const named = [
  'ASSETS',
  'SCORES',
  'SIGNING_KEY',
  'SIGNING_KEY_PREVIOUS',
  'PUBLIC_ORIGIN',
  'SECURITY_CONTACT',
  'BOARD_SECONDS',
  'SPARE_LISTS',
  'ROW_DAYS',
  'LIMIT_STARTS',
  'LIMIT_SAVES',
  'LIMIT_REPORTS',
  'LIMIT_DELETIONS',
  'LIMIT_CHANGES',
  'LIMIT_LISTS',
  'LIMIT_WIDE',
  'LIMIT_LEAGUES',
] as const satisfies readonly (keyof Bindings)[]

const calls = ['put', 'list', 'delete'] as const satisfies readonly KvCall[]

/** What the owner can see of a running site without a call of KV: its release, what is bound, and how the last calls of KV by this isolate ended. */
export function healthOf(c: Context<Env>) {
  const { release, kvHealth } = c.get('house')
  const bound = Object.fromEntries(named.map((name) => [name, c.env[name] !== undefined]))
  const kv = calls.flatMap((call) => {
    const last = kvHealth.get(call)
    return last ? [[call, { at: new Date(last.atMs).toISOString(), end: last.end }] as const] : []
  })
  return { status: 'ok', ...release, bound, kv: Object.fromEntries(kv) }
}
