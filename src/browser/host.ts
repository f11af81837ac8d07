// The second part of the loader, for pages that have a frame of ours, in <mixed-zone-quiz> or pasted: pasted frames get their
// height, what would cut a frame off is made higher, and a frame without a theme of its own gets the colours of the page.

export {}

const OURS = { ns: 'mixed-zone', v: 1 } as const
const MOST_PX = 4000
/** Where pasted frames of ours come from: the Worker writes its own origin here. */
const from = '{{origin}}'

/** Our frames on the page: those that were pasted, and those of the elements. */
function framesOf(): readonly HTMLIFrameElement[] {
  const elements = [...document.querySelectorAll('mixed-zone-quiz')]
  const inElements = elements.flatMap(({ shadowRoot }) => shadowRoot?.querySelector('iframe') ?? [])
  return [...document.querySelectorAll<HTMLIFrameElement>(`iframe[src^="${from}/embed/"]`), ...inElements]
}

const tell = (frame: HTMLIFrameElement, message: object) =>
  frame.contentWindow?.postMessage({ ...OURS, ...message }, '*')

/** Gives a pasted frame its height, and hides the quote that oEmbed puts before it: a link that says the same. */
function showPasted(frame: HTMLIFrameElement, height: number): void {
  frame.style.cssText += `;height:${Math.min(height, MOST_PX)}px!important`
  const before = frame.previousElementSibling
  if (!(before instanceof HTMLQuoteElement)) return
  const link = before.querySelector('a')
  if (link?.origin === new URL(frame.src).origin && link.innerText === before.innerText) before.style.display = 'none'
}

/** Makes higher what is around a frame and cuts it off. What has no height is closed, and stays so; what can be scrolled stays as it is. */
function lift(frame: HTMLIFrameElement): void {
  for (let at = outOf(frame); at && at !== document.body; at = outOf(at)) {
    const { top, bottom } = at.getBoundingClientRect()
    const end = frame.getBoundingClientRect().bottom
    const { overflowY } = getComputedStyle(at)
    if (bottom > top && end > bottom + 1 && (overflowY === 'hidden' || overflowY === 'clip'))
      at.style.cssText += `;min-height:${end - top}px!important;max-height:none!important;padding-bottom:0!important`
  }
}

/** What an element is in, out of shadow trees too. */
function outOf(element: Element): HTMLElement | undefined {
  const root = element.getRootNode()
  const outer = element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined)
  return outer instanceof HTMLElement ? outer : undefined
}

/** Tells a frame that has no theme of its own the colours that the page keeps to; where it keeps to none, the frame follows the reader's system. */
function tellColours(frame: HTMLIFrameElement): void {
  const { host } = frame.getRootNode() as Partial<ShadowRoot>
  const asked = host ? host.getAttribute('theme') : new URL(frame.src).searchParams.get('theme')
  if (host) watch.observe(host, { attributeFilter: ['theme'] })
  if (asked !== null && asked !== 'auto') return void frame.style.removeProperty('color-scheme')
  const kept = getComputedStyle(host ?? frame.parentElement ?? frame).colorScheme
  const theme = /^(dark|light)( only)?$/.exec(kept)?.[1] ?? 'auto'
  frame.style.colorScheme = theme === 'auto' ? 'light dark' : theme
  tell(frame, { type: 'theme', theme })
}

function followColours(): void {
  for (const frame of framesOf()) tellColours(frame)
}

const watch = new MutationObserver(followColours)

addEventListener('message', ({ source, data }) => {
  if (data?.ns !== OURS.ns || data.v !== OURS.v) return
  const frame = framesOf().find(({ contentWindow }) => contentWindow === source)
  if (!frame) return
  tellColours(frame)
  if (data.type !== 'resize') return
  if (frame.getRootNode() === document) showPasted(frame, data.height)
  lift(frame)
})

for (const place of [document.documentElement, document.body]) watch.observe(place, { attributes: true })
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', followColours)
for (const frame of framesOf()) tell(frame, { type: 'measure' })
