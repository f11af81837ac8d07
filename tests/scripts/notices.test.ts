import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bundleWorker, noticeOf, packagesIn, toNoticesFile, unbundled } from '../../scripts/notices.ts'
import { openHouse } from '../support/house.ts'

const file = readFileSync('dist/public/third-party.txt', 'utf8')
const named = [...file.matchAll(/^={80}\n(\S+) /gm)].map(([, name]) => name)
/** What the project says that it runs with. */
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))

const output = (inputs: Readonly<Record<string, number>>) => ({
  inputs: {},
  outputs: {
    'out.js': {
      bytes: 1,
      imports: [],
      exports: [],
      inputs: Object.fromEntries(Object.entries(inputs).map(([path, bytesInOutput]) => [path, { bytesInOutput }])),
    },
  },
})

describe('third-party.txt', () => {
  it('names every package that the project runs with, and no other but what these bring, a font and words', () => {
    expect(named).toEqual(expect.arrayContaining([...Object.keys(dependencies), ...Object.keys(unbundled)]))
    const brought = ['make-plural']
    expect([...named].sort()).toEqual([...Object.keys(dependencies), ...Object.keys(unbundled), ...brought].sort())
  })
  it('names every package of which the Worker holds code', async () => {
    const bundled = packagesIn([(await bundleWorker()).metafile])
    expect(bundled).toContain('hono')
    expect(bundled.filter((name) => !named.includes(name))).toEqual([])
  })
  it.each(named)('holds the licence of %s', (name = '') => {
    const { text, version, licence } = noticeOf(name)
    expect(file).toContain(`\n${name} ${version} (${licence})\n`)
    expect(file).toContain(text)
    expect(text).toMatch(/permission|licen[cs]/i)
  })
  it('is found from the page on privacy', async () => {
    expect(await (await openHouse().request('/privacy')).text()).toContain('href="/third-party.txt"')
  })
})

describe('packagesIn', () => {
  it('finds the innermost package of each file, once, and none of ours or of which nothing was taken', () => {
    const paths = {
      'src/index.ts': 5,
      'node_modules/hono/dist/a.js': 5,
      'node_modules/hono/dist/b.js': 5,
      'node_modules/@a/b/node_modules/c/x.js': 1,
      '../node_modules/@a/d/x.js': 1,
      'node_modules/dropped/x.js': 0,
    }
    expect(packagesIn([output(paths), output({ 'node_modules/zod/x.js': 1 })])).toEqual(['@a/d', 'c', 'hono', 'zod'])
  })
})

describe('toNoticesFile', () => {
  it('refuses a package without a licence', () => expect(() => noticeOf('.bin')).toThrow())
  it('says what was changed, where the code is not taken as it is', () => {
    expect(toNoticesFile([noticeOf('naughty-words')])).toContain('Changed: eighteen languages')
  })
})
