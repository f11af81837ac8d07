import { forgetGame, keepGame, keepSeen, keptToken, seenQuestions } from './keep.ts'
import { post, replaceMain, sendForm } from './swap.ts'

/** A game goes by its quiz and by what the address asks of it (league, length). */
const nameOf = (quiz: string) => quiz + location.search

function shown(main: Element): void {
  const panel = main.querySelector<HTMLElement>('[data-game]')
  const { game, token, question } = panel?.dataset ?? {}
  if (game && token) keepGame(nameOf(game), token)
  if (question) keepSeen(question)
  const { forget } = main.querySelector<HTMLElement>('[data-forget]')?.dataset ?? {}
  if (forget) forgetGame(nameOf(forget))
  showLocalTimes(main)
}

/** Goes on with a game that was started before: the page that was loaded holds a fresh one, which gives way. */
async function resume(main: Element): Promise<void> {
  const { game, finished } = main.querySelector<HTMLElement>('[data-game]')?.dataset ?? {}
  const token = game && finished === undefined ? keptToken(nameOf(game)) : undefined
  if (!game || !token) return shown(main)
  const answer = await post(`/quiz/${game}`, new URLSearchParams({ token }))
  if (answer?.ok && replaceMain(await answer.text(), shown)) return
  if (answer) forgetGame(nameOf(game))
  shown(main)
}

function showLocalTimes(main: Element): void {
  for (const time of main.querySelectorAll<HTMLTimeElement>('time[data-local-time]')) {
    time.textContent = new Date(time.dateTime).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
  }
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  const form = button?.form
  if (!button || !form) return
  if (form.hasAttribute('data-seen')) addSeen(form)
  if (!form.hasAttribute('data-swap') || !form.reportValidity()) return
  event.preventDefault()
  void sendForm(form, button, shown)
})

function addSeen(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[name=seen]') ?? document.createElement('input')
  field.type = 'hidden'
  field.name = 'seen'
  field.value = seenQuestions().join(' ')
  form.append(field)
}

document.addEventListener('keydown', (event) => {
  const { target, key } = event
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
  if (!(target instanceof Element) || target.closest('input, textarea, select, summary')) return
  if (key === 'Enter' && !target.closest('a, button')) document.querySelector<HTMLButtonElement>('[data-next]')?.click()
  if (/^[1-9]$/.test(key)) document.querySelectorAll<HTMLButtonElement>('button.option')[Number(key) - 1]?.click()
})

const main = document.querySelector('main')
if (main) void resume(main)
