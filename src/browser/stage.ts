// What is quick on the stage of a game: the clock ticks, keys answer, and both can be switched off.
import { keepSwitch, switchedOff } from './keep.ts'

const SECOND_MS = 1000

let timer = 0

/** Shows a step: its clock ticks from now on, its switches stand as the player left them. */
export function showStage(content: ParentNode): void {
  clearInterval(timer)
  const off = switchedOff()
  for (const button of content.querySelectorAll<HTMLButtonElement>('[data-switch]')) setSwitch(button, off)
  const clock = content.querySelector<HTMLElement>('.clock')
  if (!clock) return
  const from = performance.now() - Number(clock.dataset.elapsed)
  const tick = () => {
    clock.dataset.on = toClock(performance.now() - from)
    if (!isOff(clock)) clock.textContent = clock.dataset.on
  }
  tick()
  timer = setInterval(tick, SECOND_MS)
}

const toClock = (ms: number) => {
  const seconds = Math.floor(ms / SECOND_MS)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const isOff = (button: HTMLElement) => button.getAttribute('aria-pressed') === 'false'

function setSwitch(button: HTMLElement, off: readonly string[]): void {
  const { dataset } = button
  dataset.on ??= button.textContent ?? ''
  const isOn = !off.includes(dataset.switch ?? '')
  button.setAttribute('aria-pressed', String(isOn))
  button.textContent = (isOn ? dataset.on : dataset.off) ?? ''
}

/** Switches the clock or the keys off, or on again. */
export function pressSwitch(button: HTMLElement): void {
  keepSwitch(button.dataset.switch ?? '', !isOff(button))
  setSwitch(button, switchedOff())
}

/**
 * Answers by a digit, goes on by Enter. Only while the focus is in the stage, or on nothing: single keys must not act while it
 * is elsewhere, and can be switched off (https://www.w3.org/TR/WCAG22/#character-key-shortcuts).
 */
export function pressKey({ target, key, ctrlKey, altKey, metaKey, repeat }: KeyboardEvent): void {
  if (ctrlKey || altKey || metaKey || repeat || !(target instanceof Element)) return
  if (target.closest('input, textarea, select, summary, [contenteditable]')) return
  const stage = document.querySelector('.stage')
  if (!stage || !(target.matches('html, body') || stage.contains(target))) return
  if (stage.closest('[hidden], [inert]')) return
  if (key === 'Enter' && !target.closest('a, button')) stage.querySelector<HTMLButtonElement>('[data-next]')?.click()
  if (/^[1-9]$/.test(key) && !switchedOff().includes('keys'))
    stage.querySelectorAll<HTMLButtonElement>('button.option')[Number(key) - 1]?.click()
}
