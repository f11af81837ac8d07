import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import { createMemory } from '../quiz/memory.ts'
import { type Atlas, readAtlas } from './atlas.ts'

/** The atlas that this isolate has read. Its address contains a hash of the file, so it cannot be out of date. */
const kept = createMemory<string, Atlas>(1)

/** The atlas of this release. It is read from the built files once per isolate. */
export async function loadAtlas(c: Context<Env>): Promise<Atlas> {
  const { atlas: address } = c.get('house').assets
  const known = kept.get(address)
  if (known) return known
  const answer = await c.env.ASSETS.fetch(new URL(address, c.req.url))
  if (!answer.ok) throw new Error(`preview: expected ${address} among the built files, found ${answer.status}`)
  const atlas = readAtlas(await answer.arrayBuffer())
  kept.set(address, atlas)
  return atlas
}
