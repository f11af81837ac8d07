import { build } from 'esbuild'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fill, openHost } from '../support/host.ts'
import { focused, today, visit } from './browser.ts'

const site = inject('origin')
const spacer = '<div style="height: 4000px">A long report</div>'
const element = (attributes = '') =>
  `<mixed-zone-quiz ${attributes} style="display: block; min-height: 620px"><a href="${site}/quiz/daily">Play</a></mixed-zone-quiz>`
const loader = `<script src="${site}/embed.js" async></script>`

/** Pages of the host by their path: the examples of docs/embed, and some that are odd. */
const pages: Record<string, () => string> = {
  '/': () => loader + element('accent="#c8102e" league="my-site" length="3"'),
  '/far': () => loader + spacer + element(),
  '/form': () =>
    `${loader}<input aria-label="Comment">${element('league="old"').replace('</a>', '</a> <a href="#after">After it</a>')}<div id="aside"></div>`,
  '/relative': () =>
    `${loader}<mixed-zone-quiz><a href="/quiz/own">Ours</a> <a href="/quiz/daily">Play</a></mixed-zone-quiz>`,
  '/raw': () =>
    `<script>told = []; addEventListener('message', ({ data }) => data.ns && told.push(data.type))</script><iframe title="Quiz" src="${site}/embed/daily?length=3" width="500" height="900"></iframe>`,
  '/quoted': () =>
    `<blockquote id="own">Klopp said it himself.</blockquote><iframe title="Quiz" src="${site}/embed/daily" width="500" height="900"></iframe>`,
  '/two': () => `${loader}${element('length="3"')}${element('quiz="mix" length="4" theme="dark"')}`,
  '/react': () => '<div id="root"></div><script src="/react.js" defer></script>',
}
let host: Awaited<ReturnType<typeof openHost>>

beforeAll(async () => {
  const react = await bundleReact()
  host = await openHost(site, (path, query) => {
    if (path === '/react.js') return { body: react, type: 'text/javascript' }
    const page = pages[path]
    const body = page ? page() : fill(`docs/embed${path}`, { 'https://quiz.example': site })
    const policy = query.get('policy')
    return {
      body: page
        ? `<!doctype html><meta name="viewport" content="width=device-width"><title>Host</title>${body}<p id="after">After</p>`
        : body,
      ...(policy && { headers: { 'content-security-policy': policy.replaceAll('SITE', site) } }),
    }
  })
})
afterAll(() => host.close())

/** The example as an app would have it. */
async function bundleReact(): Promise<string> {
  const app = `import { createRoot } from 'react-dom/client'; import { Quiz } from './docs/embed/react.tsx'
    const root = createRoot(document.getElementById('root'))
    window.unmount = () => root.unmount()
    root.render(<Quiz league="my-site" accent="#c8102e" />)`
  const built = await build({
    stdin: { contents: app, loader: 'jsx', resolveDir: '.' },
    bundle: true,
    write: false,
    jsx: 'automatic',
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return (built.outputFiles[0]?.text ?? '').replaceAll('https://quiz.example', site)
}

/** The page with a form beside the quiz, where the frame takes so long to come. */
async function visitSlowly(lateMs: number) {
  const visited = await visit('/privacy')
  await visited.page.route('**/embed/daily*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, lateMs))
    await route.continue()
  })
  await visited.page.goto(`${host.origin}/form`)
  return visited
}

const framesOf = (page: Page) => page.frames().filter((frame) => frame.url().includes('/embed/'))

/** The framed quiz, once it is there. */
async function quizIn(page: Page, place = 0): Promise<Frame> {
  const frame = await (await page.locator('iframe').nth(place).elementHandle({ timeout: 10_000 }))?.contentFrame()
  if (!frame) throw new Error('no frame')
  await frame.locator('.panel').waitFor()
  return frame
}

async function answer(frame: Frame): Promise<void> {
  await frame.locator('button.option').first().click()
  await frame.locator('.verdict').waitFor()
  await frame.locator('[data-next]').click()
  await frame.locator('.verdict').waitFor({ state: 'detached' })
}

/** What the layout of a page has shifted so far, as the browser counts it, the shifts right after input included. */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[]
          resolve(shifts.reduce((sum, { value }) => sum + value, 0))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(0), 500)
      }),
  )

