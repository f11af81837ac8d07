// A frame cannot set its own height: it tells the host, and every host software expects another message. All of them are sent
// at once, and each host understands one. The content is measured and never the window, whose height follows it.

/** The name and version that every message of ours carries. */
export const OURS = { ns: 'mixed-zone', v: 1 } as const

const DEBOUNCE_MS = 100
/** Smaller changes are ignored: with a host that rounds differently they would go on for ever. */
const LEAST_CHANGE_PX = 2

/** WordPress puts a secret into the frame's address (https://github.com/WordPress/wordpress-develop, embed.js). */
const secret = /secret=(\w{10})/.exec(location.hash)?.[1]
/** Pym puts the name of the frame there (https://github.com/nprapps/pym.js). */
const pym = new URLSearchParams(location.search).get('childId')
/** H5P's resizer and iframe-resizer 4 get messages once they have sent one. */
let h5p = false
let resizer: string | undefined
let told = 0

/** A frame that is opened by itself is its own parent: it has no host, and would answer its own messages for ever. */
const isFramed = parent !== window

/** Sends a message to the host page, where there is one. */
export function tellHost(message: unknown, origin = '*'): void {
  if (isFramed) parent.postMessage(message, origin)
}

/** Asks WordPress to open a link in the whole window. Other hosts ignore the message. */
export const sendLink = (value: string) => tellHost({ message: 'link', value, secret })

function tellHeight(height: number): void {
  tellHost({ ...OURS, type: 'resize', height })
  if (secret) tellHost({ message: 'height', value: height, secret })
  tellHost({ context: 'h5p', ...(h5p ? { action: 'resize', height, scrollHeight: height } : { action: 'hello' }) })
  tellHost({ sentinel: 'amp', type: 'embed-size', height })
  tellHost(JSON.stringify({ src: location.href, context: 'iframe.resize', height }))
  if (pym) tellHost(`pymxPYMx${pym}xPYMxheightxPYMx${height}`)
  if (resizer) tellHost(`[iFrameSizer]${resizer}:${height}:${innerWidth}:size`)
  tellHost({ 'datawrapper-height': { 'mixed-zone': height } })
  askForHeight()
}

/** Uses the standard way, in browsers that have it (https://developer.mozilla.org/docs/Web/API/Window/requestResize). */
function askForHeight(): void {
  try {
    ;(window as { requestResize?: () => void }).requestResize?.()
  } catch {
    // Not framed, or not allowed: the messages do it.
  }
}

/** Tells the host the height, if it has changed or if the host has asked. */
export function measure(isAsked = false): void {
  const { width, height } = document.body.getBoundingClientRect()
  const next = Math.ceil(height)
  if (width === 0 || (!isAsked && Math.abs(next - told) < LEAST_CHANGE_PX)) return
  told = next
  tellHeight(next)
}

/** Handles messages of a host about heights. */
function hear({ source, data }: MessageEvent): void {
  if (source !== parent || !data) return
  const opened = typeof data === 'string' ? /^\[iFrameSizer\](.+?):\d/.exec(data)?.[1] : undefined
  resizer ??= opened
  h5p ||= data.context === 'h5p' && data.action === 'hello'
  const isAsked = opened || data.context === 'h5p' || data.message === 'ready'
  if (isAsked || (data.ns === OURS.ns && data.type === 'measure')) measure(true)
}

/** Tells the host the height now, once everything is loaded, and whenever it changes. */
export function keepTellingHeight(): void {
  let timer = 0
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(measure, DEBOUNCE_MS)
  }
  addEventListener('message', hear)
  addEventListener('load', () => measure(true))
  new ResizeObserver(soon).observe(document.body)
  measure()
}
