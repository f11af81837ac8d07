import type { Frame, Page } from 'playwright-core'

/** Waits until a page or frame has been laid out and drawn once more: every size that has changed is noticed by then. */
export const drawn = (frame: Page | Frame) =>
  frame.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new ResizeObserver(() => {
          observer.disconnect()
          resolve()
        })
        observer.observe(document.documentElement)
      }),
  )

/** The text of what has the focus. */
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

/** What is shown although it is marked as hidden: the beginnings of its HTML. */
export const shownThoughHidden = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[hidden]')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => element.outerHTML.slice(0, 120)),
  )

/** An observer that tells first how things were, as one does that was held up. */
export function heldUp(): void {
  const Real = IntersectionObserver
  Object.assign(window, {
    IntersectionObserver: class extends Real {
      constructor(told: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        super((seen, eye) => {
          const before = seen.map((entry) => Object.create(entry, { isIntersecting: { value: false } }))
          told([...before, ...seen], eye)
        }, options)
      }
    },
  })
}
