import { keepDailies, playedDailies } from './keep.ts'
import { serverDay } from './server-time.ts'
import { figuresOf, type PlayedDaily, parseMark } from './streak.ts'

/** Notes a daily that has just been finished, and shows the streak wherever the page has a place for it. */
export function showDailies(content: Element): void {
  const mark = parseMark(content.querySelector<HTMLElement>('[data-daily]')?.dataset.daily)
  showFigures(content, mark ? keepDailies([mark]) : playedDailies())
}

/** Fills in the figures of a history and marks its days in the calendar. */
export function showFigures(content: ParentNode, history: readonly PlayedDaily[]): void {
  if (history.length === 0) return
  const figures = figuresOf(history, serverDay())
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
  link.style.setProperty('--share', String(right / MOST_RIGHT))
}

/** How many bars the chart has: 0 to 10 right. */
const MOST_RIGHT = 10

/** Draws how often each score was had: a bar for each, as high as its count. */
export function drawChart(chart: HTMLElement, history: readonly PlayedDaily[]): void {
  const counts = Array.from(
    { length: MOST_RIGHT + 1 },
    (_, right) => history.filter((one) => one.right === right).length,
  )
  const most = Math.max(1, ...counts)
  chart.replaceChildren(
    ...counts.map((count, right) => {
      const bar = document.createElement('li')
      bar.textContent = String(right)
      bar.ariaLabel = (chart.dataset.bar ?? '').replace('{right}', String(right)).replace('{count}', String(count))
      bar.dataset.count = count > 0 ? String(count) : ''
      bar.style.setProperty('--high', String(count / most))
      return bar
    }),
  )
}
