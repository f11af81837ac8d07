import { describe, expect, it } from 'vitest'
import { createText } from '../../src/house/text.ts'
import { raw } from '../../src/view/jsx-runtime.ts'
import { renderPage, useHouse, type ViewContext } from '../../src/view/use-house.ts'
import { forms, interfaceWords, made } from '../support/content.ts'
import { NOON, openHouse } from '../support/house.ts'

const text = createText('en', interfaceWords, forms)
const contextAt = (origin: string): ViewContext => ({
  ...text,
  text,
  index: made.index,
  topicNamed: () => undefined,
  assets: {} as ViewContext['assets'],
  nowMs: NOON,
  origin,
  here: () => `${origin}/here`,
  isSwap: false,
})

function Origin() {
  return <i>{useHouse().origin}</i>
}

describe('useHouse', () => {
  it('finds the house from any depth: in children, fragments, lists and beside raw HTML', () => {
    const Outer = ({ children }: { children: unknown }) => (
      <>
        <p>{children}</p>
        {raw('<hr>')}
        {[1, 2].map(() => (
          <Origin />
        ))}
      </>
    )
    const html = renderPage(
      contextAt('a'),
      <Outer>
        <Origin />
      </Outer>,
    )
    expect(html).toBe('<p><i>a</i></p><hr><i>a</i><i>a</i>')
  })
  it('finds the house of the page around it, also where one page is rendered inside another', () => {
    function Nested() {
      return raw(renderPage(contextAt('inner'), <Origin />))
    }
    const page = (
      <>
        <Origin />
        <Nested />
        <Origin />
      </>
    )
    expect(renderPage(contextAt('outer'), page)).toBe('<i>outer</i><i>inner</i><i>outer</i>')
  })
  it('never finds the house of a page that is done, though its rendering failed', () => {
    function Broken(): never {
      throw new Error('broken')
    }
    renderPage(contextAt('a'), <Origin />)
    expect(() => renderPage(contextAt('a'), <Broken />)).toThrow('broken')
    expect(() => useHouse()).toThrow('found none')
  })
  it('is refused to a view that waits', () => {
    const Late = async () => raw('late')
    expect(() => renderPage(contextAt('a'), <Late />)).toThrow('async')
  })
})

describe('two houses that are asked at once', () => {
  const paths = ['/', '/leaderboards/daily-20261122', '/quiz/mix-20261122-a', '/embed/daily', '/nothing', '/docs']
  const origins = ['https://one.example', 'https://two.example'] as const
  const open = (origin: string) => openHouse({ bindings: { PUBLIC_ORIGIN: origin } })
  const bodyOf = async (house: ReturnType<typeof open>, path: string) =>
    (await (await house.request(path)).text()).replace(/(?<=data-token="|name="token" value=")[^"]+/g, '')

  it('never show each other’s', async () => {
    const alone = await Promise.all(
      origins.map((origin) => Promise.all(paths.map((path) => bodyOf(open(origin), path)))),
    )
    const [one, two] = origins.map(open)
    if (!one || !two) throw new Error('no houses')
    one.store.delayMs = 3
    two.store.delayMs = 1
    const together = await Promise.all([one, two].map((house) => Promise.all(paths.map((path) => bodyOf(house, path)))))
    expect(together).toEqual(alone)
    expect(together[0]?.join('')).toContain(origins[0])
    expect(together[0]?.join('')).not.toContain(origins[1])
    expect(together[1]?.join('')).not.toContain(origins[0])
  })
})
