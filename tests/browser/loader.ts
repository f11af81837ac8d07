import type { Frame, Page } from 'playwright-core'

/** Waits until the loader has come. */
export const isDefined = (page: Page) => page.waitForFunction(() => customElements.get('mixed-zone-quiz') !== undefined)

/** The framed quiz at a place of a page, once its script has come and its page has heard of it. */
export async function quizIn(page: Page, place = 0): Promise<Frame> {
  const frame = await (await page.locator('iframe').nth(place).elementHandle())?.contentFrame()
  if (!frame) throw new Error('no frame')
  await frame.locator('html[data-script] .panel').waitFor()
  await heard(page, frame)
  return frame
}

/** Waits until a page has heard all that a frame of it has said so far: words are heard in their order. */
export async function heard(page: Page, frame: Frame): Promise<void> {
  await page.evaluate(() => {
    const last = new Promise<void>((resolve) => {
      const hear = ({ data }: MessageEvent) => {
        if (data !== 'last') return
        removeEventListener('message', hear)
        resolve()
      }
      addEventListener('message', hear)
    })
    Object.assign(window, { last })
  })
  await frame.evaluate(() => parent.postMessage('last', '*'))
  await page.evaluate(() => Reflect.get(window, 'last'))
}

/** The addresses of the framed quizzes of a page. */
export const addressesIn = (page: Page): readonly string[] =>
  page
    .frames()
    .map((frame) => frame.url())
    .filter((url) => url.includes('/embed/'))

/** Whether a page gives its frame the height of what is in it, to the pixel by which a frame that changes says nothing. */
export async function fits(page: Page, frame: Frame): Promise<boolean> {
  const inside = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
  const outside = await page
    .locator('iframe')
    .first()
    .evaluate((element) => element.clientHeight)
  return Math.abs(outside - inside) <= 1
}
