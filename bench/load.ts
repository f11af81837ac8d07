import { Agent, request } from 'node:http'

/** What a closed loop of requests saw: requests a second, and the slowest but one in a hundred, in milliseconds. */
export interface Load {
  readonly perSecond: number
  readonly p99Ms: number
}

const CONNECTIONS = 8

/** Sends so many requests over a few connections, each one when the one before is answered. Throws when one is not answered with 200. */
export async function load(times: number, next: (i: number) => { url: string; body?: string }): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const took: number[] = []
  let sent = 0
  const from = performance.now()
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (sent < times) {
        const { url, body } = next(sent++)
        const asked = performance.now()
        await ask(agent, url, body)
        took.push(performance.now() - asked)
      }
    }),
  )
  const seconds = (performance.now() - from) / 1000
  agent.destroy()
  took.sort((a, b) => a - b)
  return { perSecond: times / seconds, p99Ms: took[Math.floor(0.99 * (took.length - 1))] ?? 0 }
}

const ask = (agent: Agent, url: string, body: string | undefined) =>
  new Promise<void>((done, fail) => {
    const headers =
      body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sending = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      answer.on('data', () => undefined)
      answer.on('end', () => (answer.statusCode === 200 ? done() : fail(new Error(`${url}: ${answer.statusCode}`))))
    })
    sending.on('error', fail)
    sending.end(body)
  })
