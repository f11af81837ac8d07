// The loader: <mixed-zone-quiz> turns the link inside it into the framed quiz. A host page pays for nothing before a reader
// comes near: no request, no change of the layout. What is inside stays as it is (a framework may own it): the frame lives in
// a shadow tree, where no style of the host reaches it. It survives a strict policy: the host allows `script-src` and
// `frame-src` of this origin, and nothing is written into the page as text.
const OURS = { ns: 'mixed-zone', v: 1 }
const ASKED = ['accent', 'league', 'length', 'kind', 'theme']
const NEAR = '300px'
const MOST_PX = 4000
const style =
  ':host{display:block;position:relative;min-height:620px}iframe{display:block;width:100%;border:0;color-scheme:light dark}:host([theme=light]) iframe{color-scheme:light}:host([theme=dark]) iframe{color-scheme:dark}iframe:not([height]){position:absolute;visibility:hidden}'
const from = (document.currentScript as HTMLScriptElement | null)?.src
/** What our addresses start with; as a module or written into the page the script does not know, and the link has to say it. */
const ours = from ? from.replace(/embed\.js.*/, '') : '/'

interface Told {
  readonly ns: string
  readonly v: number
  readonly type: string
  readonly height: number
}

const isOurs = (data: Told | null) => data?.ns === OURS.ns && data.v === OURS.v

const heightOf = ({ height }: Told) => Math.min(height, MOST_PX)

const tell = (frame: HTMLIFrameElement | undefined, type: string, theme?: string | null) =>
  frame?.contentWindow?.postMessage({ ...OURS, type, theme }, '*')

class MixedZoneQuiz extends HTMLElement {
  static observedAttributes = ['quiz', ...ASKED]
  #slot = document.createElement('slot')
  #frame: HTMLIFrameElement | undefined
  #eye = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.#load(), { rootMargin: NEAR })
  /** The link was pressed, or what had the focus went away. */
  #wantsFocus = false
  /** The frame has loaded, whatever came: with nothing said, the host forbids it. */
  #isLoaded = false
  /** The address of what is there, without its theme. */
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

  /** Loads what is asked for, unless it is there: another theme is told to the game that is played. A new frame and not a new address for the old one, which would come back to the first when it is moved. */
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

  /** What has the focus goes: it is given to what comes. */
  #keepFocus(): void {
    this.#wantsFocus ||= this.matches(':focus-within')
  }

  #tellTheme(): void {
    tell(this.#frame, 'theme', this.getAttribute('theme'))
  }

  /** A press on the link loads the quiz at once and gives it the focus. Once a frame has loaded and said nothing, the host forbids it: then the link is one. */
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
    // Whoever has gone on to something else meanwhile stays there.
    const { activeElement } = document
    if (this.#wantsFocus && (activeElement === document.body || this.contains(activeElement))) {
      frame.focus()
      tell(frame, 'focus')
    }
    this.#wantsFocus = false
    this.dispatchEvent(new CustomEvent(data.type, { detail: data }))
  }
}

/** Frames of ours that were pasted as they are get their height too, and an oEmbed's link in a quote before them gives way. */
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
