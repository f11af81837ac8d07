import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Env } from '../house/house.ts'
import { renderPage, type ViewContext } from '../view/use-house.ts'
import { hereOf, originOf } from './request.ts'

/** Answers with a page. Its views find the house by `useHouse`. */
export function show(
  c: Context<Env>,
  page: Child,
  { status = 200, headers = {} }: { status?: ContentfulStatusCode; headers?: Readonly<Record<string, string>> } = {},
): Response {
  return c.html(renderPage(viewContextOf(c), page), status, headers)
}

function viewContextOf(c: Context<Env>): ViewContext {
  const { house, text } = c.var
  const { almanac, assets } = house
  return { ...text, text, almanac, assets, nowMs: house.now(), origin: originOf(c), here: hereOf(c) }
}
