// A frame cannot make itself as high as its content: it tells the host, and every host software has words of its own. All are
// said at once, and each host hears its own. The height is measured at the content and never at the window, which follows it.

/** Every message of ours: a name and a version, so that a host can tell it from others' and from later ones. */
export const OURS = { ns: 'mixed-zone', v: 1 } as const

const DEBOUNCE_MS = 100
/** Changes that are no change: a host that rounds otherwise would be answered for ever. */
const LEAST_CHANGE_PX = 2

/** WordPress: the frame's address brings a secret (https://github.com/WordPress/wordpress-develop, embed.js). */
const secret = /secret=(\w{10})/.exec(location.hash)?.[1]
/** Pym: so does the name that the parent gave the frame (https://github.com/nprapps/pym.js). */
const pym = new URLSearchParams(location.search).get('childId')
/** H5P's resizer and iframe-resizer 4 are spoken to once they have spoken. */
let h5p = false
let resizer: string | undefined
let told = 0

/** Says something to the host page. */
export const tellHost = (message: unknown, origin = '*') => parent.postMessage(message, origin)

/** Sends a link to WordPress, which opens it in the whole window; nobody else hears it. */
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

/** What CSS may bring one day (https://developer.mozilla.org/docs/Web/API/Window/requestResize). */
function askForHeight(): void {
  try {
    ;(window as { requestResize?: () => void }).requestResize?.()
  } catch {
    // not framed, or not asked for: the messages have to do
  }
}

function measure(isAsked = false): void {
  const { width, height } = document.body.getBoundingClientRect()
  const next = Math.ceil(height)
  if (width === 0 || (!isAsked && Math.abs(next - told) < LEAST_CHANGE_PX)) return
  told = next
  tellHeight(next)
}

/** Hears what a host says about heights. */
function hear({ source, data }: MessageEvent): void {
  if (source !== parent || !data) return
  const opened = typeof data === 'string' ? /^\[iFrameSizer\](.+?):\d/.exec(data)?.[1] : undefined
  resizer ??= opened
  h5p ||= data.context === 'h5p' && data.action === 'hello'
  const isAsked = opened || data.context === 'h5p' || data.message === 'ready'
  if (isAsked || (data.ns === OURS.ns && data.type === 'measure')) measure(true)
}

/** Tells the height now, when everything is loaded, and whenever it changes: the first one may be of a width that does not last. */
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
