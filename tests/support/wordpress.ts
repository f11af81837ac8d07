// What WordPress does with the answer of an oEmbed provider that it does not know, in our own words
// (https://developer.wordpress.org/reference/functions/wp_filter_oembed_result/): a few tags and attributes stay, a
// blockquote counts only where the HTML begins with it, and the frame is put into a sandbox and hidden until it says its height.

const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
}

/** The HTML without the tags and attributes that are not let through. */
function strip(html: string): string {
  return html.replace(/<(\/?)([a-z]+)([^>]*)>/gi, (_, end: string, name: string, rest: string) => {
    const attributes = kept[name.toLowerCase()]
    if (!attributes) return ''
    const stay = [...rest.matchAll(/([a-z-]+)="([^"]*)"/gi)].filter(([, key = '']) => attributes.includes(key))
    return `<${end}${name}${stay.map(([attribute]) => ` ${attribute}`).join('')}>`
  })
}

/** What WordPress puts into a post for the HTML of an unknown provider; `undefined` where it takes nothing of it. */
export function toPost(html: string, secret = 'k3xQ9aZb21'): string | undefined {
  const [whole, quote, frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(strip(html)) ?? []
  if (!whole || !frame) return undefined
  const hidden = quote ? ' style="position: absolute; visibility: hidden;"' : ''
  const boxed = frame
    .replace('<iframe', `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden}`)
    .replace(/src="([^"]*)"/, `src="$1#?secret=${secret}" data-secret="${secret}"`)
  return `${quote?.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`) ?? ''}${boxed}`
}

/** The addresses that WordPress finds in a page: in the first 150 KB, before the end of the head, JSON first. */
export function discover(page: string): readonly string[] {
  const [head = ''] = page.slice(0, 150 * 1024).split('</head>')
  const links = [...head.matchAll(/<link([^<>]+)\/?>/gi)].map(([, inside = '']) => ({
    type: /type="([^"]+)"/.exec(inside)?.[1],
    href: /href="([^"]+)"/.exec(inside)?.[1]?.replaceAll('&amp;', '&') ?? '',
  }))
  return ['application/json+oembed', 'text/xml+oembed'].flatMap((type) =>
    links.filter((link) => link.type === type).map(({ href }) => href),
  )
}

/** The ratios that the block editor knows, widest first. */
const ratios = [
  [2.33, '21-9'],
  [2, '18-9'],
  [1.78, '16-9'],
  [1.33, '4-3'],
  [1, '1-1'],
  [0.56, '9-16'],
  [0.5, '1-2'],
] as const

/** The class by which the block editor keeps an embed in a ratio, where the size of its frame is near one that it knows (`getClassNames` of the embed block); `undefined` where it is near none. */
export function aspectClassOf(html: string): string | undefined {
  const sizeOf = (name: string) => Number(new RegExp(`<iframe[^>]* ${name}="([^"]*)"`).exec(html)?.[1] ?? Number.NaN)
  const ratio = Number((sizeOf('width') / sizeOf('height')).toFixed(2))
  const [least, name] = ratios.find(([known]) => ratio >= known) ?? []
  return least !== undefined && ratio - least <= 0.1 ? `wp-embed-aspect-${name}` : undefined
}
