// Ways of writing code that turn text into code or markup, or send requests elsewhere: there are none in what is shipped, except
// where this file says so.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const code = new Map(
  globSync('src/**/*.{ts,tsx}').map((file) => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
)
const filesWith = (written: RegExp, within = /^src\//) =>
  [...code].flatMap(([file, text]) => (within.test(file) && written.test(text) ? [file] : [])).sort()

describe('what is shipped', () => {
  it.each([
    ['runs text as code', /\beval\(|\bnew Function\b|\b[a-z]*Constructor\(\s*['"`]|\bset(Timeout|Interval)\(\s*['"`]/],
    [
      'writes text as markup',
      /\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write|\bdangerouslySetInnerHTML\b/,
    ],
    ['sets a cookie', /\bdocument\.cookie\b|\bset-cookie\b|\bsetCookie\b|\bcookieStore\b/i],
    ['draws chance that can be guessed', /\bMath\.random\b/],
    ['makes a regular expression of what was sent', /\bnew RegExp\([^)]*\b(query|param|header|body|form)\(/],
  ])('never %s', (_, written) => expect(filesWith(written)).toEqual([]))
  it('puts text into a page as it is in four places only, where it was escaped or made by us', () => {
    const known = ['src/embed/frame.tsx', 'src/embed/put.tsx', 'src/view/about-quiz.tsx', 'src/view/layout.tsx']
    expect(filesWith(/(?<![\w.])raw\(/)).toEqual(known)
  })
  it('asks nobody but for its own built files, where the Worker runs', () => {
    const asking = [...code].flatMap(([file, text]) => {
      const others = text.replace(/\b(ASSETS|assets\(\))\.fetch\(/g, '')
      return !file.startsWith('src/browser/') && /\bfetch\(|\bWebSocket\b|\bconnect\(/.test(others) ? [file] : []
    })
    expect(asking).toEqual([])
  })
})
