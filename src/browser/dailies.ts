import { keepDailies, playedDailies } from './keep.ts'
import { figuresOf, type PlayedDaily, parseMark } from './streak.ts'

/** Notes a daily that has just been finished, and shows the streak wherever the page has a place for it. */
export function showDailies(content: Element): void {
  const mark = parseMark(content.querySelector<HTMLElement>('[data-daily]')?.dataset.daily)
  showFigures(content, mark ? keepDailies([mark]) : playedDailies())
}

/** Fills in the figures of a history and marks its days in the calendar. */
export function showFigures(content: ParentNode, history: readonly PlayedDaily[]): void {
  if (history.length === 0) return
  const figures = figuresOf(history, new Date().toISOString().slice(0, 10))
  for (const figure of content.querySelectorAll<HTMLElement>('[data-figure]'))
    figure.textContent = String(figures[figure.dataset.figure as keyof typeof figures] ?? '')
  for (const part of content.querySelectorAll<HTMLElement>('[data-streak]')) part.hidden = false
  for (const { day, right } of history) markDay(content.querySelector<HTMLElement>(`[data-day="${day}"]`), right)
}

function markDay(link: HTMLElement | null, right: number): void {
  const said = link?.closest<HTMLElement>('[data-played]')?.dataset.played
  if (!link || !said || link.classList.contains('played')) return
  link.classList.add('played')
  link.ariaLabel = `${link.ariaLabel}. ${said.replace('{right}', String(right))}`
  link.dataset.right = String(right)
}
