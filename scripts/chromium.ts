import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages of one site share a process: to start one takes longer than to load a page. Sites are kept apart all the same.
  '--process-per-site',
  '--renderer-process-limit=1',
]

/** A headless Chromium: the one of CHROMIUM_PATH, Playwright's, the system's, or one that is installed first. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? installChromium(), args: quietFlags, ...options })
}

/** The path of a Chromium that is there; `undefined` when there is none. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH: expected a browser, found nothing at ${named}`)
  return named ?? [chromium.executablePath(), ...systemPaths].find((path) => path && existsSync(path))
}

/** Installs a Chromium and gives its path: from Debian's packages as root, else Playwright's own. */
export function installChromium(): string {
  const run = (command: string, args: readonly string[]) => execFileSync(command, args, { stdio: 'inherit' })
  console.log('No Chromium found: installing one for the browser tests.')
  try {
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      run('apt-get', ['update', '-qq'])
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    } else {
      run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
    }
  } catch (error) {
    throw new Error(`${needed} (${String(error)})`)
  }
  const path = findChromium()
  if (!path) throw new Error(needed)
  return path
}

const needed =
  'The browser tests need Chromium, and none could be installed. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.'
