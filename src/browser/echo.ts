// A double tap on what changes the page would press what has just come to stand there: the first tap answers, the second
// goes on unread. So a press that comes right after, and right where, another one changed the page is not heard.
const ECHO_MS = 500
/** The page may change late: the finger that was on its way then is not heard either. */
const AFTER_CHANGE_MS = 250
const ECHO_PX = 30

let last: { readonly x: number; readonly y: number; readonly untilMs: number } | undefined

/** Notes that the press has just changed the page. */
export function noteChange({ clientX: x, clientY: y, timeStamp, detail }: MouseEvent): void {
  last = isByHand(detail)
    ? { x, y, untilMs: Math.max(timeStamp + ECHO_MS, performance.now() + AFTER_CHANGE_MS) }
    : undefined
}

/** Keeps every second tap from being heard by anybody else. */
export function muteEchoes(): void {
  document.addEventListener(
    'click',
    (event) => {
      if (!isEcho(event)) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
}

/** Whether the press is the second tap of the one that changed the page. */
function isEcho({ clientX, clientY, timeStamp, detail }: MouseEvent): boolean {
  if (!last || !isByHand(detail) || timeStamp > last.untilMs) return false
  return Math.hypot(clientX - last.x, clientY - last.y) <= ECHO_PX
}

/** Keys press without a place: https://w3c.github.io/uievents/#event-type-click counts their clicks as 0. */
const isByHand = (detail: number) => detail > 0
