// WebKitGTK is driven by its own driver, which draws on a screen that xvfb pretends. Its console cannot be read.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { Builder, By, Key, type WebDriver } from 'selenium-webdriver'
import type { Programs } from './find.ts'
import { type Engine, type Tab, until } from './tab.ts'

/** Starts the driver of WebKitGTK; each tab is a browser of its own, since the driver has one at a time. */
export async function startWebKit({ driver, browser }: Programs['webkit']): Promise<Engine> {
  const port = await freePort()
  const running = spawn('xvfb-run', ['-a', driver, `--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    detached: true,
  })
  let session: WebDriver | undefined
  const address = `http://127.0.0.1:${port}`
  await answers(`${address}/status`)
  return {
    async open() {
      await session?.quit()
      session = await new Builder()
        .usingServer(address)
        .withCapabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        })
        .build()
      return tabOf(session)
    },
    async close() {
      try {
        await session?.quit()
      } finally {
        if (running.pid) process.kill(-running.pid)
      }
    },
  }
}

function tabOf(session: WebDriver): Tab {
  const run = <Found>(script: string) => session.executeScript<Found>(script)
  const find = async (selector: string) => {
    await until({ run }, `return document.querySelector(${JSON.stringify(selector)}) !== null`)
    return session.findElement(By.css(selector))
  }
  return {
    async goTo(address) {
      await session.switchTo().defaultContent()
      await session.get(address)
    },
    async enterQuiz() {
      const inShadow = "document.querySelector('mixed-zone-quiz')?.shadowRoot?.querySelector('iframe')"
      await session
        .switchTo()
        .frame(await until({ run }, `return document.querySelector('iframe') ?? ${inShadow} ?? null`))
      await find('html[data-script] .question')
    },
    press: async (selector) => (await find(selector)).click(),
    pressKey: (key) =>
      session
        .actions()
        .sendKeys(key === 'Enter' ? Key.ENTER : key)
        .perform(),
    type: async (selector, text) => (await find(selector)).sendKeys(text),
    run,
    errors: () => undefined,
  }
}

/** A port that nothing listens at. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('expected a port, found none')
  return address.port
}

/** Waits until an address answers. */
async function answers(address: string): Promise<void> {
  for (;;) {
    try {
      if ((await fetch(address)).ok) return
    } catch {
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}
