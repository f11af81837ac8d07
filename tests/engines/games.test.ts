// A whole game in the three engines that browsers are made of, on the site and framed on a site of somebody else.
import { afterAll, describe, expect, it } from 'vitest'
import { answersOf, DAILY } from '../browser/steps.ts'
import { openHost } from '../support/host.ts'
import { openSite } from '../support/site.ts'
import { findPrograms } from './find.ts'
import { startPuppeteer } from './puppeteer.ts'
import { type Engine, type Tab, until } from './tab.ts'
import { startWebKit } from './webkit.ts'

const QUESTIONS = 10
const site = await openSite()
const host = await openHost(site.origin, (path) => ({
  body: `<!doctype html><meta name="viewport" content="width=device-width"><title>Host</title><style>:root { color-scheme: ${path === '/dark' ? 'dark' : 'light'} }</style>${
    path === '/element' || path === '/dark'
      ? `<script src="${site.origin}/embed.js" async></script><mixed-zone-quiz league="engines"><a href="${site.origin}/quiz/daily">Play</a></mixed-zone-quiz>`
      : `<iframe title="Quiz" src="${site.origin}/embed/daily?league=engines" width="640" height="800" ${path === '/boxed' ? 'sandbox="allow-scripts"' : ''}></iframe>`
  }`,
}))
const programs = findPrograms()
const engines: Readonly<Record<string, () => Promise<Engine>>> = {
  Chromium: () => startPuppeteer('chrome', programs.chromium),
  Firefox: () => startPuppeteer('firefox', programs.firefox),
  WebKit: () => startWebKit(programs.webkit),
}
afterAll(async () => {
  site.close()
  await host.close()
})

/** Answers every question right and goes on, by presses or by keys. */
async function play(tab: Tab, { byKeys = false } = {}): Promise<void> {
  for (const { place } of answersOf(DAILY, QUESTIONS)) {
    site.clock.nowMs += 4000
    await until(tab, "return document.querySelectorAll('button.option').length > 1")
    await (byKeys
      ? tab.pressKey(`${place}`)
      : tab.press(`li:nth-of-type(${place}) button.option, button.option:nth-of-type(${place})`))
    await until(tab, "return document.querySelector('.verdict.right') !== null")
    await (byKeys ? tab.pressKey('Enter') : tab.press('.verdict button.go'))
    await until(tab, "return document.querySelector('.verdict') === null")
  }
  expect(await until(tab, "return document.querySelector('.score')?.textContent")).toContain('10')
}

/** Copies the text to share, and gives it with what the page says of it. */
async function share(tab: Tab) {
  await tab.run(
    "for (const fold of document.querySelectorAll('details')) fold.open = fold.querySelector('[data-copy=share-text]') !== null",
  )
  // By a key: what has just been opened may still move under a pointer.
  await tab.run("document.querySelector('[data-copy=share-text]').focus()")
  await tab.pressKey('Enter')
  const said = await until<string>(
    tab,
    "return [...document.querySelectorAll('[data-copied]')].map((note) => note.textContent).join('')",
  )
  return { said, text: await tab.run<string>("return document.querySelector('#share-text').value") }
}

/** Saves the score under a name. */
async function save(tab: Tab, name: string): Promise<void> {
  await tab.run(
    "const form = document.querySelector('.save'); const fold = form.closest('details'); if (fold) fold.open = true; for (const one of form.querySelectorAll('details')) one.open = true",
  )
  await tab.type('#name', name)
  await tab.press('.save button[type=submit]')
  expect(await until(tab, "return document.querySelector('.saved')?.textContent")).toContain(name)
}

describe.each(Object.keys(engines))('in %s', (name) => {
  const engine = engines[name]?.()
  afterAll(async () => (await engine)?.close())
  async function open(): Promise<Tab> {
    if (!engine) throw new Error(`no engine ${name}`)
    return (await engine).open()
  }

  it('a game is played on the site, shared, saved and found on its board', async () => {
    const tab = await open()
    await tab.goTo(`${site.origin}/quiz/daily?league=engines`)
    await play(tab)
    const { said, text } = await share(tab)
    expect(said).toMatch(/Copied|selected/)
    expect(text).toContain(`${site.origin}/r/`)
    await save(tab, `${name} 1`)
    await tab.goTo(`${site.origin}/leaderboards/${DAILY}?league=engines`)
    expect(await tab.run("return document.querySelector('table').textContent")).toContain(`${name} 1`)
    expect(tab.errors() ?? []).toEqual([])
  })
  it('a game is played with the keyboard alone', async () => {
    const tab = await open()
    await tab.goTo(`${site.origin}/quiz/daily`)
    await play(tab, { byKeys: true })
    expect(tab.errors() ?? []).toEqual([])
  })
  it('a frame without a theme has the colours of the page', async () => {
    const tab = await open()
    await tab.goTo(`${host.origin}/dark`)
    await tab.enterQuiz()
    expect(await until(tab, "return document.documentElement.dataset.theme === 'dark'")).toBe(true)
    const [red] =
      /\d+/.exec(await tab.run<string>("return getComputedStyle(document.querySelector('main')).backgroundColor")) ?? []
    expect(Number(red)).toBeLessThan(80)
  })
  it.each(['/element', '/pasted', '/boxed'])(
    'a game is played in a frame on another site, shared and saved: %s',
    async (path) => {
      const tab = await open()
      await tab.goTo(host.origin + path)
      await tab.enterQuiz()
      await play(tab)
      const { said, text } = await share(tab)
      expect(said).toMatch(/Copied|selected/)
      expect(text).toContain(`${site.origin}/r/`)
      await save(tab, `${name} ${path.slice(1)}`)
      expect(await site.ask(`/leaderboards/${DAILY}?league=engines`)).toContain(`${name} ${path.slice(1)}`)
      expect(tab.errors() ?? []).toEqual([])
    },
  )
})
