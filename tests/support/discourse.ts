// What Discourse makes of the answer of an oEmbed provider whose frames its owner allows, in our own words
// (lib/onebox/engine/allowlisted_generic_onebox.rb, `embedded_html`): the size that the answer names, and nothing scrolls.

/** What Discourse puts into a post for an answer with a frame. */
export function toOnebox({ html, width, height }: { html: string; width: number; height: number }): string {
  const { 1: src = '', 2: title = '' } = /<iframe src="([^"]+)".* title="([^"]+)"/.exec(html) ?? []
  return `<iframe src="${src}" title="${title}" width="${width}" height="${height}" scrolling="no" frameborder="0"></iframe>`
}
