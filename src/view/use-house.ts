// Every view finds the house by `useHouse`, without a prop. A page is rendered in one go, so the context of the page that is
// being rendered can be kept in a variable: no other request runs in between. Price: a view must not be async.
import type { Assets } from '../house/house.ts'
import type { Text } from '../house/text.ts'
import type { TitleContext } from '../house/title.ts'
import { type Child, toHtml } from './jsx-runtime.ts'

/** What every view can use: the text of the request's language, and what the house holds. */
export interface ViewContext extends Text, TitleContext {
  readonly assets: Assets
  /** The instant of the request. */
  readonly nowMs: number
  /** The origin that absolute links start with. */
  readonly origin: string
  /** The absolute address of the request. */
  readonly here: () => string
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
    return toHtml(page)
  } finally {
    current = outer
  }
}
