import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faultOfSettings } from '../../src/http/settings.ts'
import { openHouse } from '../support/house.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const all = (text: string, form: RegExp) => [...text.matchAll(form)].map(([, name = '']) => name)

/** The names of the interface `Bindings`. */
const known = all(read('src/house/bindings.ts'), /^ {2}readonly (\w+)\??: /gm)
const settings = read('wrangler.toml').replace(/^#.*$/gm, '')
/** The text of a part of wrangler.toml, up to the next one. */
const partsOf = (head: string) => settings.split(/^(?=\[)/m).filter((part) => part.startsWith(head))
const inSettings = [
  ...all(settings, /^binding = "(\w+)"/gm),
  ...partsOf('[[ratelimits]]').flatMap((part) => all(part, /^name = "(\w+)"/gm)),
  ...partsOf('[vars]').flatMap((part) => all(part, /^(\w+) = /gm)),
]
const secrets = all(/^required = \[(.*)\]/m.exec(settings)?.[1] ?? '', /"(\w+)"/g)
const page = read('docs/deploy.md')
const rows = [...page.matchAll(/^\| `(\w+)` \| (.+) \| (.+) \|$/gm)].map(([, name = '', is = '', without = '']) => ({
  name,
  is,
  without,
}))

describe('docs/deploy.md', () => {
  it('tells of every binding, secret and variable that the Worker can be given, once, and of no other', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...known].sort())
  })
  it('tells of every binding of wrangler.toml, and the Worker knows each', () => {
    expect(inSettings).toContain('SCORES')
    expect([...inSettings, ...secrets].filter((name) => !known.includes(name))).toEqual([])
  })
  it('calls secret just what must be one, and a variable what is no binding', () => {
    for (const { name, is } of rows) {
      const kind = inSettings.includes(name) ? 'binding' : (/^(secret|variable): /.exec(is)?.[1] ?? 'binding')
      const expected = name.startsWith('SIGNING_KEY') ? 'secret' : inSettings.includes(name) ? 'binding' : 'variable'
      expect([name, kind]).toEqual([name, expected])
    }
    expect(secrets).toEqual(['SIGNING_KEY'])
  })
})

describe('.dev.vars.example', () => {
  const asked = all(read('.dev.vars.example'), /^(\w+)=/gm)
  it('asks for just the secrets that a deploy must have', () => expect(asked).toEqual(secrets))
  it('holds no secret: what it says is refused', () => {
    const values = Object.fromEntries(
      read('.dev.vars.example')
        .split('\n')
        .flatMap((line) => {
          const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? []
          return name ? [[name, value]] : []
        }),
    )
    expect(faultOfSettings({ ...openHouse().env, ...values })).toBe('no-key')
  })
  it('is described in package.json, which describes nothing that there is not', () => {
    const { cloudflare } = JSON.parse(read('package.json'))
    expect(Object.keys(cloudflare.bindings)).toEqual(expect.arrayContaining(asked))
    expect(Object.keys(cloudflare.bindings).filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('the README', () => {
  const text = read('README.md')
  it('has a button that names a repository, and three commands that deploy with a key', () => {
    expect(text).toMatch(
      /\]\(https:\/\/deploy\.workers\.cloudflare\.com\/\?url=https:\/\/github\.com\/[\w-]+\/mixed-zone\)/,
    )
    const [, commands = ''] = /The same by hand[^\n]*\n\n```sh\n(.*?)```/s.exec(text) ?? []
    expect(commands.trim().split('\n')).toHaveLength(3)
    expect(commands).toContain('SIGNING_KEY=$(openssl rand')
  })
  it.each(
    ['README.md', 'docs/deploy.md', 'docs/asvs.md'].flatMap((file) =>
      all(read(file), /\]\((?!https?:|#)([^)#]+)/g).map((link) => [file, link] as const),
    ),
  )('%s leads to %s, which is there', (file, link) => {
    expect(existsSync(file.startsWith('docs/') ? `docs/${link}` : link)).toBe(true)
  })
})
