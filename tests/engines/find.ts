// Finds the browsers of the three engines, or installs them from Debian's packages.
import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { findChromium, installChromium } from '../../scripts/chromium.ts'

/** The programs that drive the engines. */
export interface Programs {
  readonly chromium: string
  readonly firefox: string
  /** The driver of WebKitGTK, and the browser that it starts. */
  readonly webkit: { readonly driver: string; readonly browser: string }
}

const firefoxPaths = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']
const there = (paths: readonly string[]) => paths.find((path) => existsSync(path))
const findFirefox = () => there(process.env.FIREFOX_PATH ? [process.env.FIREFOX_PATH] : firefoxPaths)

function findWebKit(): Programs['webkit'] | undefined {
  const driver = there(['/usr/bin/WebKitWebDriver'])
  const [browser] = globSync('/usr/lib/*/webkit*gtk-*/MiniBrowser')
  const screen = there(['/usr/bin/xvfb-run'])
  return driver && browser && screen ? { driver, browser } : undefined
}

/** The programs of the three engines; what is missing is installed where that can be done. Throws a sentence that names what is missing. */
export function findPrograms(): Programs {
  const chromium = findChromium() ?? installChromium()
  const firefox = findFirefox() ?? install(['firefox-esr'], findFirefox)
  const webkit = findWebKit() ?? install(['webkit2gtk-driver', 'xvfb', 'xauth'], findWebKit)
  return { chromium, firefox, webkit }
}

function install<Found>(packages: readonly string[], find: () => Found | undefined): Found {
  const wanted = packages.join(' ')
  const needed = `The tests of engines need ${wanted}, which could not be installed. Install it (Debian: apt-get install ${wanted}).`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(needed)
  console.log(`Installing ${wanted} for the tests of engines.`)
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit' })
  } catch (error) {
    throw new Error(`${needed} (${String(error)})`)
  }
  const found = find()
  if (!found) throw new Error(needed)
  return found
}
