// The examples of docs/embed, as they are, on a site of somebody else.
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import { fill, openHost } from '../support/host.ts'
import { useSite } from './browser.ts'
import { fits, quizIn } from './loader.ts'
import { answer, DAILY } from './steps.ts'

const { origin: site, visit } = await useSite()
const react = await bundleReact()
const host = await openHost(site, (path) => {
  if (path === '/react.js') return { body: react, type: 'text/javascript' }
  if (path === '/react')
    return { body: '<!doctype html><title>Host</title><div id="root"></div><script src="/react.js" defer></script>' }
  return { body: fill(`docs/embed${path}`, { 'https://quiz.example': site }) }
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

describe('the examples', () => {
  it('analytics.html tells the page’s own site of a game, once for its start and once for its end, and sets no cookie', async () => {
    const { page, context, errors } = await visit('/offline')
    const sent: unknown[] = []
    await page.route('**/analytics', async (route) => {
      sent.push(JSON.parse(route.request().postData() ?? ''))
      await route.fulfill({ status: 204 })
    })
    await page.goto(`${host.origin}/analytics.html`)
    const quiz = await quizIn(page)
    for (let i = 0; i < 10; i++) await answer(quiz)
    await quiz.locator('.result').waitFor()
    await expect.poll(() => sent.length).toBe(2)
    expect(sent[0]).toEqual({ event: 'quiz-start', quiz: DAILY })
    expect(sent[1]).toMatchObject({
      event: 'quiz-complete',
      quiz: DAILY,
      total: 10,
      pattern: expect.stringMatching(/^[01]{10}$/),
    })
    expect(await context.cookies()).toEqual([])
    expect(errors).toEqual([])
  })
  it('script.html plays and tells the page the score', async () => {
    const { page, errors } = await visit(`${host.origin}/script.html`)
    const quiz = await quizIn(page)
    for (let i = 0; i < 10; i++) await answer(quiz)
    await page.getByText(/You had \d+ of 10\./).waitFor()
    expect(errors).toEqual([])
  })
  it('iframe.html plays, and its script gives the frame its height', async () => {
    const { page, errors } = await visit(`${host.origin}/iframe.html`)
    const quiz = await quizIn(page)
    await expect.poll(() => fits(page, quiz)).toBe(true)
    await answer(quiz)
    await expect.poll(() => fits(page, quiz)).toBe(true)
    expect(errors).toEqual([])
  })
  it('link.html leads to the quiz, where the league is kept', async () => {
    const { page } = await visit(`${host.origin}/link.html`)
    await page.getByRole('link').click()
    await page.waitForURL(`${site}/quiz/daily?league=my-site`)
  })
  it('oembed.html shows what the provider answers', async () => {
    const { page, errors } = await visit(`${host.origin}/oembed.html`)
    const quiz = await quizIn(page)
    await answer(quiz)
    expect(quiz.url()).toBe(`${site}/embed/daily?league=my-site`)
    await expect.poll(() => fits(page, quiz)).toBe(true)
    expect(await page.locator('blockquote').isVisible()).toBe(false)
    expect(errors).toEqual([])
  })
  it('react.tsx plays, tells its component, and goes without a trace', async () => {
    const { page, errors } = await visit(`${host.origin}/react`)
    const quiz = await quizIn(page)
    expect(quiz.url()).toBe(`${site}/embed/daily?accent=%23c8102e&league=my-site`)
    for (let i = 0; i < 10; i++) await answer(quiz)
    await page.getByText(/You had \d+ of 10\./).waitFor()
    await page.evaluate(() => Reflect.get(window, 'unmount')())
    await expect.poll(() => page.frames().length).toBe(1)
    expect(errors).toEqual([])
  })
})
