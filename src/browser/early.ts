// Stands in the page of a frame and runs before its script has come: a button that is pressed until then is pressed again by the
// script. If the script cannot come, the form is sent in the browser's own way.
type Early = { early?: HTMLButtonElement | undefined }

let isLost = false

addEventListener(
  'click',
  (event) => {
    const { dataset } = document.documentElement
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (isLost || dataset.script !== undefined || !button?.form?.matches('[data-swap]')) return
    event.preventDefault()
    ;(window as Early).early = button
    button.setAttribute('data-chosen', '')
  },
  true,
)

addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return
    isLost = true
    const { early } = window as Early
    early?.form?.requestSubmit(early)
  },
  true,
)
