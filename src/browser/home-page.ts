// The script of the home page, which has no game: a third of the one that plays.
import { seenQuestions } from './keep.ts'
import { keepShowing, showKept } from './kept.ts'
import { addSeen } from './seen.ts'

document.addEventListener('click', ({ target }) => {
  const form = target instanceof Element ? target.closest('button')?.form : undefined
  if (form?.hasAttribute('data-seen')) addSeen(form, seenQuestions())
})

document.documentElement.dataset.script = ''
const main = document.querySelector('main')
if (main) showKept(main)
keepShowing(showKept)
