// A client that costs little beside what it measures: it writes requests into sockets that stay open and looks only for the end
// of each answer. Node's own client costs about as much as a bare handler, so that it was the client that was measured.
import { connect } from 'node:net'

/** Says what one connection asks next, knowing what was answered before. */
export interface Asker {
  readonly next: () => string
  readonly take?: (body: string) => void
}

/** What a load saw: requests a second, the slowest but one in a hundred in milliseconds, and how busy the client was (1: all the time). */
export interface Load {
  readonly perSecond: number
  readonly p99Ms: number
  readonly clientBusy: number
}

export interface Plan {
  readonly origin: string
  readonly connections: number
  readonly times: number
  /** One for each connection. */
  readonly askerOf: () => Asker
}

/** The text of a request; the same text for the same things, so that it can be made before the clock runs. */
export function toRequest(origin: string, path: string, body?: string): string {
  const { host } = new URL(origin)
  if (body === undefined) return `GET ${path} HTTP/1.1\r\nhost: ${host}\r\n\r\n`
  return `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

/** Saturates a server: each connection asks as soon as it is answered. The times are those of a queue, so only the throughput says something. */
export function saturate(plan: Plan): Promise<Load> {
  return measure(plan, async (lines) => {
    let sent = 0
    await Promise.all(
      lines.map(async (line) => {
        while (sent++ < plan.times) await line.ask()
      }),
    )
    return []
  })
}

/** The share of a paced load that is not timed: until then connections are opened and the client is compiled. */
const COLD = 0.25

/** Asks at a steady rate, whether or not the answers come: a time counts from the instant at which its request was due, and so has a millisecond or two of the timer in it. It takes as many connections as requests come due in that time. */
export function pace(plan: Plan & { readonly perSecond: number }): Promise<Load> {
  const { times, perSecond } = plan
  return measure(plan, async (lines) => {
    const free = [...lines]
    const took: number[] = []
    const asking: Promise<void>[] = []
    const askAndFree = async (line: Line, due: number, isWarm: boolean) => {
      await line.ask()
      if (isWarm) took.push(performance.now() - due)
      free.push(line)
    }
    const from = performance.now()
    while (asking.length < times) {
      const due = from + (asking.length * 1000) / perSecond
      const line = due <= performance.now() ? free.shift() : undefined
      if (line) asking.push(askAndFree(line, due, asking.length >= times * COLD))
      else await new Promise((wake) => setTimeout(wake, 1))
    }
    await Promise.all(asking)
    return took
  })
}

async function measure(plan: Plan, run: (lines: readonly Line[]) => Promise<number[]>): Promise<Load> {
  const lines = Array.from({ length: plan.connections }, () => openLine(plan.origin, plan.askerOf()))
  const [cpu, from] = [process.cpuUsage(), performance.now()]
  const took = (await run(lines)).sort((a, b) => a - b)
  const elapsedMs = performance.now() - from
  const { user, system } = process.cpuUsage(cpu)
  for (const line of lines) line.close()
  return {
    perSecond: (plan.times * 1000) / elapsedMs,
    p99Ms: took[Math.floor(0.99 * (took.length - 1))] ?? 0,
    clientBusy: (user + system) / 1000 / elapsedMs,
  }
}

/** A connection that asks one thing at a time. */
interface Line {
  /** Asks and waits for the whole answer. Throws when it is no good one. */
  readonly ask: () => Promise<void>
  readonly close: () => void
}

function openLine(origin: string, asker: Asker): Line {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname).setNoDelay(true).setEncoding('latin1')
  let got = ''
  let done: () => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  socket.on('error', (error) => fail(error))
  socket.on('data', (text: string) => {
    got += text
    const body = bodyOf(got)
    if (body === undefined) return
    if (!/^HTTP\/1.1 20[01] /.test(got)) fail(new Error(`${origin}: ${got}`))
    got = ''
    asker.take?.(body)
    done()
  })
  return {
    ask: () =>
      new Promise((resolve, reject) => {
        done = resolve
        fail = reject
        socket.write(asker.next())
      }),
    close: () => socket.destroy(),
  }
}

/** The body of an answer; `undefined` while it is not all there. */
function bodyOf(answer: string): string | undefined {
  const end = answer.indexOf('\r\n\r\n')
  const length = /\r\ncontent-length: (\d+)/i.exec(end < 0 ? '' : answer.slice(0, end))?.[1]
  if (end >= 0 && length === undefined) throw new Error(`expected a length, found ${answer.slice(0, end)}`)
  return length !== undefined && answer.length >= end + 4 + Number(length) ? answer.slice(end + 4) : undefined
}
