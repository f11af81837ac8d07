import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { vi } from 'vitest'

/** How long anything may take that a started site does, in milliseconds: it builds, starts workerd, and shares the machine. */
const PATIENCE_MS = 180_000

/** A command that runs. */
export interface Running {
  readonly process: ChildProcess
  /** All that it has printed so far. */
  readonly said: () => string
  /** Its exit code once it has ended; `null` where a signal ended it. */
  readonly ended: Promise<number | null>
}

/** Runs a command in a folder. */
export function run(command: string, args: readonly string[], cwd = '.'): Running {
  const started = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (chunk) => {
      printed += chunk
    })
  const ended = new Promise<number | null>((done) => started.once('exit', done))
  return { process: started, said: () => printed, ended }
}

/** Waits for something to be so, while a command runs. Throws with all that it printed where it never is, or it ends before. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, command?: Running): Promise<void> {
  const hasEnded = () => command && (command.process.exitCode ?? command.process.signalCode) !== null
  const isOver = async () => (await isSo()) || hasEnded()
  await vi.waitUntil(isOver, { timeout: PATIENCE_MS, interval: 100 }).catch(() => undefined)
  if (!(await isSo())) throw new Error(`expected that ${what}, found\n${command?.said()}`)
}

/** Whether a site says that it is well. */
export const isWell = async (origin: string) => {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  return (await fetch(`${origin}/healthz`, { signal }).catch(() => undefined))?.ok === true
}

/** A port of this machine that nobody listens at. */
export const freePort = () =>
  new Promise<number>((done, fail) => {
    const server = createServer().on('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))))
    })
  })

/** Copies what a site is started from into a folder, so that its content can be spoilt. */
export function copyCheckout(folder: string): void {
  const parts = ['src', 'check', 'scripts', 'questions', 'dist/previews', 'package.json', 'package-lock.json']
  for (const part of [...parts, 'wrangler.toml', 'tsconfig.json'])
    cpSync(part, `${folder}/${part}`, { recursive: true })
  symlinkSync(resolve('node_modules'), `${folder}/node_modules`, 'junction')
}
