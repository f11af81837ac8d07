// The second tap of a double tap would press whatever the first tap brought to that place: one tap would answer, and the other
// would skip the verdict. So a press right after, and at the same place as, one that changed the page is ignored.
const ECHO_MS = 500
/** The page may change late: a press that follows soon after the change is ignored too. */
const AFTER_CHANGE_MS = 250
const ECHO_PX = 30

let last: { readonly x: number; readonly y: number; readonly untilMs: number } | undefined

/** Notes that a press has just changed the page. */
export function noteChange({ clientX: x, clientY: y, timeStamp, detail }: MouseEvent): void {
  last = isByHand(detail)
    ? { x, y, untilMs: Math.max(timeStamp + ECHO_MS, performance.now() + AFTER_CHANGE_MS) }
    : undefined
}

/** Stops second taps before any other listener gets them. */
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

/** Whether a press was made by pointer. Presses by key have a click count of 0: https://w3c.github.io/uievents/#event-type-click */
const isByHand = (detail: number) => detail > 0
