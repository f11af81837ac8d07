import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openHost } from '../support/host.ts'
import { useSite } from './browser.ts'
import { fits } from './loader.ts'
import { give } from './steps.ts'

const { origin: site, ask, visit } = await useSite()
let pasted = ''
const host = await openHost(site, () => ({ body: `<!doctype html><title>Host</title>${pasted}` }))
afterAll(() => host.close())

const PATH = '/put-it-on-your-site'
const STOPPED = { isClockStopped: true }
const asked = 'theme=dark&accent=c8102e&league=my-site&length=5&kind=quote'

const snippet = (page: Page, id: string) => page.locator(`#${id}`).inputValue()
/** Lets more time pass than the page waits for the next change of a choice. */
const passTime = (page: Page) => page.clock.runFor(600)

/** Chooses a quote quiz in red for a league. */
async function choose(page: Page): Promise<void> {
  await page.getByLabel('Quiz', { exact: true }).selectOption('mix')
  await page.getByLabel('Questions about').selectOption('quote')
  await page.getByLabel('Theme').selectOption('dark')
  await page.getByLabel('Accent colour', { exact: true }).fill('#c8102e')
  await page.getByLabel('League', { exact: true }).fill('my-site')
  await page.getByLabel('Questions', { exact: true }).fill('5')
}

