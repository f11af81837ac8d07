// The page for embedders, live: what is chosen is sent to the page itself, and what it answers is put in place. Without this
// script a button does the same.
import './embed.ts'
import { offerSharing } from './share.ts'
import { say } from './swap.ts'

const DEBOUNCE_MS = 400

const form = document.querySelector<HTMLFormElement>('form[data-put]')
let timer = 0
let latest = 0

async function update(chosen: HTMLFormElement): Promise<void> {
  const turn = ++latest
  const fields = [...new FormData(chosen)]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [name, String(value)])
  const address = `${location.pathname}?${new URLSearchParams(fields)}`
  const answer = await fetch(address).catch(() => undefined)
  if (!answer || turn !== latest) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const [live, next] = [document.querySelector('[data-live]'), page.querySelector('[data-live], [data-problem]')]
  if (!live || !next) return
  if (next.matches('[data-live]')) live.replaceChildren(...next.childNodes)
  else live.replaceChildren(next)
  // What is wrong is said, and nothing is left to be copied that says something else than the form.
  say(live.querySelector('[data-problem] .lead')?.textContent ?? '')
  history.replaceState(null, '', address)
  offerSharing(live)
}

/** The colour picker beside the text of the accent: each follows the other. */
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

if (form) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
  }
  const [accent, picker] = form.querySelectorAll<HTMLInputElement>('#accent, [data-picker]')
  if (accent && picker) pairPicker(accent, picker)
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void update(form), DEBOUNCE_MS)
  })
  form.querySelector('button')?.setAttribute('hidden', '')
}
