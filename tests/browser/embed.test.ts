import type { Frame, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openHost } from '../support/host.ts'
import { useSite } from './browser.ts'
import { addressesIn, fits, heard, isDefined, quizIn } from './loader.ts'
import { drawn } from './page.ts'
import { answer, DAILY, give } from './steps.ts'

const { origin: site, visit } = await useSite()
const spacer = '<div style="height: 4000px">A long report</div>'
const element = (attributes = '') =>
  `<mixed-zone-quiz ${attributes} style="display: block; min-height: 620px"><a href="${site}/quiz/daily">Play</a></mixed-zone-quiz>`
const loader = `<script src="${site}/embed.js" async></script>`

/** Pages of the host by their path. */
const pages: Readonly<Record<string, string>> = {
  '/': loader + element('accent="#c8102e" league="my-site" length="3"'),
  '/far': loader + spacer + element(),
  '/form': `${loader}<input aria-label="Comment">${element('league="old"').replace('</a>', '</a> <a href="#after">After it</a>')}<div id="aside"></div>`,
  '/relative': `${loader}<mixed-zone-quiz><a href="/quiz/own">Ours</a> <a href="/quiz/daily">Play</a></mixed-zone-quiz>`,
  '/raw': `<script>told = []; addEventListener('message', ({ data }) => data.ns && told.push(data.type))</script><iframe title="Quiz" src="${site}/embed/daily?length=3" width="500" height="900"></iframe>`,
  '/quoted': `<blockquote id="own">Klopp said it himself.</blockquote><iframe title="Quiz" src="${site}/embed/daily" width="500" height="900"></iframe>`,
  '/two': `${loader}${element('length="3"')}${element('quiz="mix" length="4" theme="dark"')}`,
}
const host = await openHost(site, (path, query) => {
  const policy = query.get('policy')
  return {
    body: `<!doctype html><meta name="viewport" content="width=device-width"><title>Host</title>${pages[path]}<p id="after">After</p>`,
    ...(policy && { headers: { 'content-security-policy': policy.replaceAll('SITE', site) } }),
  }
})
afterAll(() => host.close())

/** A page whose frames come once the test lets them. */
async function visitHeld(path: string) {
  const visited = await visit('/offline')
  const { promise: held, resolve: letCome } = Promise.withResolvers<void>()
  await visited.page.route('**/embed/daily*', async (route) => {
    await held
    await route.continue()
  })
  await visited.page.goto(host.origin + path)
  await isDefined(visited.page)
  return { ...visited, letCome }
}

const activeTag = (page: Page | Frame) => page.evaluate(() => document.activeElement?.tagName)
const themeOf = (quiz: Frame) => quiz.locator('html').getAttribute('data-theme')
const quizOf = (page: Page) => page.locator('mixed-zone-quiz')
const change = (page: Page, name: string, value: string) =>
  quizOf(page).evaluate((quiz, [name, value]) => quiz.setAttribute(name, value), [name, value] as const)

/** Notes the details of all events of the quizzes on a page, from now on. */
const noteEvents = (page: Page) =>
  page.evaluate(() => {
    const quizzes = [...document.querySelectorAll('mixed-zone-quiz')]
    const told = quizzes.map((): unknown[] => [])
    Object.assign(window, { told })
    for (const [place, quiz] of quizzes.entries())
      for (const type of ['ready', 'start', 'answer', 'complete', 'resize'])
        quiz.addEventListener(type, (event) => told[place]?.push((event as CustomEvent).detail))
  })
const toldBy = (page: Page, place = 0): Promise<{ type: string }[]> =>
  page.evaluate((place) => Reflect.get(window, 'told')[place], place)

