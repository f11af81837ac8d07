// Copying may be missing, refused or fail silently, so three ways are tried: the clipboard API, execCommand, and the text box
// with its text selected. Each ends with a visible word (docs/adr/0014). Sharing has a button of its own.

/** Shows the buttons that work in this browser. */
export function offerSharing(content: Element): void {
  for (const button of content.querySelectorAll<HTMLElement>('button:is([data-copy], [data-send])'))
    button.hidden = false
  for (const button of content.querySelectorAll<HTMLElement>('button[data-share]'))
    button.hidden = typeof navigator.share !== 'function'
}

/** Copies or shares the text of the button's box, or sends it in the way that there is, and says beside it what happened. */
export async function pressShare(button: HTMLButtonElement): Promise<void> {
  const { copy, share, send } = button.dataset
  const box = document.getElementById(copy ?? share ?? send ?? '')
  if (!(box instanceof HTMLTextAreaElement)) return
  const canShare = send !== undefined && typeof navigator.share === 'function'
  const outcome =
    share !== undefined || canShare ? await shareText(box.value) : (await copyText(box, button)) ? 'copied' : 'selected'
  if (outcome === 'selected') {
    unfold(box)
    box.focus()
    box.setSelectionRange(0, box.value.length)
  }
  const holder = button.closest('[data-deeds]') ?? box.parentElement
  const note = holder?.querySelector<HTMLElement>('[data-copied]')
  if (note) note.textContent = outcome === undefined ? '' : (note.dataset[outcome] ?? '')
}

/** Opens what the box is folded into: text that is not shown cannot be selected. */
function unfold(box: Element): void {
  const fold = box.closest('details')
  if (fold) fold.open = true
}

async function copyText(box: HTMLTextAreaElement, button: HTMLButtonElement): Promise<boolean> {
  if (await writeToClipboard(box.value)) return true
  unfold(box)
  box.focus()
  box.setSelectionRange(0, box.value.length)
  const copied = copySelected()
  if (copied) button.focus()
  return copied
}

async function writeToClipboard(text: string): Promise<boolean> {
  if (!mayWriteToClipboard()) return false
  const writing = navigator.clipboard?.writeText(text)
  if (!writing) return false
  const written = writing.then(
    () => true,
    () => false,
  )
  return Promise.race([written, new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false))])
}

/** How long the clipboard may take, where a browser first asks the reader or waits for something else; after it the older way still works. */
const PATIENCE_MS = 1000

/** Whether the clipboard may be asked. Where the page around forbids it, asking is an error in that page's console; a sandbox without an origin always does. */
function mayWriteToClipboard(): boolean {
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature: (name: string) => boolean } }
  return origin !== 'null' && (featurePolicy?.allowsFeature('clipboard-write') ?? true)
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
