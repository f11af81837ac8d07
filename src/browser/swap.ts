// Pages work without this script. With it, the answer to a form is fetched and replaces the content of the page; the server
// makes the HTML in both cases. It listens to clicks because there is no "submit" event inside a sandboxed frame
// (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm).
const MOST_RETRIES = 3
const PATIENCE_MS = 20_000
/** What our answers contain: a game, a deleted score, or a problem. Captive portals have none of these. */
const OURS = '[data-game], [data-forget], [data-problem]'

/** Called with every new content of the page. */
export type Shown = (main: Element) => void

/** A page of this site that answers a form. */
export interface Answer {
  readonly status: number
  readonly retryAfterMs: number
  readonly title: string
  readonly main: Element
}

/** An answer that takes longer is said to be on its way. */
const SOON_MS = 400

let busy = false

/** Sends a form in the background and shows the answer. A pressed option is locked at once, and the others are dimmed. */
export async function sendForm(form: HTMLFormElement, button: HTMLButtonElement, shown: Shown): Promise<void> {
  if (busy || isLocked(button)) return
  busy = true
  form.setAttribute('aria-busy', 'true')
  const sending = send(form, fieldsOf(form, button), shown, 0) // It is on its way before anything is drawn.
  const unlock = lock(form, button)
  try {
    await sending
  } finally {
    busy = false
    form.removeAttribute('aria-busy')
    unlock()
  }
}

/** Whether the button is an option that was not chosen: one choice stands, also when the connection is lost. */
const isLocked = (button: HTMLButtonElement) => button.ariaDisabled === 'true' && !button.hasAttribute('data-chosen')

/** Locks the options with the chosen one, and says after a while that the answer is on its way; gives what ends the wait. */
function lock(form: HTMLFormElement, button: HTMLButtonElement): () => void {
  const options = [...form.querySelectorAll<HTMLButtonElement>('button.option')]
  const chosen = options.find(({ value }) => value === button.value)
  if (chosen) for (const option of options) option.ariaDisabled = 'true'
  chosen?.setAttribute('data-chosen', '')
  const timer = setTimeout(() => noteAt(form, form.querySelector<HTMLElement>('.bar')?.dataset.checking), SOON_MS)
  return () => clearTimeout(timer)
}

async function send(form: HTMLFormElement, fields: URLSearchParams, shown: Shown, retries: number): Promise<void> {
  const answer = await post(form.action, fields)
  if (answer?.status === 503 && answer.retryAfterMs > 0 && retries < MOST_RETRIES) {
    sayAt(form, textOf('lost'))
    await new Promise((resolve) => setTimeout(resolve, answer.retryAfterMs))
    return send(form, fields, shown, retries + 1)
  }
  if (answer && !isPassing(answer)) return replaceMain(answer, shown)
  sayAt(form, textOf('lost'))
  offerAgain(form, fields)
}

/** A button that sends the chosen option again: the choice stands. */
function offerAgain(form: HTMLFormElement, fields: URLSearchParams): void {
  const bar = form.querySelector<HTMLElement>('.bar')
  const option = fields.get('option')
  if (!bar || option === null || bar.querySelector('.go')) return
  const again = document.createElement('button')
  again.className = 'go'
  again.name = 'option'
  again.value = option
  again.textContent = bar.dataset.retry ?? ''
  bar.append(again)
  again.focus()
}

/** Whether the answer is a temporary problem, for which this page can stay. */
const isPassing = ({ status, main }: Answer) =>
  (status === 429 || status >= 500) && main.querySelector('[data-problem]') !== null

/** Posts fields and gives the answer; `undefined` if the network fails or answers with a page of another site. */
export async function post(url: string, fields: URLSearchParams): Promise<Answer | undefined> {
  try {
    const headers = { accept: 'text/html' }
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const answer = await fetch(url, { method: 'POST', body: fields, headers, signal })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const main = page.querySelector('main')
    if (!main?.querySelector(OURS)) return undefined
    const retryAfterMs = Number(answer.headers.get('retry-after')) * 1000
    return { status: answer.status, retryAfterMs, title: page.title, main }
  } catch {
    return undefined
  }
}

function fieldsOf(form: HTMLFormElement, button: HTMLButtonElement): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  if (button.name) fields.append(button.name, button.value)
  return fields
}

/** Replaces the content of the page with another one's, moves the focus and says what happened. What is above the screen comes back into sight. */
export function replaceMain({ title, main: other }: Answer, shown: Shown): void {
  const main = document.querySelector('main')
  if (!main) return
  document.title = title
  main.replaceChildren(...other.childNodes)
  shown(main)
  const isAbove = main.getBoundingClientRect().top < 0
  if (isAbove && !main.querySelector('.verdict')) main.scrollIntoView({ block: 'start', behavior: 'instant' })
  tell(main)
}

/** Moves the focus to the part that asks for it, and says what the step tells, the sentence that asks for it, or else the kicker. */
export function tell(content: Element): void {
  const wants = content.querySelector<HTMLElement>('[data-focus]')
  wants?.focus({ preventScroll: true })
  if (wants?.matches('input')) wants.scrollIntoView({ block: 'center' })
  const says = content.querySelector('[data-say]:not([hidden])') ?? content.querySelector('.kicker')
  say(content.querySelector<HTMLElement>('[data-told]')?.dataset.told ?? says?.textContent ?? '')
}

/** Lets screen readers say a text. */
export function say(text: string): void {
  const live = document.getElementById('live')
  if (live) live.textContent = text
}

/** Lets screen readers say a text, and shows it at the form: as a problem, or in the bar as a note. */
function sayAt(form: HTMLFormElement, text: string): void {
  showAt(form, text, 'problem')
}

const noteAt = (form: HTMLFormElement, text = '') => text && showAt(form, text, 'wait')

function showAt(form: HTMLFormElement, text: string, kind: 'problem' | 'wait'): void {
  say(text)
  const holder = form.querySelector('.bar') ?? form
  const note = holder.querySelector('.problem, .wait') ?? document.createElement('p')
  if (!note.isConnected) holder.prepend(note)
  note.className = kind
  note.textContent = text
}

/** A sentence that the page holds for its scripts. */
export const textOf = (name: string) => document.getElementById('live')?.dataset[name] ?? ''
