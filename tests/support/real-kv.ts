import { Miniflare } from 'miniflare'

const MOST_NAMESPACES = 40
const names = Array.from({ length: MOST_NAMESPACES }, (_, n) => `KV_${n}`)

let started: Miniflare | undefined
let taken = 0

/** An empty namespace of the platform's local KV, opened: its first call takes longer on a busy machine than a reader waits for a board. One workerd serves all those of a test worker, from the first call on. */
export async function openKv(): Promise<KVNamespace> {
  const name = names[taken++]
  if (!name) throw new Error(`openKv: expected at most ${MOST_NAMESPACES} calls in a worker`)
  started ??= startMiniflare()
  const kv = (await started.getKVNamespace(name)) as unknown as KVNamespace
  await kv.list({ limit: 1 })
  return kv
}

function startMiniflare(): Miniflare {
  const code = { type: 'esm' as const, contents: 'export default { fetch: () => new Response() }' }
  const manifest = { mainModule: 'index.js', modulesRoot: '/', modules: { 'index.js': code } }
  const env = Object.fromEntries(names.map((name) => [name, { type: 'kv' as const }]))
  return new Miniflare({ workers: [{ config: { name: 'kv', compatibilityDate: '2024-09-01', manifest, env } }] })
}
