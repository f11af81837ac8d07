// Every view finds the house by `useHouse`, without a prop. A page is rendered in one go, so the context of the page that is
// being rendered can be kept in a variable: no other request runs in between. hono/jsx has contexts of its own, but importing
// them adds 7 KB of gzip to the Worker. Price: a view must not be async.
import type { Child } from 'hono/jsx'
import type { Assets } from '../house/house.ts'
import type { Text } from '../house/text.ts'
import type { TitleContext } from '../house/title.ts'

/** What every view can use: the text of the request's language, and what the house holds. */
export interface ViewContext extends Text, TitleContext {
  readonly assets: Assets
  /** The instant of the request. */
  readonly nowMs: number
  /** The origin that absolute links start with. */
  readonly origin: string
  /** The absolute address of the request. */
  readonly here: string
  /** Whether a script asks that takes no more than the title and the content of a page. */
  readonly isSwap: boolean
}

let current: ViewContext | undefined

/** The context of the page that is being rendered. Throws outside of `renderPage`. */
export function useHouse(): ViewContext {
  if (!current) throw new Error('useHouse: expected a page that is being rendered, found none')
  return current
}

/** The HTML of a page whose views find this context. Throws if one of them is async. */
export function renderPage(context: ViewContext, page: Child): string {
  const outer = current
  current = context
  try {
    const html: unknown = page?.toString()
    if (typeof html !== 'string') throw new Error('renderPage: expected no async view, found one')
    return html
  } finally {
    current = outer
  }
}
