// What other software makes of our links: https://oembed.com, and what WordPress does to the HTML of a provider that it does not
// know. There the blockquote must be the very first thing (it is shown until the frame says its height), the iframe needs an
// end tag of its own, and neither `scrolling="no"` nor a fragment in the address may stand in the way. The script at the end is
// for hosts that take all of it (Ghost, a trusting WordPress): it gives the frame its height and takes the quote away.

/** The size that is wished for by whoever embeds; `undefined` where no limit is set. */
export interface Limits {
  readonly maxWidth?: number | undefined
  readonly maxHeight?: number | undefined
}

/** A quiz to be embedded. Addresses are absolute. */
export interface Embeddable extends Limits {
  readonly title: string
  readonly site: string
  readonly origin: string
  /** The page that a link leads to. */
  readonly page: string
  /** The framed quiz. */
  readonly frame: string
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

/** How high a frame is at first, in pixels: enough for most questions at its width. */
export const heightAt = (width: number) => (width < 400 ? 760 : 620)

/** The answer for a quiz. Width and height keep to the limits. */
export function toOembed({ title, site, origin, page, frame, maxWidth = WIDTH, maxHeight }: Embeddable): Oembed {
  const width = Math.min(WIDTH, maxWidth)
  const height = Math.min(heightAt(width), maxHeight ?? Number.POSITIVE_INFINITY)
  const html = (
    <>
      <blockquote>
        <a href={page}>{title}</a>
      </blockquote>
      <iframe
        src={frame}
        width={width}
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

/** The same answer as XML. */
export function toXml(oembed: Oembed): string {
  const fields = Object.entries(oembed).map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A limit in whole pixels; `undefined` where the text is none, so that a slip of another program costs nobody the quiz. */
export function readLimit(text: string | undefined): number | undefined {
  return text && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined
}