describe('<mixed-zone-quiz>', () => {
  it('loads nothing of the quiz before it is near, and moves nothing when it comes', async () => {
    const { page, context, requests } = await visit(`${host.origin}/far`, { viewport: { width: 800, height: 600 } })
    await page.waitForFunction(() => customElements.get('mixed-zone-quiz'))
    await page.waitForTimeout(500)
    expect(requests.filter((url) => url.startsWith(site))).toEqual([`${site}/embed.js`])
    await page.mouse.wheel(0, 3300)
    const quiz = await quizIn(page)
    await quiz.locator('.question').waitFor()
    await page.waitForTimeout(500)
    expect(await shiftOf(page)).toBe(0)
    await context.close()
  })

  it('tells the page of every step, in order, with a version, and never before it has asked', async () => {
    const { page, context, errors } = await visit(`${host.origin}/`)
    await page.evaluate(() => {
      const told: unknown[] = []
      Object.assign(window, { told })
      const quiz = document.querySelector('mixed-zone-quiz')
      for (const type of ['ready', 'start', 'answer', 'complete'])
        quiz?.addEventListener(type, (event) => told.push((event as CustomEvent).detail))
    })
    const quiz = await quizIn(page)
    for (let i = 0; i < 3; i++) await answer(quiz)
    await quiz.locator('.result').waitFor()
    const told = (await page.evaluate(() => (window as unknown as { told: unknown }).told)) as Record<string, unknown>[]
    expect(told.map(({ type }) => type)).toEqual(['ready', 'start', 'answer', 'answer', 'answer', 'complete'])
    for (const detail of told)
      expect(detail).toMatchObject({ ns: 'mixed-zone', v: 1, quiz: today(), league: 'my-site' })
    expect(told.at(-1)).toMatchObject({ total: 3, url: expect.stringContaining(`${site}/r/`) })
    expect(errors).toEqual([])
    await context.close()
  })

  it('gives the quiz the focus when its link is pressed, and leaves it where it is when the quiz comes by itself', async () => {
    const { page, context } = await visit(`${host.origin}/`)
    await quizIn(page)
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await context.close()
    const far = await visit(`${host.origin}/far`, { viewport: { width: 800, height: 600 } })
    await far.page.waitForFunction(() => customElements.get('mixed-zone-quiz'))
    await far.page.locator('mixed-zone-quiz a').focus()
    await far.page.keyboard.press('Enter')
    const quiz = await quizIn(far.page)
    await expect.poll(() => far.page.evaluate(() => document.activeElement?.tagName)).toBe('MIXED-ZONE-QUIZ')
    await expect.poll(() => quiz.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await far.page.keyboard.press('1')
    await quiz.locator('.verdict').waitFor()
    await far.context.close()
  })

  it('keeps two on one page apart', async () => {
    const { page, context } = await visit(`${host.origin}/two`, { viewport: { width: 600, height: 1600 } })
    const [one, two] = [await quizIn(page, 0), await quizIn(page, 1)]
    await page.evaluate(() => {
      for (const quiz of document.querySelectorAll('mixed-zone-quiz'))
        quiz.addEventListener('answer', () =>
          quiz.setAttribute('data-told', `${quiz.getAttribute('data-told') ?? ''}x`),
        )
    })
    await answer(one)
    await answer(two)
    await answer(two)
    const told = () =>
      page.locator('mixed-zone-quiz').evaluateAll((all) => all.map((quiz) => quiz.getAttribute('data-told')))
    await expect.poll(told).toEqual(['x', 'xx'])
    expect(await two.locator('html').getAttribute('data-theme')).toBe('dark')
    await context.close()
  })

  it('follows its attributes, once for all that change together', async () => {
    const { page, context, requests } = await visit(`${host.origin}/`)
    await quizIn(page)
    const before = requests.filter((url) => url.includes('/embed/')).length
    const back = await page.evaluate(() => history.length)
    await page.evaluate(() => {
      const quiz = document.querySelector('mixed-zone-quiz')
      quiz?.setAttribute('theme', 'dark')
      quiz?.setAttribute('quiz', 'atletico-2021')
      quiz?.removeAttribute('accent')
    })
    await expect
      .poll(() => framesOf(page)[0]?.url())
      .toBe(`${site}/embed/atletico-2021?league=my-site&length=3&theme=dark`)
    expect(requests.filter((url) => url.includes('/embed/')).length).toBe(before + 1)
    expect(await page.evaluate(() => history.length)).toBe(back)
    await expect.poll(() => framesOf(page)[0]?.locator('html').getAttribute('data-theme')).toBe('dark')
    await context.close()
  })

  it('leaves nothing behind when it is taken away, and comes back when it is put back', async () => {
    const { page, context, errors } = await visit('/privacy')
    await page.addInitScript(() => {
      const heard = new Set<unknown>()
      const { addEventListener: add, removeEventListener: remove } = window
      Object.assign(window, {
        heard,
        addEventListener(type: string, listener: EventListener) {
          if (type === 'message') heard.add(listener)
          add.call(window, type, listener)
        },
        removeEventListener(type: string, listener: EventListener) {
          heard.delete(listener)
          remove.call(window, type, listener)
        },
      })
    })
    await page.goto(`${host.origin}/`)
    await quizIn(page)
    const heard = () => page.evaluate(() => (window as unknown as { heard: Set<unknown> }).heard.size)
    expect(await heard()).toBe(2)
    await page.evaluate(() => {
      const quiz = document.querySelector('mixed-zone-quiz')
      Object.assign(window, { quiz })
      quiz?.remove()
    })
    expect(await heard()).toBe(1)
    await expect.poll(() => framesOf(page).length).toBe(0)
    await page.evaluate(() => document.body.append((window as unknown as { quiz: Element }).quiz))
    const quiz = await quizIn(page)
    await answer(quiz)
    expect(await heard()).toBe(2)
    expect(errors).toEqual([])
    await context.close()
  })

  it('keeps what is asked for when it is moved, and what is asked for while it is away', async () => {
    const { page, context } = await visit(`${host.origin}/form`)
    await quizIn(page)
    const change = (name: string, value: string, isAway: boolean) =>
      page.evaluate(
        ({ name, value, isAway }) => {
          const quiz = document.querySelector('mixed-zone-quiz')
          if (isAway) quiz?.remove()
          quiz?.setAttribute(name, value)
          setTimeout(() => quiz && document.getElementById('aside')?.append(quiz), 300)
        },
        { name, value, isAway },
      )
    const address = () => framesOf(page)[0]?.url()
    await change('league', 'new', false)
    await page.waitForTimeout(600)
    await expect.poll(address).toBe(`${site}/embed/daily?league=new`)
    await change('league', 'newer', true)
    await page.waitForTimeout(600)
    await expect.poll(address).toBe(`${site}/embed/daily?league=newer`)
    await context.close()
  })
  it('goes on with the game in another theme, and does nothing for the same value', async () => {
    const { page, context, requests } = await visit(`${host.origin}/form`)
    const quiz = await quizIn(page)
    await quiz.locator('button.option').first().click()
    await quiz.locator('.verdict').waitFor()
    const loads = () => requests.filter((url) => url.includes('/embed/daily')).length
    const before = loads()
    for (const [name, value] of [
      ['league', 'old'],
      ['theme', 'dark'],
    ])
      await page
        .locator('mixed-zone-quiz')
        .evaluate((one, [name, value]) => one.setAttribute(name ?? '', value ?? ''), [name, value] as const)
    await expect.poll(() => quiz.locator('html').getAttribute('data-theme')).toBe('dark')
    const scheme = () => page.locator('iframe').evaluate((frame) => getComputedStyle(frame).colorScheme)
    expect(await scheme()).toBe('dark')
    await page.locator('mixed-zone-quiz').evaluate((one) => one.removeAttribute('theme'))
    await expect.poll(() => quiz.locator('html').getAttribute('data-theme')).toBe('auto')
    expect(await quiz.locator('.verdict').count()).toBe(1)
    expect(loads()).toBe(before)
    await context.close()
  })
  it('takes the focus once for a press, and never from where the reader went on', async () => {
    const { page, context } = await visitSlowly(500)
    await page.waitForFunction(() => customElements.get('mixed-zone-quiz'))
    await page.locator('mixed-zone-quiz a').first().press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MIXED-ZONE-QUIZ')
    await page.getByLabel('Comment').focus()
    await page.locator('mixed-zone-quiz').evaluate((quiz) => quiz.setAttribute('league', 'new'))
    await expect.poll(() => framesOf(page)[0]?.url()).toContain('league=new')
    await quizIn(page)
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await context.close()
  })
  it('passes the focus on from its link when it comes by itself', async () => {
    const { page, context } = await visitSlowly(1000)
    await page.locator('mixed-zone-quiz a').first().focus()
    await quizIn(page)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MIXED-ZONE-QUIZ')
    await context.close()
  })
  it('waits with whoever presses twice, and leaves other links alone', async () => {
    const { page, context } = await visitSlowly(1500)
    await page.waitForFunction(() => customElements.get('mixed-zone-quiz'))
    const links = page.locator('mixed-zone-quiz a')
    await links.last().click()
    expect(page.url()).toBe(`${host.origin}/form#after`)
    for (let i = 0; i < 3; i++) await links.first().press('Enter')
    const quiz = await quizIn(page)
    await quiz.locator('.question').waitFor()
    expect(page.url()).toBe(`${host.origin}/form#after`)
    await context.close()
  })
  it('says that the quiz is ready only where it is', async () => {
    const { page, context } = await visit(`${host.origin}/`)
    await quizIn(page)
    await page.evaluate(() => {
      const quiz = document.querySelector('mixed-zone-quiz')
      for (const type of ['ready', 'resize'])
        quiz?.addEventListener(type, () =>
          quiz.setAttribute('data-told', `${quiz.getAttribute('data-told') ?? ''} ${type}`),
        )
      quiz?.setAttribute('league', 'My Site')
    })
    await expect.poll(() => framesOf(page)[0]?.url()).toContain('My+Site')
    await (await quizIn(page)).getByText('cannot be a league').waitFor()
    await page.waitForTimeout(500)
    expect(await page.locator('mixed-zone-quiz').getAttribute('data-told')).toMatch(/^( resize)+$/)
    await context.close()
  })
  it('hears only its own frame', async () => {
    const { page, context } = await visit(`${host.origin}/`)
    await quizIn(page)
    await page.waitForTimeout(400)
    const height = () => page.locator('mixed-zone-quiz').evaluate((quiz) => quiz.clientHeight)
    const before = await height()
    await page.evaluate(() => {
      const forged = { ns: 'mixed-zone', v: 1, type: 'resize', height: 3999 }
      window.postMessage(forged, '*')
      const other = document.createElement('iframe')
      other.srcdoc = `<script>parent.postMessage(${JSON.stringify(forged)}, '*')</script>`
      document.body.append(other)
    })
    await page.waitForTimeout(400)
    expect(await height()).toBe(before)
    await context.close()
  })

  it.each([
    "default-src 'none'; script-src SITE; frame-src SITE",
    "default-src 'none'; script-src SITE; frame-src SITE; require-trusted-types-for 'script'; trusted-types 'none'",
  ])('works under the policy %s', async (policy) => {
    const { page, context, errors } = await visit(`${host.origin}/?policy=${encodeURIComponent(policy)}`)
    const quiz = await quizIn(page)
    await answer(quiz)
    expect(await page.locator('mixed-zone-quiz').evaluate((one) => one.clientHeight)).toBeGreaterThanOrEqual(619)
    // The host's own inline style is what its policy refuses here, and nothing of ours.
    expect(errors.filter((error) => !error.includes('inline style'))).toEqual([])
    expect(errors.length).toBeLessThanOrEqual(1)
    await context.close()
  })

  it('leaves a link that works where the host allows no frames', async () => {
    const policy = encodeURIComponent("script-src SITE; frame-src 'none'")
    const { page, context } = await visit(`${host.origin}/?policy=${policy}`)
    await page.waitForFunction(() => customElements.get('mixed-zone-quiz'))
    await page.waitForTimeout(300)
    await page.locator('mixed-zone-quiz a').click()
    await page.waitForURL(`${site}/quiz/${today()}`)
    await context.close()
  })

  it('is a link where scripts are off', async () => {
    const { page, context } = await visit(`${host.origin}/`, { javaScriptEnabled: false })
    await page.locator('mixed-zone-quiz a').click()
    await page.waitForURL(`${site}/quiz/${today()}`)
    await context.close()
  })
  it('goes on in another theme where nothing else was asked for', async () => {
    const { page, context } = await visit(`${host.origin}/far`, { viewport: { width: 800, height: 6000 } })
    const quiz = await quizIn(page)
    await quiz.locator('button.option').first().click()
    await quiz.locator('.verdict').waitFor()
    for (const theme of ['dark', 'light'])
      await page.locator('mixed-zone-quiz').evaluate((one, value) => one.setAttribute('theme', value), theme)
    await expect.poll(() => quiz.locator('html').getAttribute('data-theme')).toBe('light')
    expect(await quiz.locator('.verdict').count()).toBe(1)
    await context.close()
  })
  it('lets go of whoever went on before it came', async () => {
    const { page, context } = await visitSlowly(1200)
    await page.waitForFunction(() => customElements.get('mixed-zone-quiz'))
    await page.locator('mixed-zone-quiz a').first().press('Enter')
    await page.getByLabel('Comment').focus()
    await quizIn(page)
    await page.waitForTimeout(500)
    await page.keyboard.type('hello')
    expect(await page.getByLabel('Comment').inputValue()).toBe('hello')
    await context.close()
  })
  it('takes its own address and not that of a link of the host', async () => {
    const { page, context } = await visit(`${host.origin}/relative`)
    expect((await quizIn(page)).url()).toBe(`${site}/embed/daily`)
    await context.close()
  })
})

describe('the examples', () => {
  it('script.html plays and tells the page the score', async () => {
    const { page, context, errors } = await visit(`${host.origin}/script.html`)
    const quiz = await quizIn(page)
    for (let i = 0; i < 10; i++) await answer(quiz)
    await page.getByText(/You had \d+ of 10\./).waitFor()
    expect(errors).toEqual([])
    await context.close()
  })
  it('iframe.html plays, and its script gives the frame its height', async () => {
    const { page, context, errors } = await visit(`${host.origin}/iframe.html`)
    const quiz = await quizIn(page)
    const fits = async () => {
      const inside = await quiz.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
      return (await page.locator('iframe').evaluate((frame) => frame.clientHeight)) - inside
    }
    await expect.poll(fits).toBe(0)
    await answer(quiz)
    await expect.poll(fits).toBe(0)
    expect(errors).toEqual([])
    await context.close()
  })
  it('link.html leads to the quiz, where the league is kept', async () => {
    const { page, context } = await visit(`${host.origin}/link.html`)
    await page.getByRole('link').click()
    await page.waitForURL(`${site}/quiz/${today()}?league=my-site`)
    await context.close()
  })
  it('oembed.html shows what the provider answers', async () => {
    const { page, context, errors } = await visit(`${host.origin}/oembed.html`)
    const quiz = await quizIn(page)
    await answer(quiz)
    expect(quiz.url()).toBe(`${site}/embed/daily?league=my-site`)
    const inside = () => quiz.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
    await expect
      .poll(async () => (await page.locator('iframe').evaluate((frame) => frame.clientHeight)) - (await inside()))
      .toBe(0)
    expect(await page.locator('blockquote').isVisible()).toBe(false)
    expect(errors).toEqual([])
    await context.close()
  })
  it('react.tsx plays, tells its component, and goes without a trace', async () => {
    const { page, context, errors } = await visit(`${host.origin}/react`)
    const quiz = await quizIn(page)
    expect(quiz.url()).toBe(`${site}/embed/daily?accent=%23c8102e&league=my-site`)
    for (let i = 0; i < 10; i++) await answer(quiz)
    await page.getByText(/You had \d+ of 10\./).waitFor()
    await page.evaluate(() => (window as unknown as { unmount: () => void }).unmount())
    await expect.poll(() => page.frames().length).toBe(1)
    expect(errors).toEqual([])
    await context.close()
  })
})

describe('a frame without the element', () => {
  it('is told heights, and nothing of the game, before it has asked', async () => {
    const { page, context } = await visit(`${host.origin}/raw`)
    const quiz = await quizIn(page)
    await answer(quiz)
    const told = () => page.evaluate(() => [...new Set((window as unknown as { told: string[] }).told)])
    expect(await told()).toEqual(['resize'])
    await page.evaluate(() =>
      document.querySelector('iframe')?.contentWindow?.postMessage({ ns: 'mixed-zone', v: 1, type: 'hello' }, '*'),
    )
    await expect.poll(told).toEqual(['resize', 'ready', 'start', 'answer'])
    await context.close()
  })
  it('gets its height from a loader that comes late, and the page keeps its own quotes', async () => {
    const { page, context } = await visit(`${host.origin}/quoted`)
    const quiz = await quizIn(page)
    await page.waitForTimeout(500)
    expect(await page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(900)
    await page.addScriptTag({ url: `${site}/embed.js` })
    const inside = await quiz.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
    await expect.poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(inside)
    expect(await page.locator('#own').isVisible()).toBe(true)
    await context.close()
  })
})

describe('a pressed link in the loader', () => {
  it('is left to the browser with a modifier key', async () => {
    const { page, context } = await visit(`${host.origin}/far`, { viewport: { width: 800, height: 600 } })
    await page.waitForFunction(() => customElements.get('mixed-zone-quiz'))
    const opened = context.waitForEvent('page')
    await page.locator('mixed-zone-quiz a').click({ modifiers: ['ControlOrMeta'] })
    expect((await opened).url()).toContain('/quiz/daily')
    expect(await focused(page)).not.toContain('Question')
    await context.close()
  })
})
