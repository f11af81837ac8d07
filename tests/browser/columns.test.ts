// Pages that are narrower than the size that their software asked for.
import { afterAll, describe, expect, it } from 'vitest'
import { toOnebox } from '../support/discourse.ts'
import { fill, openHost } from '../support/host.ts'
import { toPost } from '../support/wordpress.ts'
import { useSite } from './browser.ts'
import { give, goOn } from './steps.ts'

const { origin, ask, visit } = await useSite()
const link = encodeURIComponent(`${origin}/quiz/daily?length=3`)
const post = toPost(JSON.parse(await ask(`/oembed?url=${link}&maxwidth=500&maxheight=750`)).html) ?? ''
const onebox = toOnebox(JSON.parse(await ask(`/oembed?url=${link}`)))
const host = await openHost(origin, (path) => ({
  body: fill(`tests/browser/hosts${path}.html`, { '{{post}}': post, '{{onebox}}': onebox }),
}))
afterAll(() => host.close())

/** A page of a host on a phone, with its framed quiz. */
async function visitOnPhone(name: string, width: number) {
  const { page, errors } = await visit(`${host.origin}/${name}`, { viewport: { width, height: 800 } })
  const quiz = page.frameLocator('iframe')
  await quiz.locator('html[data-script] .question').waitFor({ state: 'attached' })
  const frame = page.frames()[1]
  if (!frame) throw new Error('no frame')
  return { page, frame, errors }
}

describe.each([360, 390, 430])('on a phone of %i px', (width) => {
  it('a WordPress post is no wider than the page', async () => {
    const { page, errors } = await visitOnPhone('wordpress', width)
    await page.locator('iframe').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(await page.locator('iframe').evaluate((element) => element.clientWidth)).toBe(width)
    expect(errors).toEqual([])
  })
  it('a Discourse post shows every question and verdict whole, though nothing in it scrolls', async () => {
    const { page, frame, errors } = await visitOnPhone('discourse', width)
    const outside = await page.locator('iframe').evaluate((element) => element.clientHeight)
    const inside = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
    const heights = [await inside()]
    for (let i = 0; i < 3; i++) {
      await give(frame)
      heights.push(await inside())
      if (i < 2) await goOn(frame)
      heights.push(await inside())
    }
    expect(heights.filter((height) => height > outside)).toEqual([])
    expect(errors).toEqual([])
  })
})
