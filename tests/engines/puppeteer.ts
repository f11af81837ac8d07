import puppeteer, { type Frame, type Page } from 'puppeteer-core'
import type { Engine, Tab } from './tab.ts'
import { until } from './tab.ts'

/** Starts a Chromium or a Firefox. */
export async function startPuppeteer(browser: 'chrome' | 'firefox', executablePath: string): Promise<Engine> {
  const args = browser === 'chrome' ? ['--no-sandbox', '--disable-gpu'] : []
  const started = await puppeteer.launch({ browser, executablePath, args, headless: true })
  return {
    open: async () => tabOf(await (await started.createBrowserContext()).newPage()),
    close: () => started.close(),
  }
}

function tabOf(page: Page): Tab {
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  let place: Page | Frame = page
  const run = <Found>(script: string) => place.evaluate(`(() => { ${script} })()`) as Promise<Found>
  const find = async (selector: string) => {
    const found = await place.waitForSelector(selector)
    if (!found) throw new Error(`expected ${selector}, found nothing`)
    return found
  }
  return {
    async goTo(address) {
      place = page
      await page.goto(address)
    },
    async enterQuiz() {
      await until({ run }, "return document.querySelector('iframe, mixed-zone-quiz')?.isConnected")
      place = await page.waitForFrame((frame) => frame.url().includes('/embed/'))
      await find('html[data-script] .question')
    },
    press: (selector) => place.locator(selector).click(),
    pressKey: (key) => page.keyboard.press(key as 'Enter'),
    type: async (selector, text) => (await find(selector)).type(text),
    run,
    errors: () => errors,
  }
}
