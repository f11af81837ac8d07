// A Worker in workerd itself, without a simulator around it, and what it costs.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { basename, join, resolve } from 'node:path'
import workerd from 'workerd'

const COMPATIBILITY_DATE = '2026-11-01'
const DRAFTS = 'dist/bench'

/** What a Worker is made of: its files, the first of which is its entry, and what it is bound to. */
export interface Parts {
  readonly name: string
  readonly modules: readonly string[]
  /** Bindings as Cap'n Proto text: `(name = "KEY", text = "…")`. */
  readonly bindings?: readonly string[]
  /** Other services as Cap'n Proto text. */
  readonly services?: readonly string[]
  /** A folder that the service `files` serves. */
  readonly files?: string
}

/** CPU time. V8 compiles and collects garbage in threads of its own: they are in `all` only. */
export interface Cpu {
  readonly answering: number
  readonly all: number
}

/** A Worker that runs. */
export interface Running {
  readonly origin: string
  /** CPU time in milliseconds: of the thread that answers requests, and of all threads. Linux only. */
  readonly cpuMs: () => Cpu
  readonly stop: () => Promise<void>
}

/** The processes that run; none outlives the bench. */
const children = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of children) child.kill()
})

/** Starts a Worker in workerd on a free port and waits until it answers `path`, or without one until it listens and has answered nothing. */
export async function startWorkerd(parts: Parts, path?: string): Promise<Running> {
  mkdirSync(DRAFTS, { recursive: true })
  const config = join(DRAFTS, `${parts.name}.capnp`)
  const port = await freePort()
  writeFileSync(config, toConfig(parts, port))
  const child = spawn(workerd.default, ['serve', config], { stdio: ['ignore', 'ignore', 'inherit'] })
  children.add(child)
  child.once('exit', () => children.delete(child))
  const origin = `http://127.0.0.1:${port}`
  if (path === undefined) await untilListening(child, port)
  else await untilAnswered(child, origin + path)
  return {
    origin,
    cpuMs: () => readCpuMs(child.pid ?? 0),
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => done())
        child.kill()
      }),
  }
}

function toConfig({ modules, bindings = [], services = [], files }: Parts, port: number): string {
  const embed = (file: string) => `${toKind(file)} = embed ${JSON.stringify(join('..', '..', file))}`
  const listed = modules.map((file) => `(name = ${JSON.stringify(basename(file))}, ${embed(file)})`)
  const folder = files ? [`(name = "files", disk = (path = ${JSON.stringify(resolve(files))}))`] : []
  const others = [...folder, ...services].map((service) => `, ${service}`).join('')
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [${listed.join(', ')}],
    bindings = [${bindings.join(', ')}],
    compatibilityDate = "${COMPATIBILITY_DATE}",
    compatibilityFlags = ["no_nodejs_compat", "no_nodejs_compat_v2"],
  ))${others}],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`
}

function toKind(file: string): 'esModule' | 'text' | 'wasm' | 'data' {
  if (file.endsWith('.js')) return 'esModule'
  if (file.endsWith('.txt')) return 'text'
  return file.endsWith('.wasm') ? 'wasm' : 'data'
}

/** The files of a Worker that `wrangler deploy --dry-run --outdir` has built, the entry first. */
export function builtModules(folder: string): readonly string[] {
  const entry = readFileSync(join(folder, 'index.js'), 'utf8')
  const others = readdirSync(folder).filter((file) => file.endsWith('.txt') && entry.includes(file))
  return [join(folder, 'index.js'), ...others.map((file) => join(folder, file))]
}

const TRIES = 100
const PAUSE_MS = 100
const pause = () => new Promise((wake) => setTimeout(wake, PAUSE_MS))

async function untilListening(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (child.exitCode !== null) throw new Error(`workerd ended with ${child.exitCode}`)
    const isOpen = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true)).once('error', () => done(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isOpen) return
    await pause()
  }
  throw new Error(`workerd did not listen on ${port}`)
}

async function untilAnswered(child: ChildProcess, address: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (child.exitCode !== null) throw new Error(`workerd ended with ${child.exitCode}`)
    const answered = await fetch(address).then(
      async (answer) => answer.arrayBuffer(),
      () => undefined,
    )
    if (answered) return
    await pause()
  }
  throw new Error(`workerd did not answer ${address}`)
}

const freePort = () =>
  new Promise<number>((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

function readCpuMs(pid: number): Cpu {
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) => readRunMs(`/proc/${pid}/task/${thread}/schedstat`))
  return { answering: readRunMs(`/proc/${pid}/task/${pid}/schedstat`), all: threads.reduce((sum, ran) => sum + ran, 0) }
}

/** How long a thread has run, by the kernel's scheduler. */
function readRunMs(file: string): number {
  const [nanoseconds = '0'] = readFileSync(file, 'utf8').split(' ')
  return Number(nanoseconds) / 1e6
}
