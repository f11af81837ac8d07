// What Discourse makes of the answer of an oEmbed provider whose frames its owner allows, in our own words
// (lib/onebox/engine/allowlisted_generic_onebox.rb, `embedded_html`): the size that the answer names, and nothing scrolls.

import { discover } from './wordpress.ts'

/** What Discourse puts into a post for an answer with a frame. */
export function toOnebox({ html, width, height }: { html: string; width: number; height: number }): string {
  const { 1: src = '', 2: title = '' } = /<iframe src="([^"]+)".* title="([^"]+)"/.exec(html) ?? []
  return `<iframe src="${src}" title="${title}" width="${width}" height="${height}" scrolling="no" frameborder="0"></iframe>`
}

/**
 * The address whose oEmbed answer Discourse takes for a linked page: the first one that the page names, after the page was
 * exchanged for its canonical one where that is elsewhere (lib/onebox/helpers.rb, `fetch_html_doc`); `undefined` for none.
 */
export async function oembedFor(link: string, read: (address: string) => Promise<string>): Promise<string | undefined> {
  const page = await read(link)
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  const isKept = page.includes('<meta property="og:ignore_canonical" content="true"')
  const placeOf = ({ host, pathname }: URL) => host + pathname
  const isElsewhere = canonical !== undefined && placeOf(new URL(canonical)) !== placeOf(new URL(link))
  const shown = isElsewhere && !isKept ? await read(canonical) : page
  return discover(shown)[0]
}
