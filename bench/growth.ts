// How costs grow with the content: the built Worker in workerd, with banks of more and more incidents in place of its own.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { BANK_PATH } from '../src/house/shelf.ts'
import type { Content } from '../src/quiz/content.ts'
import { toDigits } from '../src/quiz/day.ts'
import { kinds } from '../src/quiz/kinds/index.ts'
import { type MadeBank, makeBank } from '../src/quiz/make-bank.ts'
import { withMany } from './many.ts'
import { cpuOf } from './paths.ts'
import { builtModules, type Parts, startWorkerd } from './workerd.ts'

const COUNTS = [3, 100, 1000, 10_000]
const FOLDER = 'dist/bench/growth'
const DAY = toDigits('2026-11-20')
const ROUNDS = 3
const QUIZZES = 40

/** What so many incidents cost. CPU is that of the thread that answers, in milliseconds. */
export interface Growth {
  readonly incidents: number
  readonly questions: number
  readonly packMs: number
  readonly files: number
  /** The bytes of the index in the script, uncompressed. */
  readonly indexBytes: number
  /** A mix, the first request but one of a fresh isolate. */
  readonly firstMs: number
  /** A mix that no isolate knows, after others. */
  readonly newMs: number
  /** A mix that the isolate remembers. */
  readonly knownMs: number
}

/** The costs for each count of incidents, with the Worker that was built into a folder. */
export async function growthOf(
  content: Content,
  built: string,
  bindings: readonly string[],
): Promise<readonly Growth[]> {
  const all: Growth[] = []
  for (const count of COUNTS) {
    const from = performance.now()
    const bank = makeBank(withMany(content, count), kinds)
    const packMs = performance.now() - from
    const { collections } = bank.index
    all.push({
      incidents: collections.reduce((sum, { matches }) => sum + matches, 0),
      questions: collections.reduce((sum, { questions }) => sum + questions, 0),
      packMs,
      files: bank.files.size,
      indexBytes: JSON.stringify(bank.index).length,
      ...(await quizzesOf(place(bank, built, bindings))),
    })
  }
  return all
}

/** Puts the Worker with another bank into a folder of its own. */
function place(bank: MadeBank, built: string, bindings: readonly string[]): Parts {
  rmSync(FOLDER, { recursive: true, force: true })
  const modules = builtModules(built).map((file) => {
    const copy = join(FOLDER, basename(file))
    cpSync(file, copy)
    if (copy.endsWith('.txt')) {
      writeFileSync(copy, JSON.stringify({ ...JSON.parse(readFileSync(copy, 'utf8')), index: bank.index }))
    }
    return copy
  })
  const files = join(FOLDER, 'public')
  for (const [path, file] of bank.files) {
    const at = join(files, BANK_PATH, path)
    mkdirSync(dirname(at), { recursive: true })
    writeFileSync(at, JSON.stringify(file))
  }
  return { name: 'growth', modules, files, bindings }
}

async function quizzesOf(parts: Parts): Promise<Pick<Growth, 'firstMs' | 'newMs' | 'knownMs'>> {
  const rounds: Awaited<ReturnType<typeof quizzesOf>>[] = []
  for (let i = 0; i < ROUNDS; i += 1) {
    const site = await startWorkerd(parts, '/healthz')
    const seeds = Array.from({ length: QUIZZES }, (_, seed) => `/api/quizzes/mix-${DAY}-n${seed}`)
    const firstMs = await cpuOf(site, [`/api/quizzes/mix-${DAY}-first`])
    rounds.push({ firstMs, newMs: await cpuOf(site, seeds), knownMs: await cpuOf(site, seeds) })
    await site.stop()
  }
  const least = (of: 'firstMs' | 'newMs' | 'knownMs') => Math.min(...rounds.map((round) => round[of]))
  return { firstMs: least('firstMs'), newMs: least('newMs'), knownMs: least('knownMs') }
}
