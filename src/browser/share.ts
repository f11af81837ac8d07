// Copying may be missing, refused or fail silently, so three ways are tried: the clipboard API, execCommand, and the text box
// with its text selected. Each ends with a visible word (docs/adr/0014). Sharing has a button of its own.

/** Shows the buttons that work in this browser. */
export function offerSharing(content: Element): void {
  for (const button of content.querySelectorAll<HTMLElement>('button[data-copy]')) button.hidden = false
  for (const button of content.querySelectorAll<HTMLElement>('button[data-share]'))
    button.hidden = typeof navigator.share !== 'function'
}

/** Copies or shares the text of the button's box, and says beside it what happened. */
export async function pressShare(button: HTMLButtonElement): Promise<void> {
  const { copy, share } = button.dataset
  const box = document.getElementById(copy ?? share ?? '')
  if (!(box instanceof HTMLTextAreaElement)) return
  const outcome =
    copy === undefined ? await shareText(box.value) : (await copyText(box, button)) ? 'copied' : 'selected'
  if (outcome === 'selected') {
    box.focus()
    box.setSelectionRange(0, box.value.length)
  }
  const note = box.parentElement?.querySelector<HTMLElement>('[data-copied]')
  if (note) note.textContent = outcome === undefined ? '' : (note.dataset[outcome] ?? '')
}

async function copyText(box: HTMLTextAreaElement, button: HTMLButtonElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(box.value)
    return true
  } catch {
    box.focus()
    box.setSelectionRange(0, box.value.length)
    const copied = copySelected()
    if (copied) button.focus()
    return copied
  }
}

function copySelected(): boolean {
  try {
    return document.execCommand('copy')
  } catch {
    return false
  }
}

/** What came of sharing; `undefined` if the reader cancelled it. */
async function shareText(text: string): Promise<'shared' | 'selected' | undefined> {
  try {
    await navigator.share({ text })
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? undefined : 'selected'
  }
}
