// The script of a frame on another site. The frame may be in a sandbox without an origin: no storage, no cookies, no "submit"
// event, no new windows, no clipboard. So nothing is kept, steps are fetched on click, and everything else has a fallback.
import { muteEchoes, noteChange } from './echo.ts'
import { keepTellingHeight, measure, OURS, sendLink, tellHost } from './heights.ts'
import { addSeen } from './seen.ts'
import { offerSharing, pressShare } from './share.ts'
import { pressKey, pressSwitch, showStage } from './stage.ts'
import { post, sendForm, tell } from './swap.ts'

/** A quiz that comes into sight later than this is started again, so that its clock does not run before it can be read. */
const UNSEEN_MS = 3000

const seen = new Set<string>()
const events: object[] = []
/** The origin that asked for events; `undefined` until one has. */
let listener: string | undefined

function emit(event: object): void {
  events.push(event)
  if (listener) tellHost({ ...OURS, ...event }, listener)
}

function shown(content: Element): void {
  const { question } = content.querySelector<HTMLElement>('[data-question]')?.dataset ?? {}
  if (question) seen.add(question)
  for (const event of parse(content.querySelector<HTMLElement>('[data-events]')?.dataset.events)) emit(event)
  showStage(content)
  offerSharing(content)
}

const parse = (json = '[]') => JSON.parse(json)

addEventListener('message', ({ source, data, origin }) => {
  if (source !== parent || data?.ns !== OURS.ns || data.v !== OURS.v) return
  if (data.type === 'focus' && main) tell(main)
  if (data.type === 'theme' && /^(auto|light|dark|null)$/.test(data.theme))
    document.documentElement.dataset.theme = data.theme ?? 'auto'
  if (data.type !== 'hello') return
  const isFirst = listener === undefined
  listener = origin === 'null' ? '*' : origin
  const { ready } = main?.dataset ?? {}
  if (ready) tellHost({ ...OURS, type: 'ready', ...parse(ready) }, listener)
  if (isFirst) for (const event of events) tellHost({ ...OURS, ...event }, listener)
})

muteEchoes()

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined
  const link = target?.closest<HTMLAnchorElement>('a[href]')
  if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) leave(event, link)
  const button = target?.closest('button')
  const form = button?.form
  if (button?.matches('[data-copy], [data-share], [data-send]')) void pressShare(button)
  if (button?.matches('[data-switch]')) return pressSwitch(button)
  if (!button || !form?.hasAttribute('data-swap')) return
  event.preventDefault()
  if (!form.reportValidity()) return
  if (form.hasAttribute('data-seen')) addSeen(form, seen)
  void sendForm(form, button, (content) => {
    shown(content)
    measure()
    noteChange(event)
  })
})

/** Opens a link in a new window. In a sandbox, asks WordPress to open it and shows the address, so that it can be copied. */
function leave(event: MouseEvent, link: HTMLAnchorElement): void {
  event.preventDefault()
  const opened = origin === 'null' ? null : open(link.href)
  if (opened) {
    opened.opener = null
    return
  }
  sendLink(link.href)
  const box = document.createElement('input')
  box.type = 'text'
  box.className = 'address'
  box.readOnly = true
  box.value = link.href
  box.setAttribute('aria-label', link.textContent ?? '')
  if (!link.nextElementSibling?.matches('.address')) link.after(box)
  box.select()
}

document.addEventListener('keydown', pressKey)

/** Starts the clock of the first question when it comes into sight, with the token of a game that is started then. */
function startInSight(content: Element): void {
  const field = content.querySelector<HTMLInputElement>('.question input[name=token]')
  const action = field?.form?.action
  if (!field || !action) return
  const eye = new IntersectionObserver(async (seen) => {
    if (!seen.at(-1)?.isIntersecting) return
    eye.disconnect()
    if (performance.now() < UNSEEN_MS) return
    const answer = await post(action, new URLSearchParams())
    field.value = answer?.main.querySelector<HTMLInputElement>('input[name=token]')?.value ?? field.value
  })
  eye.observe(content)
}

const main = document.querySelector('main')
const { early } = window as { early?: HTMLButtonElement | undefined }
document.documentElement.dataset.script = ''
keepTellingHeight()
if (main) {
  seen.add(main.querySelector<HTMLElement>('[data-question]')?.dataset.question ?? '')
  showStage(main)
  startInSight(main)
}
if (early?.isConnected) early.click()
