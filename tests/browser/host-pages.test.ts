// Pages as people really have them: what is around a quiz cuts it off, styles every frame, or keeps to one colour scheme.
import { readFileSync } from 'node:fs'
import type { Frame, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openHost } from '../support/host.ts'
import { useSite } from './browser.ts'
import { isDefined, quizIn } from './loader.ts'
import { heldUp } from './page.ts'
import { give, goOn } from './steps.ts'

const { origin: site, ask, visit } = await useSite()
const script = `<script src="${site}/embed.js" async></script>`
const element = (attributes = '') =>
  `<mixed-zone-quiz ${attributes} length="3"><a href="${site}/quiz/daily">Play</a></mixed-zone-quiz>`
const pastedFrame = (style = '') =>
  `<iframe title="Quiz" src="${site}/embed/daily?length=3" width="100%" height="620" style="border: 0; ${style}"></iframe>`
const around = (style: string, content: string) =>
  `<div id="around" style="${style}">${content}</div><p id="after">After</p>`
const RATIO = 'position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden'
const FILLING = 'position: absolute; top: 0; left: 0; height: 100%'

/** The iframe of an example, as it is documented, without the script that it can do without. */
const documented = (file: string) =>
  (/<iframe[\s\S]*?<\/iframe>/.exec(readFileSync(file, 'utf8'))?.[0] ?? '').replaceAll('https://quiz.example', site)

const pages: Readonly<Record<string, string>> = {
  '/ratio-element': script + around(RATIO, element()),
  '/ratio-pasted': around(RATIO, pastedFrame(FILLING)) + script,
  '/block-embed': `<style>#around::before { content: ''; display: block; padding-top: 100% } #around iframe { ${FILLING}; width: 100% }</style>${around('position: relative; overflow: hidden', pastedFrame())}${script}`,
  '/low': script + around('max-height: 300px; overflow: clip', element()),
  '/scrolls': script + around('height: 400px; overflow-y: auto', element()),
  '/closed': `${script}<div id="around" style="overflow: hidden">${element()}</div>`,
  '/combined': `<script src="/bundle.js" async></script>${element()}`,
  '/combined-bare': '<script src="/bundle.js" async></script><mixed-zone-quiz length="3"></mixed-zone-quiz>',
  '/copied': '<script src="/copied.js" async></script><mixed-zone-quiz length="3"></mixed-zone-quiz>',
  '/foreign': `${script}<mixed-zone-quiz length="3"><a href="http://evil.test/quiz/x">Play</a></mixed-zone-quiz>`,
  '/scheme': `${script}<mixed-zone-quiz quiz="&#10;window.evil=1"><a href="javascript://x/quiz/">Play</a></mixed-zone-quiz>`,
  '/video': `${script}<iframe title="Video" src="/embed/video"></iframe>${pastedFrame()}`,
  '/dark': `<style>:root { color-scheme: dark }</style>${script}${element()}`,
  '/dark-pasted': `<style>:root { color-scheme: dark }</style>${pastedFrame()}${script}`,
  '/light-asked': `<style>:root { color-scheme: dark }</style>${script}${element('theme="light"')}`,
  '/follows': `<style>:root { color-scheme: light } @media (prefers-color-scheme: dark) { :root { color-scheme: dark } }</style>${script}${element()}`,
  '/shadow': `<host-card></host-card>${script}<script>customElements.define('host-card', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = \`<p style="height: 3000px">Far</p>${element()}\` } })</script>`,
}
const scripts: Readonly<Record<string, () => Promise<string>>> = {
  '/bundle.js': async () => `var first = 1;\n${await ask('/embed.js')}\nvar last = 1;`,
  '/copied.js': async () => readFileSync('dist/public/embed.js', 'utf8'),
}
const made = Object.fromEntries(
  await Promise.all(Object.entries(scripts).map(async ([path, make]) => [path, await make()] as const)),
)
const host = await openHost(site, (path, query) => {
  const style = query.get('style')
  if (style !== null)
    return { body: `<!doctype html><title>Host</title><style>${style}</style>${documented('docs/embed/iframe.html')}` }
  if (made[path]) return { body: made[path], type: 'text/javascript' }
  return {
    body: `<!doctype html><meta name="viewport" content="width=device-width"><title>Host</title>${pages[path] ?? ''}`,
  }
})
afterAll(() => host.close())