describe('<mixed-zone-quiz>', () => {
  it('follows its attributes, once for all that change together', async () => {
    const { page, requests } = await visit(`${host.origin}/`)
    await quizIn(page)
    const loads = () => requests.filter((url) => url.includes('/embed/')).length
    const before = loads()
    const pagesBack = await page.evaluate(() => history.length)
    expect(pagesBack).toBeLessThan(50) // as many as a browser counts
    await quizOf(page).evaluate((quiz) => {
      quiz.setAttribute('theme', 'dark')
      quiz.setAttribute('quiz', 'atletico-2021')
      quiz.removeAttribute('accent')
    })
    await expect
      .poll(() => addressesIn(page))
      .toEqual([`${site}/embed/atletico-2021?league=my-site&length=3&theme=dark`])
    expect(await themeOf(await quizIn(page))).toBe('dark')
    expect(loads()).toBe(before + 1)
    expect(await page.evaluate(() => history.length)).toBe(pagesBack)
  })

  it('loads nothing of the quiz before it is near, and moves nothing when it comes', async () => {
    const { page, requests } = await visit(`${host.origin}/far`, { viewport: { width: 800, height: 1000 } })
    await isDefined(page)
    await drawn(page)
    expect(requests.filter((url) => url.startsWith(site))).toEqual([`${site}/embed.js`])
    await page.evaluate(() => {
      scrollTo({ top: 3700 })
      const shifts = new PerformanceObserver(() => {})
      shifts.observe({ type: 'layout-shift', buffered: true })
      Object.assign(window, { shifts })
    })
    const quiz = await quizIn(page)
    await quiz.locator('.question').waitFor()
    await drawn(page)
    await drawn(page)
    const below = await page.locator('#after').evaluate((after) => after.getBoundingClientRect().bottom)
    expect(below).toBeLessThan(1000) // in sight
    expect(await page.evaluate(() => Reflect.get(window, 'shifts').takeRecords().length)).toBe(0)
  })

  it('tells the page of every step, in order, with a version, and never before it has asked', async () => {
    const { page, errors, letCome } = await visitHeld('/')
    await noteEvents(page)
    letCome()
    const quiz = await quizIn(page)
    for (let i = 0; i < 3; i++) await answer(quiz)
    await quiz.locator('.result').waitFor()
    await heard(page, quiz)
    const told = (await toldBy(page)).filter(({ type }) => type !== 'resize')
    expect(told.map(({ type }) => type)).toEqual(['ready', 'start', 'answer', 'answer', 'answer', 'complete'])
    for (const detail of told) expect(detail).toMatchObject({ ns: 'mixed-zone', v: 1, quiz: DAILY, league: 'my-site' })
    expect(told.at(-1)).toMatchObject({ total: 3, url: expect.stringContaining(`${site}/r/`) })
    expect(errors).toEqual([])
  })

  it('gives the quiz the focus when its link is pressed, and leaves it where it is when the quiz comes by itself', async () => {
    const { page } = await visit(`${host.origin}/`)
    await quizIn(page)
    expect(await activeTag(page)).toBe('BODY')
    const far = await visitHeld('/far')
    await quizOf(far.page).locator('a').press('Enter')
    far.letCome()
    const quiz = await quizIn(far.page)
    await expect.poll(() => activeTag(far.page)).toBe('MIXED-ZONE-QUIZ')
    await expect.poll(() => activeTag(quiz)).toBe('H1')
    await far.page.keyboard.press('1')
    await quiz.locator('.verdict').waitFor()
  })

  it('keeps two on one page apart', async () => {
    const { page } = await visit(`${host.origin}/two`, { viewport: { width: 600, height: 1600 } })
    const [one, two] = [await quizIn(page, 0), await quizIn(page, 1)]
    await noteEvents(page)
    await answer(one)
    await answer(two)
    await answer(two)
    await heard(page, one)
    await heard(page, two)
    const answersTo = async (place: number) =>
      (await toldBy(page, place)).filter(({ type }) => type === 'answer').length
    expect([await answersTo(0), await answersTo(1)]).toEqual([1, 2])
    expect([await themeOf(one), await themeOf(two)]).toEqual(['auto', 'dark'])
  })

  it('leaves nothing behind when it is taken away, and comes back when it is put back', async () => {
    const noteListeners = () => {
      const listeners = new Set<unknown>()
      const { addEventListener: add, removeEventListener: remove } = window
      Object.assign(window, {
        listeners,
        addEventListener(type: string, listener: EventListener) {
          if (type === 'message') listeners.add(listener)
          add.call(window, type, listener)
        },
        removeEventListener(type: string, listener: EventListener) {
          listeners.delete(listener)
          remove.call(window, type, listener)
        },
      })
    }
    const { page, errors } = await visit(`${host.origin}/`, { change: noteListeners })
    await quizIn(page)
    const listeners = () => page.evaluate(() => Reflect.get(window, 'listeners').size)
    expect(await listeners()).toBe(2)
    await quizOf(page).evaluate((quiz) => {
      Object.assign(window, { quiz })
      quiz.remove()
    })
    expect(await listeners()).toBe(1)
    await expect.poll(() => addressesIn(page)).toEqual([])
    await page.evaluate(() => document.body.append(Reflect.get(window, 'quiz')))
    await answer(await quizIn(page))
    expect(await listeners()).toBe(2)
    expect(errors).toEqual([])
  })

  it('keeps what is asked for when it is moved, and what is asked for while it is away', async () => {
    const { page } = await visit(`${host.origin}/form`)
    await quizIn(page)
    const changeAndMove = (league: string, isAway: boolean) =>
      quizOf(page).evaluate(
        async (quiz, { league, isAway }) => {
          if (isAway) quiz.remove()
          quiz.setAttribute('league', league)
          await null // what is asked for together is loaded then
          document.getElementById('aside')?.append(quiz)
        },
        { league, isAway },
      )
    await changeAndMove('new', false)
    await quizIn(page)
    expect(addressesIn(page)).toEqual([`${site}/embed/daily?league=new`])
    await changeAndMove('newer', true)
    await quizIn(page)
    expect(addressesIn(page)).toEqual([`${site}/embed/daily?league=newer`])
  })
  it('goes on with the game in another theme, and does nothing for the same value', async () => {
    const { page, requests } = await visit(`${host.origin}/form`)
    const quiz = await quizIn(page)
    await give(quiz)
    const loads = () => requests.filter((url) => url.includes('/embed/daily')).length
    const before = loads()
    await change(page, 'league', 'old')
    await change(page, 'theme', 'dark')
    await expect.poll(() => themeOf(quiz)).toBe('dark')
    const scheme = () => page.locator('iframe').evaluate((frame) => getComputedStyle(frame).colorScheme)
    expect(await scheme()).toBe('dark')
    await quizOf(page).evaluate((one) => one.removeAttribute('theme'))
    await expect.poll(() => themeOf(quiz)).toBe('auto')
    expect(await quiz.locator('.verdict').count()).toBe(1)
    expect(loads()).toBe(before)
  })
  it('goes on in another theme where nothing else was asked for', async () => {
    const { page } = await visit(`${host.origin}/far`, { viewport: { width: 800, height: 6000 } })
    const quiz = await quizIn(page)
    await give(quiz)
    for (const theme of ['dark', 'light']) await change(page, 'theme', theme)
    await expect.poll(() => themeOf(quiz)).toBe('light')
    expect(await quiz.locator('.verdict').count()).toBe(1)
  })
  it('takes the focus once for a press, and never from where the reader went on', async () => {
    const { page, letCome } = await visitHeld('/form')
    await quizOf(page).locator('a').first().press('Enter')
    letCome()
    await expect.poll(() => activeTag(page)).toBe('MIXED-ZONE-QUIZ')
    await page.getByLabel('Comment').focus()
    await change(page, 'league', 'new')
    await expect.poll(() => addressesIn(page)).toEqual([expect.stringContaining('league=new')])
    await quizIn(page)
    expect(await activeTag(page)).toBe('INPUT')
  })
  it('passes the focus on from its link when it comes by itself', async () => {
    const { page, letCome } = await visitHeld('/form')
    await quizOf(page).locator('a').first().focus()
    letCome()
    await quizIn(page)
    await expect.poll(() => activeTag(page)).toBe('MIXED-ZONE-QUIZ')
  })
  it('waits with whoever presses twice, and leaves other links alone', async () => {
    const { page, letCome } = await visitHeld('/form')
    const links = quizOf(page).locator('a')
    await links.last().click()
    expect(page.url()).toBe(`${host.origin}/form#after`)
    for (let i = 0; i < 3; i++) await links.first().press('Enter')
    letCome()
    const quiz = await quizIn(page)
    await quiz.locator('.question').waitFor()
    expect(page.url()).toBe(`${host.origin}/form#after`)
  })
  it('lets go of whoever went on before it came', async () => {
    const { page, letCome } = await visitHeld('/form')
    await quizOf(page).locator('a').first().press('Enter')
    await page.getByLabel('Comment').focus()
    letCome()
    await quizIn(page)
    await page.keyboard.type('hello')
    expect(await page.getByLabel('Comment').inputValue()).toBe('hello')
  })
  it('says that the quiz is ready only where it is', async () => {
    const { page } = await visit(`${host.origin}/`)
    await quizIn(page)
    await noteEvents(page)
    await change(page, 'league', 'My Site')
    await expect.poll(() => addressesIn(page)).toEqual([expect.stringContaining('My+Site')])
    await (await quizIn(page)).getByText('is not a valid league').waitFor()
    await expect.poll(async () => new Set((await toldBy(page)).map(({ type }) => type))).toEqual(new Set(['resize']))
  })
  it('hears only its own frame', async () => {
    const { page } = await visit(`${host.origin}/`)
    await quizIn(page)
    const height = () => quizOf(page).evaluate((quiz) => quiz.clientHeight)
    const before = await height()
    await page.evaluate(async () => {
      const forged = JSON.stringify({ ns: 'mixed-zone', v: 1, type: 'resize', height: 3999 })
      const last = (name: string) =>
        new Promise<void>((resolve) =>
          addEventListener('message', ({ data }) => {
            if (data === name) resolve()
          }),
        )
      const all = Promise.all([last('page'), last('frame')])
      window.postMessage(JSON.parse(forged), '*')
      window.postMessage('page', '*')
      const other = document.createElement('iframe')
      other.srcdoc = `<script>parent.postMessage(${forged}, '*'); parent.postMessage('frame', '*')</script>`
      document.body.append(other)
      await all
    })
    expect(await height()).toBe(before)
  })

  it.each([
    "default-src 'none'; script-src SITE; frame-src SITE",
    "default-src 'none'; script-src SITE; frame-src SITE; require-trusted-types-for 'script'; trusted-types 'none'",
  ])('works under the policy %s', async (policy) => {
    const { page, errors } = await visit(`${host.origin}/?policy=${encodeURIComponent(policy)}`)
    await answer(await quizIn(page))
    expect(await quizOf(page).evaluate((one) => one.clientHeight)).toBeGreaterThanOrEqual(619)
    // The host's own inline style is what its policy refuses here, and nothing of ours.
    expect(errors.filter((error) => !error.includes('inline style'))).toEqual([])
    expect(errors.length).toBeLessThanOrEqual(1)
  })

  it('leaves a link that works where the host allows no frames', async () => {
    const policy = encodeURIComponent("script-src SITE; frame-src 'none'")
    const { page } = await visit(`${host.origin}/?policy=${policy}`)
    // Pressed before the frame has come to nothing, the link waits with its reader.
    await expect.poll(() => page.frames()[1]?.url()).toContain('chrome-error:')
    const press = () => page.evaluate(() => document.querySelector<HTMLElement>('mixed-zone-quiz a')?.click())
    await expect
      .poll(async () => {
        await press().catch(() => undefined)
        return page.url()
      })
      .toBe(`${site}/quiz/daily`)
  })
  it('is a link where scripts are off', async () => {
    const { page } = await visit(`${host.origin}/`, { javaScriptEnabled: false })
    await quizOf(page).locator('a').click()
    await page.waitForURL(`${site}/quiz/daily`)
  })
  it('takes its own address and not that of a link of the host', async () => {
    const { page } = await visit(`${host.origin}/relative`)
    expect((await quizIn(page)).url()).toBe(`${site}/embed/daily`)
    expect(await page.locator('iframe').getAttribute('title')).toBe('Mixed Zone')
  })
})

