import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Env } from '../house/house.ts'
import { lazy } from '../quiz/memory.ts'
import type { Child } from '../view/jsx-runtime.ts'
import { renderPage } from '../view/use-house.ts'
import { answerHtml } from './headers.ts'
import { originOf } from './origin.ts'
import { hereOf, isSwap, titleContextOf } from './request.ts'

/** How a page is answered. */
export interface Shown {
  readonly status?: ContentfulStatusCode
  readonly headers?: Readonly<Record<string, string>>
  /** The id of the quiz that the page is about: only its topic has a title. */
  readonly quiz?: string
}

/** Answers with a page. Its views find the house by `useHouse`. */
export async function show(
  c: Context<Env>,
  page: Child,
  { status = 200, headers = {}, quiz }: Shown = {},
): Promise<Response> {
  const [house, text] = [c.get('house'), c.get('text')]
  const context = await titleContextOf(c, quiz)
  const view = {
    ...text,
    ...context,
    assets: house.assets,
    nowMs: house.now(),
    origin: originOf(c),
    here: lazy(() => hereOf(c)),
    isSwap: isSwap(c),
  }
  return answerHtml(c, renderPage(view, page), status, headers)
}