const themeOf = (quiz: Frame) => quiz.locator('html').getAttribute('data-theme')
/** How far the frame reaches below what is around it, in pixels. */
const cutOff = (page: Page) =>
  page.locator('#around').evaluate((around) => {
    const frame =
      document.querySelector('iframe') ?? document.querySelector('mixed-zone-quiz')?.shadowRoot?.querySelector('iframe')
    return Math.max(0, Math.round((frame?.getBoundingClientRect().bottom ?? 0) - around.getBoundingClientRect().bottom))
  })

describe.each(['/ratio-element', '/ratio-pasted', '/block-embed', '/low'])(
  'on a page that cuts off what is high: %s',
  (path) => {
    it.each([390, 800])('every step of a game is seen whole, at %i px', async (width) => {
      const { page, errors } = await visit(host.origin + path, { viewport: { width, height: 900 } })
      const quiz = await quizIn(page)
      for (let i = 0; i < 3; i++) {
        await expect.poll(() => cutOff(page)).toBe(0)
        await give(quiz)
        await expect.poll(() => cutOff(page)).toBe(0)
        await goOn(quiz)
      }
      await quiz.locator('.result').waitFor()
      await expect.poll(() => cutOff(page)).toBe(0)
      const [around, after] = [page.locator('#around'), page.locator('#after')]
      const below = await after.evaluate((element) => element.getBoundingClientRect().top)
      expect(below).toBeGreaterThanOrEqual(await around.evaluate((element) => element.getBoundingClientRect().bottom))
      expect(errors).toEqual([])
    })
  },
)

describe('on a page that hides', () => {
  it('what can be scrolled stays as high as it is', async () => {
    const { page } = await visit(`${host.origin}/scrolls`)
    await quizIn(page)
    await page.locator('mixed-zone-quiz').evaluate((quiz) => quiz.dispatchEvent(new Event('settled')))
    expect(await page.locator('#around').evaluate((around) => around.clientHeight)).toBe(400)
  })
  it('what is closed stays closed, and what is opened again is whole', async () => {
    const { page } = await visit(`${host.origin}/closed`, { viewport: { width: 390, height: 900 } })
    const quiz = await quizIn(page)
    const around = page.locator('#around')
    await around.evaluate((element) => {
      element.style.height = '0px'
    })
    await give(quiz)
    await quiz.locator('main').evaluate((main) => {
      main.style.paddingBottom = '50px'
    })
    await quizIn(page)
    expect(await around.evaluate((element) => element.clientHeight)).toBe(0)
  })
})

