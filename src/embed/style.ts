import type { Context } from 'hono'
import type { Env } from '../house/house.ts'

/** The style sheets that this isolate has read, by their addresses, which contain a hash of them. */
const known = new Map<string, string>()

/** The style of frames as text, so that a frame can be shown and played after one request; `undefined` if it cannot be read. */
export async function readFrameStyle(c: Context<Env>): Promise<string | undefined> {
  const { frameStyle, frameStyleHash } = c.var.house.assets
  if (!frameStyleHash) return undefined
  const kept = known.get(frameStyle)
  if (kept !== undefined) return kept
  try {
    const file = await c.env.ASSETS.fetch(new URL(frameStyle, c.req.url))
    if (!file.ok) return undefined
    const text = await file.text()
    known.set(frameStyle, text)
    return text
  } catch {
    return undefined
  }
}
