import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** What a host site answers a path with. */
export interface HostPage {
  readonly body: string
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type Pages = (path: string, query: URLSearchParams) => HostPage | undefined

/**
 * A site of somebody else: another server under the other of the two names of this machine. `localhost` and `127.0.0.1` are
 * different sites to a browser, so its frames are as foreign as they are in the world.
 */
export async function openHost(siteOrigin: string, pages: Pages) {
  const name = new URL(siteOrigin).hostname === 'localhost' ? '127.0.0.1' : 'localhost'
  const server = createServer((request, response) => serve(pages, request, response))
  await new Promise<void>((resolve) => server.listen(0, name, resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://${name}:${port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

function serve(pages: Pages, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host')
  if (pathname === '/favicon.ico') return void response.writeHead(204).end()
  const page = pages(pathname, searchParams)
  response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/html; charset=utf-8', ...page?.headers })
  response.end(page?.body ?? '')
}

/** A file with its placeholders filled in. */
export function fill(file: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(name, value),
    readFileSync(file, 'utf8'),
  )
}