describe('a loader that is not where it came from', () => {
  it.each(['/combined', '/combined-bare'])('loads the quiz from its own site: %s', async (path) => {
    const { page, errors } = await visit(host.origin + path)
    const quiz = await quizIn(page)
    expect(quiz.url()).toBe(`${site}/embed/daily?length=3`)
    await give(quiz)
    expect(errors).toEqual([])
  })
  it('says so where nothing tells it from where to load, and asks the host for nothing', async () => {
    const { page, errors, requests } = await visit(`${host.origin}/copied`)
    await isDefined(page)
    await expect.poll(() => errors.join()).toContain('<mixed-zone-quiz>: put a link to a quiz inside it')
    expect(requests.filter((url) => url.includes('/embed/'))).toEqual([])
  })
  it('runs no script from where a link inside it leads', async () => {
    const { page, requests } = await visit('/offline')
    await page.route('http://evil.test/**', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
        body: 'window.evil = 1',
      }),
    )
    await page.goto(`${host.origin}/foreign`)
    await expect.poll(() => requests.filter((url) => url.endsWith('/embed-host.js'))).toEqual([`${site}/embed-host.js`])
    expect(await page.evaluate(() => Reflect.get(window, 'evil'))).toBeUndefined()
  })
  it('takes no link with another scheme for that of a quiz', async () => {
    const { page } = await visit(`${host.origin}/scheme`)
    await expect
      .poll(() =>
        page
          .frames()
          .slice(1)
          .map((frame) => frame.url()),
      )
      .toEqual([expect.stringMatching(`^${site}/embed/`)])
    expect(await page.evaluate(() => Reflect.get(window, 'evil'))).toBeUndefined()
  })
  it('leaves the frames of others alone', async () => {
    const { page } = await visit(`${host.origin}/video`)
    await quizIn(page, 1)
    await expect
      .poll(() =>
        page
          .locator('iframe')
          .last()
          .evaluate((frame) => frame.style.colorScheme),
      )
      .toBe('light dark')
    expect(await page.locator('iframe').first().getAttribute('style')).toBeNull()
  })
})

describe('an iframe as it is documented, without a script', () => {
  it.each([
    'iframe { height: auto }',
    'iframe { aspect-ratio: 16 / 9 }',
    'iframe { height: 300px; max-width: 100% }',
    'iframe { min-height: 0; width: 100%; height: 150px }',
  ])('is as high as its quiz under %s', async (style) => {
    const { page } = await visit(`${host.origin}/?style=${encodeURIComponent(style)}`, {
      viewport: { width: 390, height: 900 },
    })
    await page.frameLocator('iframe').locator('.question').waitFor()
    expect(await page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(820)
  })
})

describe('the colours of a page', () => {
  it.each(['/dark', '/dark-pasted'])('are those of a quiz that was given no theme: %s', async (path) => {
    const { page } = await visit(host.origin + path)
    const quiz = await quizIn(page)
    await expect.poll(() => themeOf(quiz)).toBe('dark')
    const set = (scheme: string) =>
      page.evaluate((scheme) => {
        document.documentElement.style.colorScheme = scheme
      }, scheme)
    await set('only light')
    await expect.poll(() => themeOf(quiz)).toBe('light')
    await set('light dark')
    await expect.poll(() => themeOf(quiz)).toBe('auto')
  })
  it('follow the system where the page does', async () => {
    const { page } = await visit(`${host.origin}/follows`)
    const quiz = await quizIn(page)
    await expect.poll(() => themeOf(quiz)).toBe('light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => themeOf(quiz)).toBe('dark')
  })
  it('are not those of a quiz whose theme was chosen, until it no longer is', async () => {
    const { page } = await visit(`${host.origin}/light-asked`)
    const quiz = await quizIn(page)
    await give(quiz)
    expect(await themeOf(quiz)).toBe('light')
    await page.locator('mixed-zone-quiz').evaluate((element) => element.removeAttribute('theme'))
    await expect.poll(() => themeOf(quiz)).toBe('dark')
  })
})

describe('inside a host’s own element', () => {
  it('a quiz whose link is pressed gets the focus', async () => {
    const { page } = await visit(`${host.origin}/shadow`)
    await isDefined(page)
    await page.locator('host-card a').press('Enter')
    const quiz = await quizIn(page)
    await expect
      .poll(() => quiz.evaluate(() => document.hasFocus() && document.activeElement !== document.body))
      .toBe(true)
  })
})

describe('what comes into sight while the page is held up', () => {
  it('is loaded', async () => {
    const { page, errors } = await visit(`${host.origin}/low`, { change: heldUp })
    const quiz = await quizIn(page)
    await quiz.locator('.question').waitFor()
    expect(errors).toEqual([])
  })
})
