import { muteEchoes, noteChange } from './echo.ts'
import { forgetGame, gameName, keepGame, keepSeen, seenQuestions } from './keep.ts'
import { keepShowing, showKept } from './kept.ts'
import { showMine } from './mine.ts'
import { resume } from './resume.ts'
import { addSeen } from './seen.ts'
import { offerSharing, pressShare } from './share.ts'
import { pressKey, pressSwitch, showStage } from './stage.ts'
import { sendForm } from './swap.ts'

/** What counts as the number of answers where a game is over: the most that a game has. */
const FINISHED = 20

const nameOf = (quiz: string) => gameName(quiz, location.search)

function shown(content: Element): void {
  const { game, token, question, saved, asked } = content.querySelector<HTMLElement>('[data-game]')?.dataset ?? {}
  if (game && token)
    keepGame({ name: nameOf(game), token, saved: saved !== undefined, asked: Number(asked ?? FINISHED) })
  if (question) keepSeen(question)
  const { forget } = content.querySelector<HTMLElement>('[data-forget]')?.dataset ?? {}
  if (forget) forgetGame(nameOf(forget))
  showStage(content)
  offerSharing(content)
  draw(content)
}

function draw(content: Element): void {
  showKept(content)
  showMine(content)
}

muteEchoes()

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined
  if (target?.closest('[data-again]')) resumeGame()
  const link = target?.closest<HTMLAnchorElement>('a[data-anew]')
  if (link?.dataset.anew) forgetGame(gameName(link.dataset.anew, link.search))
  const button = target?.closest('button')
  if (button?.matches('[data-copy], [data-share], [data-send]')) void pressShare(button)
  if (button?.matches('[data-switch]')) pressSwitch(button)
  else if (button?.form) press(event, button, button.form)
})

function press(event: MouseEvent, button: HTMLButtonElement, form: HTMLFormElement): void {
  if (form.dataset.anew) forgetGame(nameOf(form.dataset.anew))
  if (form.hasAttribute('data-seen')) addSeen(form, seenQuestions())
  if (!form.hasAttribute('data-swap') || !form.reportValidity()) return
  event.preventDefault()
  const { confirm: question, kept } = form.dataset
  if (question && !confirm(question)) return
  void sendForm(form, button, (content) => {
    shown(content)
    if (kept && content.querySelector('[data-forget]')) forgetGame(kept)
    noteChange(event)
  })
}

document.addEventListener('keydown', pressKey)

function resumeGame(): void {
  const main = document.querySelector('main')
  if (main) void resume(main, shown)
}

// The style sheet shows the hint about keys only where this script runs.
document.documentElement.dataset.script = ''
resumeGame()
keepShowing(draw)
