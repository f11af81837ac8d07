// The loader: <mixed-zone-quiz> turns the link inside it into the framed quiz. Before a reader comes near, it makes no request
// and does not change the layout. Its content is left alone, because a framework may own it: the frame lives in a shadow tree,
// which the host's styles do not reach. It works under a strict content security policy that allows `script-src` and
// `frame-src` of this origin. It is short, at most 1.5 KB of gzip: what can wait until there is a frame is in host.ts.
const OURS = { ns: 'mixed-zone', v: 1 }
const ASKED = ['accent', 'league', 'length', 'kind', 'theme']
const NEAR = '300px'
const MOST_PX = 4000
const style =
  ':host{display:block;position:relative;min-height:clamp(620px,1150px - 83vw,820px)}iframe{display:block;width:100%;border:0;color-scheme:light dark}:host([theme=light]) iframe{color-scheme:light}:host([theme=dark]) iframe{color-scheme:dark}iframe:not([height]){position:absolute;visibility:hidden}'
/** Where the quiz is, unless a link inside says it: the Worker writes its own origin here. */
const from = '{{origin}}'

/** A message of the frame. */
interface FrameMessage {
  readonly ns: string
  readonly v: number
  readonly type: string
  readonly height: number
}

const isOurs = (data: FrameMessage | null) => data?.ns === OURS.ns && data.v === OURS.v

const tell = (frame: HTMLIFrameElement, type: string, theme?: string | null) =>
  frame.contentWindow?.postMessage({ ...OURS, type, theme }, '*')

/** Loads the second part, from where this one is from and never from where a link says: what is in the page may be written by anybody. Where the host does not allow it, the first one does without. */
const loadHost = () => void import(`${from}/embed-host.js`).catch(() => undefined)

class MixedZoneQuiz extends HTMLElement {
  static observedAttributes = ['quiz', ...ASKED]
  #slot = document.createElement('slot')
  #frame: HTMLIFrameElement | undefined
  #eye = new IntersectionObserver((seen) => seen.at(-1)?.isIntersecting && this.#load(), { rootMargin: NEAR })
  /** Whether the quiz is to get the focus: its link was pressed, or the frame before it had the focus. */
  #wantsFocus = false
  /** Whether the frame has loaded. If it has loaded but sent no message, the host's policy forbids it. */
  #isLoaded = false
  /** The address of the current frame, without its theme. */
  #asked = ''

  constructor() {
    super()
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    root.append(this.#slot)
    this.addEventListener('click', this.#press)
  }

  connectedCallback(): void {
    addEventListener('message', this.#hear)
    this.#eye.observe(this)
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear)
    this.#eye.disconnect()
  }

  attributeChangedCallback(): void {
    this.#tellTheme()
    if (this.#frame) queueMicrotask(() => this.#load())
  }

  /** The link to the quiz, among whatever else is inside. */
  get #link(): HTMLAnchorElement | null {
    return this.querySelector('a[href^=http][href*="/quiz/"]')
  }

  /** Loads the quiz that the attributes ask for, unless it is loaded. Only the theme can change without a new game. The frame is replaced: a moved one returns to its first address. */
  #load(): void {
    this.#eye.disconnect()
    const link = this.#link
    const base = link?.href ?? from
    if (base.startsWith('{'))
      throw new Error('<mixed-zone-quiz>: put a link to a quiz inside it, so that it knows from where to load it.')
    const address = new URL(`/embed/${encodeURIComponent(this.getAttribute('quiz') ?? 'daily')}`, base)
    for (const name of ASKED) {
      const value = this.getAttribute(name)
      if (value !== null) address.searchParams.set(name, value)
    }
    const asked = address.href.replace(/.theme=[^&]*$/, '')
    if (asked === this.#asked) return
    this.#asked = asked
    this.#isLoaded = false
    const frame = document.createElement('iframe')
    frame.title = link?.innerText || 'Mixed Zone'
    frame.allow = 'clipboard-write; web-share'
    frame.src = address.href
    frame.onload = () => {
      this.#isLoaded = true
      tell(frame, 'hello')
      if (this.hasAttribute('theme')) this.#tellTheme()
    }
    const before = this.#frame
    if (before) {
      this.#keepFocus()
      if (before.height) frame.height = before.height
      before.remove()
    }
    this.#frame = frame
    this.#slot.after(frame)
    loadHost()
  }

  /** Notes that the focus is inside, so that the new frame gets it. */
  #keepFocus(): void {
    this.#wantsFocus ||= this.matches(':focus-within')
  }

  #tellTheme(): void {
    if (this.#frame) tell(this.#frame, 'theme', this.getAttribute('theme'))
  }

  /** A press on the link loads the quiz at once and gives it the focus. If the host's policy forbids the frame, the link is followed. */
  #press = (event: MouseEvent): void => {
    const { ctrlKey, metaKey, shiftKey, target } = event
    if (this.#isLoaded || ctrlKey || metaKey || shiftKey || !this.#link?.contains(target as Node)) return
    event.preventDefault()
    this.#wantsFocus = true
    this.#load()
  }

  #hear = ({ source, data }: MessageEvent): void => {
    const frame = this.#frame
    if (!frame || source !== frame.contentWindow || !isOurs(data)) return
    if (!this.#slot.hidden) this.#keepFocus()
    this.#slot.hidden = true
    if (data.type === 'resize') frame.height = `${Math.min(data.height, MOST_PX)}`
    // A reader who has moved on in the meantime keeps the focus where it is.
    const active = (this.getRootNode() as Document).activeElement ?? document.activeElement
    if (this.#wantsFocus && (active === document.body || this.contains(active))) {
      frame.focus()
      tell(frame, 'focus')
    }
    this.#wantsFocus = false
    this.dispatchEvent(new CustomEvent(data.type, { detail: data }))
  }
}

if (document.querySelector(`iframe[src^="${from}/embed/"]`)) loadHost()

if (!customElements.get('mixed-zone-quiz')) customElements.define('mixed-zone-quiz', MixedZoneQuiz)
