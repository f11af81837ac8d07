import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Child, raw, toHtml } from '../../src/view/jsx-runtime.ts'

/** What a reader of HTML makes of an escaped text. */
const read = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

/** Texts with many of the characters that mean something in HTML. */
const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...'<>&"\'=/ '), fc.string({ unit: 'grapheme', maxLength: 2 })),
})

describe('toHtml', () => {
  it('never lets a text end its tag or its attribute, and loses nothing of it', () => {
    fc.assert(
      fc.property(text, text, (inside, value) => {
        const html = toHtml(
          <p title={value} data-more={value}>
            {inside}
            {[inside]}
          </p>,
        )
        const [, title, more, content] = /^<p title="([^"<>]*)" data-more="([^"<>]*)">([^"<>]*)<\/p>$/.exec(html) ?? []
        expect([title, more, content].map((part) => read(part ?? 'no match'))).toEqual([value, value, inside + inside])
      }),
    )
  })
  it('writes nothing for what is not there, numbers as they are, and lists one after the other', () => {
    const all: Child = [0, 1.5, '', null, undefined, true, false, ['a', [<b>c</b>]]]
    expect(toHtml(<p>{all}</p>)).toBe('<p>01.5a<b>c</b></p>')
    expect(toHtml(null)).toBe('')
  })
  it('writes an attribute that is true without a value, and none that is false; those of ARIA and data say so in a word', () => {
    expect(toHtml(<input disabled required={false} id={undefined} value={0} />)).toBe('<input disabled="" value="0"/>')
    expect(toHtml(<i aria-hidden={false} data-shown />)).toBe('<i aria-hidden="false" data-shown="true"></i>')
  })
  it('gives a tag without content no end, and every other one its own', () => {
    const tags = (
      <>
        <br />
        <script src="/a.js" defer></script>
        <p />
      </>
    )
    expect(toHtml(tags)).toBe('<br/><script src="/a.js" defer=""></script><p></p>')
  })
  it('writes markup as it is, once and from the inside of views', () => {
    const Box = ({ children }: { children: Child }) => <div>{children}</div>
    expect(toHtml(<Box>{raw('<hr>')}</Box>)).toBe('<div><hr></div>')
    expect(toHtml(<Box>a &amp; b</Box>)).toBe('<div>a &amp; b</div>')
    expect(
      toHtml(
        <Box>
          <Box>{'<hr>'}</Box>
        </Box>,
      ),
    ).toBe('<div><div>&lt;hr&gt;</div></div>')
  })
  it('refuses an attribute that is no text', () => {
    expect(() => toHtml(<p style={{ color: 'red' }} />)).toThrow('jsx: expected text as style, found object')
    expect(() => toHtml(<p title={(() => 'a') as unknown as string} />)).toThrow(
      'jsx: expected text as title, found function',
    )
  })
  it('refuses what is neither text nor markup, in a sentence that says what was found', () => {
    for (const wrong of [{ a: 1 }, Promise.resolve('late'), () => 'a'])
      expect(() => toHtml(<p>{wrong}</p>)).toThrow(/^jsx: expected text, markup or a list .*, found /)
  })
})
