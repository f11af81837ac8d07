// The page of the streak: what this browser knows goes to another one in a link whose fragment no server is sent, and what
// comes by such a link is added only when its reader says so.
import { showFigures } from './dailies.ts'
import { keepDailies, playedDailies } from './keep.ts'
import { decodeDailies, encodeDailies, mergeDailies } from './streak.ts'

const find = (which: string) => document.querySelector<HTMLElement>(which)
const fill = (which: string, text: string) => {
  const part = find(which)
  if (part) part.textContent = text
}
/** What the address brings. */
const brought = () => decodeDailies(location.hash.replace(/^#m=/, ''))

function show(): void {
  const history = playedDailies()
  const code = encodeDailies(history)
  showFigures(document, history)
  fill('#move-text', code && `${location.origin}${location.pathname}#m=${code}`)
  const none = find('[data-none]')
  if (none) none.hidden = code !== ''
  showBrought()
}

function showBrought(): void {
  const panel = find('[data-brought]')
  if (!panel) return
  const days = brought()
  const isBroken = !days && location.hash.startsWith('#m=')
  panel.hidden = !days && !isBroken
  fill('[data-bad]', isBroken ? (panel.dataset.broken ?? '') : '')
  const fresh = days ? mergeDailies(playedDailies(), days).length - playedDailies().length : 0
  const text = (panel.dataset.days ?? '').replace('{days}', String(days?.length)).replace('{fresh}', String(fresh))
  fill('[data-count]', days ? text : '')
  const button = find('[data-add]')
  if (button) button.hidden = !days
}

find('[data-add]')?.addEventListener('click', () => {
  const history = keepDailies(brought() ?? [])
  const heading = find('h1')
  globalThis.history.replaceState(null, '', location.pathname)
  showFigures(document, history)
  show()
  heading?.focus()
  fill('#live', find('[data-brought]')?.dataset.added ?? '')
})

find('[data-qr]')?.addEventListener('click', async ({ currentTarget }) => {
  const { qr = '', failed = '', label = '' } = (currentTarget as HTMLElement).dataset
  const text = find('#move-text')?.textContent ?? ''
  try {
    const { drawQr }: typeof import('./qr.ts') = await import(qr)
    find('[data-drawn]')?.replaceChildren(drawQr(text, label))
  } catch {
    fill('[data-drawn]', failed)
  }
})

addEventListener('hashchange', show)
show()
