// The pages are whole without this script. With it, a form's answer is fetched and put in place of what is on the page: the
// HTML is made by the server in both cases and nowhere else. Clicks are listened to and not "submit": inside a sandboxed
// frame that event never comes (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm).
const MOST_RETRIES = 3

let busy = false

/** Sends a form in the background and puts the answer in place; `shown` is told of every new content. */
export async function sendForm(
  form: HTMLFormElement,
  button: HTMLButtonElement | undefined,
  shown: (main: Element) => void,
): Promise<void> {
  if (busy) return
  busy = true
  form.setAttribute('aria-busy', 'true')
  try {
    await send(form, fieldsOf(form, button), shown, 0)
  } finally {
    busy = false
    form.removeAttribute('aria-busy')
  }
}

async function send(
  form: HTMLFormElement,
  fields: URLSearchParams,
  shown: (main: Element) => void,
  retries: number,
): Promise<void> {
  const answer = await post(form.action, fields)
  const retryAfter = Number(answer?.headers.get('retry-after'))
  if (answer?.status === 503 && retryAfter > 0 && retries < MOST_RETRIES) {
    say(textOf('lost'), form)
    await new Promise((resolve) => setTimeout(resolve, retryAfter * 1000))
    return send(form, fields, shown, retries + 1)
  }
  if (!(answer && replaceMain(await answer.text(), shown))) say(textOf('lost'), form)
}

/** Posts fields; `undefined` when the network is away. */
export async function post(url: string, fields: URLSearchParams): Promise<Response | undefined> {
  try {
    return await fetch(url, { method: 'POST', body: fields, headers: { accept: 'text/html' } })
  } catch {
    return undefined
  }
}

function fieldsOf(form: HTMLFormElement, button: HTMLButtonElement | undefined): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  if (button?.name) fields.append(button.name, button.value)
  return fields
}

/** Puts the content of another page in place of this one's, moves the focus to its heading and says where we are. */
export function replaceMain(html: string, shown: (main: Element) => void): boolean {
  const next = new DOMParser().parseFromString(html, 'text/html')
  const [main, other] = [document.querySelector('main'), next.querySelector('main')]
  if (!main || !other) return false
  document.title = next.title
  main.replaceChildren(...other.childNodes)
  shown(main)
  scrollTo({ top: 0 })
  main.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true })
  say(main.querySelector('.kicker')?.textContent ?? '')
  return true
}

/** Says something aloud, and shows it at the form that it is about. */
function say(text: string, form?: HTMLFormElement): void {
  const live = document.getElementById('live')
  if (live) live.textContent = text
  if (!form) return
  const note = form.querySelector('.problem') ?? form.appendChild(document.createElement('p'))
  note.className = 'problem'
  note.textContent = text
}

const textOf = (name: string) => document.getElementById('live')?.dataset[name] ?? ''
