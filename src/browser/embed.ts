// The loader: <mixed-zone-quiz> turns the link inside it into the framed quiz. A host page pays for nothing before a reader
// comes near: no request, no change of the layout. What is inside stays as it is (a framework may own it): the frame lives in
// a shadow tree, where no style of the host reaches it. It survives a strict policy: the host allows `script-src` and
// `frame-src` of this origin, and nothing is written into the page as text.
const OURS = { ns: 'mixed-zone', v: 1 }
const ASKED = ['theme', 'accent', 'league', 'length', 'kind', 'lang']
const NEAR = '300px'
const MOST_PX = 4000
const style =
  ':host{display:block;position:relative;min-height:620px}iframe{display:block;width:100%;border:0;color-scheme:light dark}iframe:not([height]){position:absolute;visibility:hidden;height:100%}'
const from = (document.currentScript as HTMLScriptElement | null)?.src

const isOurs = (data: unknown): data is { type: string; height: number } =>
  typeof data === 'object' && data !== null && 'ns' in data && data.ns === OURS.ns && 'v' in data && data.v === OURS.v

const heightOf = ({ height }: { height: number }) => `${Math.min(Math.max(Number(height) || 0, 100), MOST_PX)}`

class MixedZoneQuiz extends HTMLElement {
  static observedAttributes = ['quiz', ...ASKED]
  #slot = document.createElement('slot')
  #frame: HTMLIFrameElement | undefined
  #eye = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.#load(), { rootMargin: NEAR })
  #isWanted = false
  #isDue = false

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
    if (!this.#frame || this.#isDue) return
    this.#isDue = true
    queueMicrotask(() => {
      this.#isDue = false
      this.#frame?.contentWindow?.location.replace(this.#address)
    })
  }

  get #address(): string {
    const address = new URL(`/embed/${this.getAttribute('quiz') ?? 'daily'}`, from ?? this.querySelector('a')?.href)
    for (const name of ASKED) if (this.hasAttribute(name)) address.searchParams.set(name, this.getAttribute(name) ?? '')
    if (this.#frame) this.#frame.style.colorScheme = this.getAttribute('theme')?.replace('auto', '') ?? ''
    return address.href
  }

  #load(): void {
    this.#eye.disconnect()
    if (this.#frame) return
    const frame = document.createElement('iframe')
    this.#frame = frame
    frame.title = this.title || this.textContent?.trim() || 'Mixed Zone'
    frame.allow = 'clipboard-write; web-share'
    frame.src = this.#address
    frame.onload = () => this.#tell('hello')
    this.shadowRoot?.append(frame)
  }

  #tell(type: string): void {
    this.#frame?.contentWindow?.postMessage({ ...OURS, type }, '*')
  }

  /** A press on the link loads the quiz at once and gives it the focus. A second one follows the link: the host may forbid frames. */
  #press = (event: MouseEvent): void => {
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    if (!isPlain || this.#isWanted || !(event.target as Element).closest('a')) return
    event.preventDefault()
    this.#isWanted = true
    this.#load()
  }

  #hear = ({ source, data }: MessageEvent): void => {
    const frame = this.#frame
    if (!frame || source !== frame.contentWindow || !isOurs(data)) return
    if (data.type === 'resize') frame.height = heightOf(data)
    this.#slot.style.display = 'none'
    if (data.type === 'ready' && (this.#isWanted || this.contains(document.activeElement))) {
      frame.focus()
      this.#tell('focus')
    }
    this.dispatchEvent(new CustomEvent(data.type, { detail: data }))
  }
}

/** Frames that were pasted as they are get their height too, and an oEmbed's link in a quote before them gives way. */
addEventListener('message', ({ source, data }) => {
  if (!isOurs(data) || data.type !== 'resize') return
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source || !frame.src.includes('/embed/')) continue
    frame.style.height = `${heightOf(data)}px`
    const before = frame.previousElementSibling
    if (before?.matches('blockquote')) (before as HTMLElement).style.display = 'none'
  }
})

if (!customElements.get('mixed-zone-quiz')) customElements.define('mixed-zone-quiz', MixedZoneQuiz)
