// The loader: <mixed-zone-quiz> turns the link inside it into the framed quiz. Before a reader comes near, it makes no request
// and does not change the layout. Its content is left alone, because a framework may own it: the frame lives in a shadow tree,
// which the host's styles do not reach. It works under a strict content security policy that allows `script-src` and
// `frame-src` of this origin.
const OURS = { ns: 'mixed-zone', v: 1 }
const ASKED = ['accent', 'league', 'length', 'kind', 'theme']
const NEAR = '300px'
const MOST_PX = 4000
const style =
  ':host{display:block;position:relative;min-height:clamp(620px,1150px - 83vw,820px)}iframe{display:block;width:100%;border:0;color-scheme:light dark}:host([theme=light]) iframe{color-scheme:light}:host([theme=dark]) iframe{color-scheme:dark}iframe:not([height]){position:absolute;visibility:hidden}'
const from = (document.currentScript as HTMLScriptElement | null)?.src
/** What our addresses start with. A module or inline script does not know its own address; then the link's address is used. */
const ours = from ? from.replace(/embed\.js.*/, '') : '/'

/** A message of the frame. */
interface FrameMessage {
  readonly ns: string
  readonly v: number
  readonly type: string
  readonly height: number
}

const isOurs = (data: FrameMessage | null) => data?.ns === OURS.ns && data.v === OURS.v

const heightOf = ({ height }: FrameMessage) => Math.min(height, MOST_PX)

const tell = (frame: HTMLIFrameElement | undefined, type: string, theme?: string | null) =>
  frame?.contentWindow?.postMessage({ ...OURS, type, theme }, '*')

class MixedZoneQuiz extends HTMLElement {
  static observedAttributes = ['quiz', ...ASKED]
  #slot = document.createElement('slot')
  #frame: HTMLIFrameElement | undefined
  #eye = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.#load(), { rootMargin: NEAR })
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
    return this.querySelector(`a[href*="${ours}quiz/"]`)
  }

  get #address(): string {
    const quiz = encodeURIComponent(this.getAttribute('quiz') ?? 'daily')
    const address = new URL(`/embed/${quiz}`, from || this.#link?.href || location.href)
    for (const name of ASKED) {
      const value = this.getAttribute(name)
      if (value !== null) address.searchParams.set(name, value)
    }
    return address.href
  }

  /** Loads the quiz that the attributes ask for, unless it is loaded. Only the theme can change without a new game. The frame is replaced: a moved one returns to its first address. */
  #load(): void {
    this.#eye.disconnect()
    const asked = this.#address.replace(/.theme=[^&]*$/, '')
    if (asked === this.#asked) return
    this.#asked = asked
    this.#isLoaded = false
    const frame = document.createElement('iframe')
    frame.title = this.#link?.innerText || 'Mixed Zone'
    frame.allow = 'clipboard-write; web-share'
    frame.src = this.#address
    frame.onload = () => {
      this.#isLoaded = true
      tell(frame, 'hello')
      this.#tellTheme()
    }
    const before = this.#frame
    if (before) this.#keepFocus()
    if (before?.height) frame.height = before.height
    before?.remove()
    this.#frame = frame
    this.#slot.after(frame)
  }

  /** Notes that the focus is inside, so that the new frame gets it. */
  #keepFocus(): void {
    this.#wantsFocus ||= this.matches(':focus-within')
  }

  #tellTheme(): void {
    tell(this.#frame, 'theme', this.getAttribute('theme'))
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
    if (data.type === 'resize') frame.height = `${heightOf(data)}`
    this.#slot.hidden = true
    // A reader who has moved on in the meantime keeps the focus where it is.
    const { activeElement } = document
    if (this.#wantsFocus && (activeElement === document.body || this.contains(activeElement))) {
      frame.focus()
      tell(frame, 'focus')
    }
    this.#wantsFocus = false
    this.dispatchEvent(new CustomEvent(data.type, { detail: data }))
  }
}

/** Our iframes that were pasted without the element. They get their height too, and the quote that oEmbed puts before them is hidden. */
const pasted = () => document.querySelectorAll<HTMLIFrameElement>(`iframe[src^="${ours}embed/"]`)

addEventListener('message', ({ source, data }) => {
  for (const frame of pasted()) {
    if (frame.contentWindow !== source || !isOurs(data) || data.type !== 'resize') continue
    frame.style.cssText += `;height:${heightOf(data)}px!important`
    const before = frame.previousElementSibling as HTMLElement | null
    const link = before?.querySelector<HTMLElement>(`a[href^="${ours}"]`)
    if (link && before?.matches('blockquote') && before.innerText === link.innerText) before.style.display = 'none'
  }
})
for (const frame of pasted()) tell(frame, 'measure')

if (!customElements.get('mixed-zone-quiz')) customElements.define('mixed-zone-quiz', MixedZoneQuiz)
