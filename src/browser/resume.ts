// A player who comes back to a quiz continues the game that was started in this browser. The page holds a fresh game, which is
// not shown until the kept one has been fetched. A kept game is forgotten only if this site answers that it is over; after any
// other failure it stays and can be fetched again.
import { forgetGame, gameName, type KeptGame, keptGame } from './keep.ts'
import { type Answer, post, replaceMain, type Shown, say, tell } from './swap.ts'

const OVER = [401, 404, 410]

/** Shows the kept game in place of the fresh one of this page, if there is one. */
export async function resume(main: HTMLElement, shown: Shown): Promise<void> {
  const quiz = main.querySelector<HTMLElement>('[data-fresh]')?.dataset.game
  const kept = quiz && keptGame(gameName(quiz, location.search))
  if (!quiz || !kept) return shown(main)
  const answer = await fetchGame(main, quiz, kept)
  const game = answer?.main.querySelector<HTMLElement>('[data-game]')?.dataset.game
  if (answer && game === quiz) return replaceMain(answer, shown)
  const isOver = answer && (game !== undefined || isRefused(answer))
  show(main, isOver ? '[data-fresh]' : '[data-away]')
  if (!isOver) return
  forgetGame(kept.name)
  shown(main)
}

/** Whether this site answered that the game is over. */
const isRefused = ({ status, main }: Answer) => OVER.includes(status) && main.querySelector('[data-problem]') !== null

async function fetchGame(main: HTMLElement, quiz: string, { token, saved }: KeptGame): Promise<Answer | undefined> {
  main.inert = true
  main.setAttribute('aria-busy', 'true')
  say(main.dataset.loading ?? '')
  const versus = new URLSearchParams(location.search).get('vs')
  const action = `/quiz/${quiz}${versus ? `?${new URLSearchParams({ vs: versus })}` : ''}`
  const answer = await post(action, new URLSearchParams({ token, ...(saved && { saved: '' }) }))
  main.inert = false
  main.removeAttribute('aria-busy')
  return answer
}

/** Shows one of the page's two panels: the fresh game, which says that the kept one is over, or that the kept one cannot be fetched. */
function show(main: HTMLElement, which: '[data-fresh]' | '[data-away]'): void {
  for (const part of main.querySelectorAll<HTMLElement>('[data-fresh], [data-away]')) part.hidden = !part.matches(which)
  const gone = main.querySelector<HTMLElement>('[data-gone]')
  if (gone) gone.hidden = false
  const panel = main.querySelector(which)
  if (panel) tell(panel)
}