describe('a pressed link in the loader', () => {
  it('is left to the browser with a modifier key', async () => {
    const { page, context, letCome } = await visitHeld('/form')
    const opened = context.waitForEvent('page')
    await quizOf(page)
      .locator('a')
      .first()
      .click({ modifiers: ['ControlOrMeta'] })
    await (await opened).waitForURL(`${site}/quiz/daily`)
    expect(page.url()).toBe(`${host.origin}/form`)
    letCome()
  })
})

describe('a frame without the element', () => {
  it('is told heights, and nothing of the game, before it has asked', async () => {
    const { page } = await visit(`${host.origin}/raw`)
    const quiz = await quizIn(page)
    await answer(quiz)
    await heard(page, quiz)
    const told = () => page.evaluate(() => [...new Set(Reflect.get(window, 'told'))])
    expect(await told()).toEqual(['resize'])
    await page.evaluate(() =>
      document.querySelector('iframe')?.contentWindow?.postMessage({ ns: 'mixed-zone', v: 1, type: 'hello' }, '*'),
    )
    await expect.poll(told).toEqual(['resize', 'ready', 'start', 'answer'])
  })
  it('gets its height from a loader that comes late, and the page keeps its own quotes', async () => {
    const { page } = await visit(`${host.origin}/quoted`)
    const quiz = await quizIn(page)
    const height = () => page.locator('iframe').evaluate((frame) => frame.clientHeight)
    expect(await height()).toBe(900)
    await page.addScriptTag({ url: `${site}/embed.js` })
    await expect.poll(() => fits(page, quiz)).toBe(true)
    expect(await page.locator('#own').isVisible()).toBe(true)
  })
})
