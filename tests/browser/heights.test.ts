// Every host below hears one dialect and no other, so that it fails without it.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fill, openHost } from '../support/host.ts'
import { toPost } from '../support/wordpress.ts'
import { visit } from './browser.ts'

const site = inject('origin')
let host: Awaited<ReturnType<typeof openHost>>
let post = ''

const vendor: Readonly<Record<string, string>> = {
  '/vendor/pym.js': 'node_modules/pym.js/dist/pym.v1.js',
  '/vendor/iframe-resizer.js': 'node_modules/iframe-resizer/js/iframeResizer.js',
}

beforeAll(async () => {
  const oembed = await fetch(
    `${site}/oembed?url=${encodeURIComponent(`${site}/quiz/daily`)}&maxwidth=500&maxheight=750`,
  )
  post = toPost(((await oembed.json()) as { html: string }).html) ?? ''
  host = await openHost(site, (path, query) => {
    const script = vendor[path]
    if (script) return { body: readFileSync(script, 'utf8'), type: 'text/javascript' }
    const values = { '{{frame}}': `${site}/embed/daily`, '{{post}}': post, '{{field}}': query.get('field') ?? '' }
    return { body: fill(`tests/browser/hosts${path}.html`, values) }
  })
})
afterAll(() => host.close())

/** The height of the frame on its page, and that of what is in it. */
async function heights(page: Page): Promise<readonly [number, number]> {
  const frame = page.frames()[1]
  const inside = frame?.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
  return [await page.locator('iframe').evaluate((element) => element.clientHeight), (await inside) ?? 0]
}

async function expectFit(page: Page): Promise<number> {
  await expect.poll(async () => ((h) => h[0] - h[1])(await heights(page)), { timeout: 5000 }).toBe(0)
  return (await heights(page))[0]
}

describe.each([
  ['wordpress'],
  ['h5p?field=height'],
  ['h5p?field=scrollHeight'],
  ['amp'],
  ['embedly'],
  ['pym'],
  ['iframe-resizer'],
  ['datawrapper'],
])('on a page of %s', (name) => {
  it('a frame is as high as its content, through a whole game and at another width', async () => {
    const { page, context, errors } = await visit(`${host.origin}/${name}`, { viewport: { width: 520, height: 400 } })
    const frame = page.frameLocator('iframe')
    await frame.locator('.question').waitFor()
    const first = await expectFit(page)
    expect(first).toBeGreaterThan(301)
    for (let i = 0; i < 3; i++) {
      await frame.locator('button.option').first().click()
      await frame.locator('.verdict').waitFor()
      expect(await expectFit(page)).toBeGreaterThan(first)
      await frame.locator('[data-next]').click()
      await frame.locator('.verdict').waitFor({ state: 'detached' })
      await expectFit(page)
    }
    await page.locator('iframe').evaluate((element) => {
      for (let at: Element = element; at.parentElement && at !== document.body; at = at.parentElement)
        (at as HTMLElement).style.width = '300px'
      document.body.style.width = '300px'
    })
    await expectFit(page)
    expect(errors).toEqual([])
    await context.close()
  })
})

describe('a frame', () => {
  it('says its height a few times and then is still: no loop', async () => {
    const { page, context } = await visit(`${host.origin}/amp`, { viewport: { width: 520, height: 400 } })
    await page.frameLocator('iframe').locator('.question').waitFor()
    const said = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0
          addEventListener('message', ({ data }) => {
            if (data.sentinel === 'amp') count++
          })
          setTimeout(() => resolve(count), 2500)
        }),
    )
    expect(said).toBeLessThanOrEqual(3)
    await context.close()
  })
  it('gathers what changes quickly, and passes over a change of a pixel', async () => {
    const { page, context } = await visit(`${host.origin}/amp`, { viewport: { width: 520, height: 400 } })
    const frame = page.frameLocator('iframe')
    await frame.locator('.question').waitFor()
    await page.evaluate(() => {
      Object.assign(window, { said: [] })
      addEventListener('message', ({ data }) => {
        if (data.sentinel === 'amp') (window as unknown as { said: number[] }).said.push(data.height)
      })
    })
    await page.waitForTimeout(500)
    /** Makes the content higher, step by step. */
    const grow = (steps: number, px: number) =>
      frame.locator('main').evaluate(
        async (main, { steps, px }) => {
          for (let i = 1; i <= steps; i++) {
            main.style.height = `${Math.round(main.getBoundingClientRect().height) + px}px`
            await new Promise((resolve) => setTimeout(resolve, 20))
          }
        },
        { steps, px },
      )
    const said = () => page.evaluate(() => (window as unknown as { said: number[] }).said.splice(0))
    await said()
    await grow(20, 10)
    await page.waitForTimeout(500)
    const heights = await said()
    expect(heights.length).toBeGreaterThan(0)
    expect(heights.length).toBeLessThanOrEqual(4)
    await grow(1, 1)
    await page.waitForTimeout(500)
    expect(await said()).toEqual([])
    await context.close()
  })
  it('says its height again when everything is loaded', async () => {
    const { page, context } = await visit('/privacy')
    await page.addInitScript(() => {
      if (parent === window) return
      const said: string[] = []
      Object.assign(window, { said })
      const post = parent.postMessage.bind(parent)
      Object.defineProperty(window, 'parent', {
        value: {
          postMessage: (message: { sentinel?: string }, to: string) => {
            if (message.sentinel === 'amp') said.push(document.readyState)
            post(message, to)
          },
        },
      })
    })
    await page.goto(`${host.origin}/amp`)
    const frame = page.frameLocator('iframe')
    await frame.locator('.question').waitFor()
    const said = () => frame.locator('body').evaluate(() => (window as unknown as { said: string[] }).said)
    await expect.poll(said).toContain('interactive')
    await expect.poll(said).toContain('complete')
    await context.close()
  })
  it('is not seen in WordPress before it has spoken, and the link is not seen after', async () => {
    const { page, context } = await visit(`${host.origin}/wordpress`)
    const seen = async () => [await page.locator('blockquote').isVisible(), await page.locator('iframe').isVisible()]
    expect(await seen()).toEqual([true, false])
    await expect.poll(seen, { timeout: 5000 }).toEqual([false, true])
    await context.close()
  })
})
