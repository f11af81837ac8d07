import type { Context } from 'hono'
import type { Env } from '../house/house.ts'

/** The style sheets that this isolate has read, by their addresses, which contain a hash of them. */
const known = new Map<string, string>()

/** The style of frames as text, so that a frame can be shown and played after one request; `undefined` if it cannot be read. */
export const readFrameStyle = (c: Context<Env>): Promise<string | undefined> => {
  const { frameStyle, frameStyleHash } = c.get('house').assets
  return readStyle(c, frameStyle, frameStyleHash)
}

/** The style of pages as text, for a reader who comes from elsewhere and will not have it yet; `undefined` for any other, who is better off with the file, and if it cannot be read. */
export async function readPageStyle(c: Context<Env>): Promise<string | undefined> {
  const { style, styleHash } = c.get('house').assets
  return c.req.header('sec-fetch-site') === 'same-origin' ? undefined : readStyle(c, style, styleHash)
}

/** A style sheet as text; `undefined` if it cannot be read, or if no policy would let it in. */
async function readStyle(c: Context<Env>, path: string, hash: string | undefined): Promise<string | undefined> {
  if (!hash) return undefined
  const kept = known.get(path)
  if (kept !== undefined) return kept
  try {
    const file = await c.env.ASSETS.fetch(new URL(path, c.req.url))
    if (!file.ok) return undefined
    const text = await file.text()
    known.set(path, text)
    return text
  } catch {
    return undefined
  }
}
