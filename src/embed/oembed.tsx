// The answers of our oEmbed provider (https://oembed.com). WordPress rewrites the HTML of a provider that it does not know: the
// blockquote must come first (it is shown until the frame tells its height), the iframe needs an end tag, and neither
// `scrolling="no"` nor a fragment in the address is allowed. The frame is as wide as its column, which can be narrower than the
// size that was asked for; a width in pixels would also make the block editor keep the frame in a fixed ratio to it. The script at the end is for hosts that keep it (Ghost, WordPress
// where we are a known provider): it sets the height of the frame and hides the quote.

/** The largest size that the embedder allows, in pixels; `undefined` for no limit. */
export interface Limits {
  readonly maxWidth?: number | undefined
  readonly maxHeight?: number | undefined
}

/** A quiz or a leaderboard to embed. Addresses are absolute. */
export interface Embeddable extends Limits {
  readonly title: string
  readonly site: string
  readonly origin: string
  /** The page on the site. */
  readonly page: string
  /** The framed quiz or leaderboard. */
  readonly frame: string
  /** How high the frame is, in pixels, where that does not follow from its width. */
  readonly height?: number | undefined
}

/** The answer of an oEmbed provider. */
export interface Oembed {
  readonly version: '1.0'
  readonly type: 'rich'
  readonly title: string
  readonly provider_name: string
  readonly provider_url: string
  readonly cache_age: number
  readonly width: number
  readonly height: number
  readonly html: string
}

const WIDTH = 640
const HOUR_SECONDS = 3600

/** How high a frame is from a width on, in pixels: the heights of its stage (src/browser/style/frame.css) with what is around it. */
const heights = [
  [640, 620],
  [496, 755],
  [416, 810],
  [360, 820],
  [320, 875],
] as const
const HIGHEST = 940
/** How narrow a column is taken to be that nobody has told the width of, in pixels: that of most phones. */
const UNKNOWN_WIDTH = 360

/** The height of a frame of that width, in pixels, the same for a whole game. */
export const heightAt = (width: number) => heights.find(([from]) => width >= from)?.[1] ?? HIGHEST

/** The oEmbed answer for a quiz or a leaderboard, within the limits. */
export function toOembed(embeddable: Embeddable): Oembed {
  const { title, site, origin, page, frame, maxWidth, maxHeight } = embeddable
  const width = Math.min(WIDTH, maxWidth ?? WIDTH)
  const height = Math.min(
    embeddable.height ?? heightAt(maxWidth ?? UNKNOWN_WIDTH),
    maxHeight ?? Number.POSITIVE_INFINITY,
  )
  const html = (
    <>
      <blockquote>
        <a href={page}>{title}</a>
      </blockquote>
      <iframe
        src={frame}
        width="100%"
        height={height}
        frameborder="0"
        title={title}
        allow="clipboard-write; web-share"
      ></iframe>
      <script src={`${origin}/embed.js`} async></script>
    </>
  )
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site,
    provider_url: `${origin}/`,
    cache_age: HOUR_SECONDS,
    width,
    height,
    html: html.toString(),
  }
}

/** The answer as XML. */
export function toXml(oembed: Oembed): string {
  const fields = Object.entries(oembed).map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A limit in whole pixels; `undefined` if the text is not one, so that a bad limit does not stop the embed. */
export function readLimit(text: string | undefined): number | undefined {
  return text && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined
}
