import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

/** Serves what answers requests on a free port of this machine; gives the origin, and what ends it. */
export async function listen(fetch: (request: Request) => Response | Promise<Response>) {
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false })
  // A browser may send on a connection that it has kept just when the server ends it: that request would be lost.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = 0
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
  return { origin: `http://127.0.0.1:${port}`, close }
}