describe('/put-it-on-your-site', () => {
  it('shows what was chosen at once, in previews of two widths and in the address', async () => {
    const { page, errors, requests } = await visit(PATH, STOPPED)
    expect(await snippet(page, 'link')).toBe(`${site}/quiz/daily`)
    expect(await page.locator('[data-problem]').count()).toBe(0)
    await choose(page)
    await passTime(page)
    await expect.poll(() => snippet(page, 'link')).toBe(`${site}/quiz/mix?${asked}`)
    expect(await snippet(page, 'script')).toContain(
      '<mixed-zone-quiz quiz="mix" theme="dark" accent="#c8102e" league="my-site" length="5" kind="quote" ',
    )
    const frames = page.locator('iframe')
    expect(
      await frames.evaluateAll((all) => all.map((frame) => [frame.getAttribute('width'), frame.getAttribute('src')])),
    ).toEqual([
      ['320', expect.stringMatching(/^\/embed\/mix-quote-\d{8}-\w+\?/)],
      ['640', expect.stringContaining(asked)],
    ])
    await frames.first().scrollIntoViewIfNeeded()
    await page
      .frameLocator('iframe >> nth=0')
      .locator('[data-accent="#c8102e"] .question[data-game^="mix-quote-"]')
      .waitFor()
    await page.reload()
    expect(await page.getByLabel('League', { exact: true }).inputValue()).toBe('my-site')
    expect(await snippet(page, 'link')).toBe(`${site}/quiz/mix?${asked}`)
    expect(errors).toEqual([])
    expect(requests.every((url) => url.startsWith(site))).toBe(true)
  })
  it('finds a club by its name, and lets the reader choose where several topics can be meant', async () => {
    const { page, errors } = await visit(PATH, STOPPED)
    const search = page.getByLabel('Or search')
    await search.fill('Liverpool')
    await passTime(page)
    await expect.poll(() => snippet(page, 'link')).toBe(`${site}/quiz/team-liverpool`)
    await search.fill('everton liv')
    await passTime(page)
    await page.getByRole('heading', { name: 'Which one?' }).waitFor()
    expect(await page.locator('[aria-live]').first().textContent()).toBe('Which one?')
    await page.locator('[data-live] .picks a').first().click()
    await page.locator('#link').waitFor()
    expect(await snippet(page, 'link')).toBe(`${site}/quiz/${await search.inputValue()}`)
    expect(errors).toEqual([])
  })
  it('comes with the quiz of the page that led to it, and gives a table that shows where it is pasted', async () => {
    const { page } = await visit('/quiz/team-liverpool', STOPPED)
    await page.getByRole('link', { name: 'Put it on your site' }).click()
    expect(await snippet(page, 'link')).toBe(`${site}/quiz/team-liverpool`)
    pasted = await snippet(page, 'table')
    const { page: onHost } = await visit(host.origin)
    await onHost.frameLocator('iframe').getByRole('heading', { name: /^Week/ }).waitFor()
  })
  it('lets a colour be picked, and its text follow', async () => {
    const { page, errors } = await visit(PATH, STOPPED)
    const picker = page.getByLabel('Pick the accent colour')
    await picker.fill('#0a7b3c')
    expect(await page.getByLabel('Accent colour', { exact: true }).inputValue()).toBe('#0a7b3c')
    await passTime(page)
    await expect.poll(() => snippet(page, 'link')).toBe(`${site}/quiz/daily?accent=0a7b3c`)
    await page.getByLabel('Accent colour', { exact: true }).fill('f00')
    expect(await picker.inputValue()).toBe('#ff0000')
    expect(errors).toEqual([])
  })
  it('fits 320 px, with the desktop’s preview to be scrolled', async () => {
    const { page } = await visit(PATH, { ...STOPPED, viewport: { width: 320, height: 700 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    const widths = await page.locator('iframe').evaluateAll((all) => all.map((frame) => frame.clientWidth))
    expect(widths[0]).toBeLessThanOrEqual(320)
    expect(widths[1]).toBe(640)
  })
  it('shows one and the same mix at both widths', async () => {
    const { page } = await visit(`${PATH}?quiz=mix&kind=quote`, STOPPED)
    const [phone, desktop] = await page
      .locator('iframe')
      .evaluateAll((all) => all.map((frame) => frame.getAttribute('src')))
    expect(phone).toMatch(/^\/embed\/mix-quote-\d{8}-\w+\?kind=quote$/)
    expect(desktop).toBe(phone)
    expect(await page.getByText('In Ghost').isVisible()).toBe(true)
    await page.goto(`${PATH}?quiz=daily`)
    expect(await page.getByText('In Ghost').isVisible()).toBe(false)
  })
  it.each([
    ['League', 'My Site', 'is not a valid league'],
    ['Accent colour', 'reddish', 'accent: expected a colour'],
    ['Questions', '2', 'length: expected'],
  ])('says what is wrong with %s "%s", and leaves nothing to be copied', async (label, text, problem) => {
    const { page, errors } = await visit(PATH, STOPPED)
    const field = page.getByLabel(label, { exact: true })
    await field.pressSequentially(text)
    await passTime(page)
    await page.locator('[data-problem]').getByText(problem).waitFor()
    expect(await page.locator('textarea').count()).toBe(0)
    await expect.poll(() => page.locator('#live').textContent()).toContain(problem)
    await field.fill('')
    await passTime(page)
    await page.locator('#link').waitFor()
    expect(await snippet(page, 'link')).toBe(`${site}/quiz/daily`)
    expect(await page.locator('[data-problem]').count()).toBe(0)
    expect(errors.filter((error) => !error.includes('422'))).toEqual([])
  })
  it('says that a daily has no kind, and how many questions there are', async () => {
    const { page } = await visit(PATH, STOPPED)
    await page.getByLabel('Questions about').selectOption('cards')
    await passTime(page)
    await page.locator('[data-problem]').getByText('A kind can be chosen for a mix').waitFor()
    await page.getByLabel('Quiz', { exact: true }).selectOption('toulouse-2023')
    await passTime(page)
    await page.locator('[data-problem]').getByText('A game has at least 3 questions, and this quiz has 0').waitFor()
    expect(await page.locator('textarea').count()).toBe(0)
  })
  it('copies a snippet by one button, and says so', async () => {
    const { page } = await visit(PATH, { permissions: ['clipboard-read', 'clipboard-write'] })
    expect(await page.getByText('Copied.').count()).toBe(0)
    for (const id of ['script', 'iframe', 'link']) {
      await page.locator(`[data-copy=${id}]`).click()
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page, id))
    }
    await expect.poll(() => page.getByText('Copied.').count()).toBe(3)
  })
  it.each([true, false])('keeps what was filled in beside what is wrong, JavaScript %s', async (javaScriptEnabled) => {
    const isClockStopped = javaScriptEnabled
    const path = `${PATH}?quiz=daily&kind=quote&league=%22%3E%3Ci%3E`
    const { page } = await visit(path, { javaScriptEnabled, isClockStopped })
    await page.locator('[data-problem]').waitFor()
    expect(await page.getByLabel('League', { exact: true }).inputValue()).toBe('"><i>')
    expect(await page.getByLabel('Questions about').inputValue()).toBe('quote')
    await page.getByLabel('League', { exact: true }).fill('mine')
    await page.getByLabel('Quiz', { exact: true }).selectOption('mix')
    if (javaScriptEnabled) await passTime(page)
    else await page.getByRole('button', { name: 'Show' }).click()
    await expect.poll(() => snippet(page, 'link')).toBe(`${site}/quiz/mix?league=mine&kind=quote`)
  })
  it('leaves nothing to be copied until it is of what was chosen, nor while the network is away', async () => {
    const { page, context } = await visit(PATH, STOPPED)
    const isInert = () => page.locator('[data-live]').evaluate((live) => (live as HTMLElement).inert)
    expect(await isInert()).toBe(false)
    await context.setOffline(true)
    await page.getByLabel('League', { exact: true }).fill('mine')
    expect(await isInert()).toBe(true)
    await passTime(page)
    await expect.poll(() => page.locator('#live').textContent()).toContain('The connection failed')
    expect(await isInert()).toBe(true)
    await context.setOffline(false)
    await page.getByLabel('League', { exact: true }).fill('mine-2')
    await passTime(page)
    await expect.poll(() => snippet(page, 'link')).toBe(`${site}/quiz/daily?league=mine-2`)
    expect(await isInert()).toBe(false)
  })
  it('shows a preview as high as its quiz', async () => {
    const { page } = await visit(PATH)
    const preview = page.locator('iframe').first()
    await preview.scrollIntoViewIfNeeded()
    const quiz = await preview.elementHandle().then((element) => element?.contentFrame())
    if (!quiz) throw new Error('no frame')
    await quiz.locator('html[data-script] .question').waitFor()
    await give(quiz)
    await expect.poll(() => fits(page, quiz)).toBe(true)
  })
  it('works by its button where scripts are off', async () => {
    const { page } = await visit(PATH, { javaScriptEnabled: false })
    await choose(page)
    await page.getByRole('button', { name: 'Show' }).click()
    expect(await snippet(page, 'link')).toBe(`${site}/quiz/mix?${asked}`)
  })
  it.each(['script', 'iframe'])('gives a %s that plays where it is pasted', async (id) => {
    const { page, errors } = await visit(`${PATH}?quiz=mix&${asked}`)
    pasted = await snippet(page, id)
    await page.goto(host.origin)
    const frame = page.frameLocator('iframe')
    await frame.locator('html[data-script] .question[data-game^="mix-quote-"]').waitFor()
    expect(await frame.locator('html').getAttribute('data-accent')).toBe('#c8102e')
    await give(frame)
    expect(errors).toEqual([])
  })
  it('tells the truth about what the quiz weighs', async () => {
    const words = (await ask(PATH)).replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
    const [, loader, frame] = /one script of ([\d.]+) KB.*at most 3 files of ([\d.]+) KB/.exec(words) ?? []
    const sizeOf = async (url: string) => gzipSync(await (await fetch(new URL(url, site))).text(), { level: 9 }).length
    expect(await sizeOf('/embed.js')).toBeLessThanOrEqual(Number(loader) * 1000 + 50)
    const html = await ask('/embed/daily?accent=c8102e&league=my-site')
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
    const all = await Promise.all(['/embed/daily?accent=c8102e&league=my-site', '/embed-host.js', ...files].map(sizeOf))
    expect(all).toHaveLength(3)
    expect(all.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(Number(frame) * 1000 + 50)
  })
})
