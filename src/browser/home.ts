// Home is the same for everybody; what of it is about this reader is drawn here, from what the browser keeps.
import { gameName, keptGame, playedDailies } from './keep.ts'
import { serverDay } from './server-time.ts'

/** Shows the way on at home: play today's daily, continue it, or what is left after it. */
export function showHome(content: ParentNode): void {
  const home = content.querySelector<HTMLElement>('[data-home]')
  if (!home) return
  const { home: quiz = '', questions } = home.dataset
  const played = playedDailies().find(({ day }) => day === serverDay())
  const asked = keptGame(gameName(quiz, ''))?.asked ?? 0
  const state = played ? 'played' : asked > 0 && asked < Number(questions) ? 'open' : 'fresh'
  for (const part of home.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset.when !== state
  for (const part of home.querySelectorAll<HTMLElement>('[data-text]'))
    part.textContent = (part.dataset.text ?? '')
      .replace('{right}', String(played?.right ?? 0))
      .replace('{number}', String(asked + 1))
}
