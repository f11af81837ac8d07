import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import { createMemory } from '../quiz/memory.ts'
import { type Atlas, readAtlas } from './card-atlas.ts'

/** What one isolate has read. The address has a hash of the file in it, so that it can never be out of date. */
const kept = createMemory<string, Atlas>(1)

/** The atlas of this release, read from the built files once in an isolate. */
export async function loadAtlas(c: Context<Env>): Promise<Atlas> {
  const { atlas: address } = c.var.house.assets
  const known = kept.get(address)
  if (known) return known
  const answer = await c.env.ASSETS.fetch(new URL(address, c.req.url))
  if (!answer.ok) throw new Error(`card: expected ${address} among the built files, found ${answer.status}`)
  const atlas = readAtlas(await answer.arrayBuffer())
  kept.set(address, atlas)
  return atlas
}
