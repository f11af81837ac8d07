// The page for embedders, live: what is chosen is sent to the page itself, and what it answers is put in place. Without this
// script a button does the same.
import './embed.ts'
import { offerSharing } from './share.ts'

const DEBOUNCE_MS = 300

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
  history.replaceState(null, '', address)
  offerSharing(live)
}

if (form) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    if (form.checkValidity()) timer = setTimeout(() => void update(form), DEBOUNCE_MS)
  })
  form.querySelector('button')?.setAttribute('hidden', '')
}
