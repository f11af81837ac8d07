import { readFileSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import { BANK_PATH } from '../../src/house/shelf.ts'
import { LOADER_PATHS } from '../../src/http/headers.ts'

const FOLDER = 'dist/public'

interface HeaderRule {
  readonly fits: (path: string) => boolean
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** Answers with a built file and its headers, as Workers does, where there is one at the path that the Worker does not keep to itself; if it is the Worker that asks, wherever there is one. */
export function builtFiles({ isAsked = false } = {}): MiddlewareHandler {
  const rules = readRules(readFileSync(`${FOLDER}/_headers`, 'utf8'))
  const serve = serveStatic({ root: FOLDER })
  return async (c, next) => {
    if (!isAsked && [BANK_PATH, ...LOADER_PATHS].some((path) => c.req.path.startsWith(path))) return next()
    const answer = await serve(c, next)
    for (const { fits, headers } of answer ? rules : [])
      if (fits(c.req.path)) for (const [name, value] of headers) answer?.headers.set(name, value)
    return answer
  }
}

/** The rules of a `_headers` file: a path, which may end in `*`, and its headers on indented lines below. */
function readRules(text: string): readonly HeaderRule[] {
  return text.split(/\n(?=\/)/).map((rule) => {
    const [form = '', ...lines] = rule.split('\n')
    const start = form.replace(/\*$/, '')
    const headers = lines.flatMap((line) => {
      const [, name = '', value = ''] = /^ +([\w-]+): (.+)$/.exec(line) ?? []
      return name ? [[name, value] as const] : []
    })
    return { fits: (path) => (start === form ? path === form : path.startsWith(start)), headers }
  })
}
