// Updates the page for embedders at once: it sends the choice to the page's own address and shows the answer in place. Without
// this script a button does the same.
import { OURS } from './heights.ts'
import { offerSharing } from './share.ts'
import { say, textOf } from './swap.ts'

const DEBOUNCE_MS = 500

const form = document.querySelector<HTMLFormElement>('form[data-put]')
const live = document.querySelector<HTMLElement>('[data-live]')
let timer = 0
let latest = 0

/** Updates the page soon. Until then the snippets belong to the choice before, so they are inert and cannot be copied. */
function updateSoon(chosen: HTMLFormElement, content: HTMLElement): void {
  content.inert = true
  clearTimeout(timer)
  timer = setTimeout(() => void update(chosen, content), DEBOUNCE_MS)
}

async function update(chosen: HTMLFormElement, content: HTMLElement): Promise<void> {
  const turn = ++latest
  const fields = [...new FormData(chosen)]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [name, String(value)])
  const address = `${location.pathname}?${new URLSearchParams(fields)}`
  const next = await fetchLive(address)
  if (turn !== latest) return
  if (next) {
    content.replaceChildren(...next.childNodes)
    content.inert = false
    history.replaceState(null, '', address)
    offerSharing(content)
  }
  say(next ? saidOf(content.querySelector('[data-problem]')) : textOf('lost'))
}

/** What a screen reader is told of a problem, or of what there is to choose from; nothing where there is neither. */
const saidOf = (problem: Element | null) =>
  (problem?.querySelector('.lead') ?? problem?.querySelector('h2'))?.textContent ?? ''

/** What the page shows for a choice; `undefined` if it cannot be fetched. */
async function fetchLive(address: string): Promise<Element | undefined> {
  try {
    const answer = await fetch(address)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return page.querySelector('[data-live]') ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps the text field of the accent and the colour picker beside it the same. */
function pairPicker(text: HTMLInputElement, picker: HTMLInputElement): void {
  const follow = () => {
    const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.value)?.[1]
    const six = digits?.length === 3 ? digits.replace(/./g, '$&$&') : digits
    picker.value = six ? `#${six}` : picker.defaultValue
  }
  picker.hidden = false
  picker.addEventListener('input', () => {
    text.value = picker.value
  })
  text.addEventListener('input', follow)
  follow()
}

/** Makes a preview as high as its quiz. */
addEventListener('message', ({ source, data }) => {
  if (data?.ns !== OURS.ns || data.type !== 'resize') return
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('.preview iframe'))
    if (frame.contentWindow === source) frame.height = data.height
})

if (form && live) {
  const [accent, picker] = form.querySelectorAll<HTMLInputElement>('#accent, [data-picker]')
  if (accent && picker) pairPicker(accent, picker)
  form.addEventListener('input', () => updateSoon(form, live))
  form.querySelector('button')?.setAttribute('hidden', '')
}
