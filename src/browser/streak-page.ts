// The streak page. A link takes the history of this browser to another one in its fragment, which is not sent to any server.
// What such a link brings is added only when the reader presses the button.
import { drawChart, showFigures } from './dailies.ts'
import { keepDailies, playedDailies } from './keep.ts'
import { decodeDailies, encodeDailies, mergeDailies } from './streak.ts'

const find = (which: string) => document.querySelector<HTMLElement>(which)
const fill = (which: string, text: string) => {
  const part = find(which)
  if (part) part.textContent = text
}
/** The history in the address; `undefined` if there is none. */
const brought = () => decodeDailies(location.hash.replace(/^#m=/, ''))

function show(): void {
  const history = playedDailies()
  const code = encodeDailies(history)
  showFigures(document, history)
  fill('#move-text', code && `${location.origin}${location.pathname}#m=${code}`)
  const chart = find('[data-bar]')
  if (chart) drawChart(chart, history)
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
addEventListener('pageshow', show)
addEventListener('storage', show)
show()
