import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What a place may import; places of `src` are named without it. */
interface Rule {
  /** Other places. */
  readonly places: readonly string[]
  readonly packages: readonly string[]
}

const steps = ['quiz', 'game', 'scores', 'house', 'view', 'http']
const doors = ['api', 'pages', 'share', 'embed']
/** The folder of what is made before the Worker runs and imported as a module. */
const MADE = 'dist'

const rules: Readonly<Record<string, Rule>> = {
  quiz: { places: [], packages: ['zod'] },
  game: { places: ['quiz'], packages: [] },
  scores: { places: ['quiz', 'game', MADE], packages: [] },
  house: { places: ['quiz', 'game', 'scores'], packages: ['hono'] },
  view: { places: ['quiz', 'game', 'scores', 'house'], packages: ['hono'] },
  http: { places: ['quiz', 'game', 'scores', 'house', 'view'], packages: ['hono'] },
  api: { places: [...steps, MADE], packages: ['hono', 'zod'] },
  pages: { places: steps, packages: ['hono'] },
  share: { places: steps, packages: ['hono'] },
  embed: { places: steps, packages: ['hono'] },
  app: { places: [...steps, ...doors], packages: ['hono'] },
  index: { places: [...steps, 'app', MADE], packages: ['cloudflare:workers'] },
  browser: { places: [], packages: ['lean-qr'] },
  check: { places: ['quiz'], packages: ['zod', 'leven'] },
}
/** The address of a script that not every page needs has a hash in its name, so a page tells it to the script that loads it. */
const importsByAddress = [
  'src/browser/streak-page.ts: import(qr)',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what the file says.
  'src/browser/embed.ts: import(`${from}/embed-host.js`)',
]

interface Import {
  readonly file: string
  readonly name: string
  /** The imported file, where the name is no package. */
  readonly target: string | undefined
  readonly isType: boolean
}

/** A statement that imports, at the start of a line, up to the name; braces may hold comments. */
const STATEMENT =
  /^(?:[ \t]|\/\*.*?\*\/)*(?:import|export)\b(?<type>\s+type\b)?(?:\s*(?:[\w$]+\s*,?\s*)?(?:\{[^{}]*\}|\*(?:\s*as\s+[\w$]+)?)?\s*from)?\s*['"](?<name>[^'"]+)['"]/gm
/** An import in the midst of code, of a type or of a module. */
const EXPRESSION = /(?<type>\btypeof\s+)?\bimport\(\s*(?:'(?<single>[^']+)'|"(?<name>[^"]+)")\s*[,)]/g
/** Ways to import that this test cannot follow. */
const HIDDEN = /\bimport\s*\((?!\s*(?:'[^']+'|"[^"]+")\s*[,)])[^)]*\)?|\brequire\b\s*\(|^\s*\/\/\/\s*<reference\b/gm

function importsIn(file: string, text: string): readonly Import[] {
  return [...text.matchAll(STATEMENT), ...text.matchAll(EXPRESSION)].map(({ groups }) => {
    const name = groups?.name ?? groups?.single ?? ''
    const target = name.startsWith('.') ? normalize(join(dirname(file), name)) : undefined
    return { file, name, target, isType: groups?.type !== undefined || file.endsWith('.d.ts') }
  })
}

/** The step, door or file at the root that a file belongs to. */
const placeOf = (file: string) => /^(?:src\/)?([^/.]+)/.exec(file)?.[1] ?? ''
const packageOf = (name: string) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name

/** What is wrong with an import; `undefined` where nothing is. */
function breachOf({ file, name, target, isType }: Import, { places, packages }: Rule): string | undefined {
  const place = placeOf(file)
  const to = target ? placeOf(target) : packageOf(name)
  const may = target ? [place, ...places] : packages
  if (may.includes(to) || (target && place === 'browser' && isType && steps.includes(to))) return undefined
  return `${file} imports ${target ?? name}: ${place} may import ${[...places, ...packages].join(', ') || 'nothing else'}`
}

/** A line for each thing that a file may not import, and for each import that cannot be followed. */
function breachesIn(file: string, text: string): readonly string[] {
  const rule = rules[placeOf(file)]
  if (!rule) return [`${file} is at no known place: expected one of ${Object.keys(rules).join(', ')}`]
  const markup = /x$/.test(file) && !rule.packages.includes('hono') ? [`${file} holds markup, which imports hono`] : []
  const hidden = [...text.matchAll(HIDDEN)].map(([code]) => `${file}: ${code.trim()}`)
  const breaches = importsIn(file, text).map((each) => breachOf(each, rule))
  return [
    ...markup,
    ...hidden.filter((each) => !importsByAddress.includes(each)),
    ...breaches.filter((breach) => breach !== undefined),
  ]
}

const files = globSync('{src,check}/**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}')
const textOf = (file: string) => readFileSync(file, 'utf8')
const targetsOf = new Map(files.map((file) => [file, importsIn(file, textOf(file)).map(({ target }) => target)]))

/** A way of imports that ends where it began; `undefined` where there is none. Types count. */
function findCycle(): readonly string[] | undefined {
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const target of targetsOf.get(file) ?? []) {
      const cycle = target && walk(target, [...way, file])
      if (cycle) return cycle
    }
    done.add(file)
    return undefined
  }
  for (const file of files) {
    const cycle = walk(file, [])
    if (cycle) return cycle
  }
  return undefined
}

describe('the import rule', () => {
  it('finds the imports that it judges', () => {
    expect([...targetsOf.values()].flat().length).toBeGreaterThan(500)
    expect(breachesIn('src/quiz/draw.ts', "import type { A } from '../http/refusal.ts'")).toEqual([
      'src/quiz/draw.ts imports src/http/refusal.ts: quiz may import zod',
    ])
  })
  it.each([
    ['src/quiz/a.ts', "import { Hono } from 'hono'"],
    ['src/quiz/a.ts', "import type { Context } from 'hono/tiny'"],
    ['src/quiz/a.ts', "import '../game/game.ts'"],
    ['src/quiz/a.ts', "export * from '../game/game.ts'"],
    ['src/quiz/a.ts', "import words, * as game from '../game/game.ts'"],
    ['src/quiz/a.ts', "import content from '../../dist/content.txt'"],
    ['src/quiz/a.ts', "// A player's name.\nimport {\n  a, // the game's\n  b,\n} from '../game/game.ts'"],
    ['src/quiz/a.ts', "const game = await import('../game/game.ts')"],
    ['src/quiz/a.ts', 'const game = await import(`../game/game.ts`)'],
    ['src/quiz/a.ts', 'const game = await import(address)'],
    ['src/quiz/a.ts', "const game = await import('../game/' + name)"],
    ['src/quiz/a.ts', "const game: import('../game/game.ts').Game = start()"],
    ['src/quiz/a.ts', "const { readFileSync } = require('node:fs')"],
    ['src/quiz/a.ts', '/// <reference types="node" />'],
    ['src/quiz/a.mjs', "import { readFileSync } from 'node:fs'"],
    ['src/game/a.ts', "import { z } from 'zod'"],
    ['src/game/a.tsx', ''],
    ['src/browser/a.ts', "export type A = string\nimport { play } from '../game/game.ts'"],
    ['src/browser/a.ts', "import { z } from 'zod'"],
    ['check/a.tsx', ''],
    ['src/elsewhere/a.ts', ''],
  ])('would find a breach in %s: %j', (file, text) => {
    expect(breachesIn(file, text)).toHaveLength(1)
  })
  it('is kept: quiz ← game ← scores ← house ← view ← http ← doors ← app ← index; check imports quiz; browser only types', () => {
    expect(files.flatMap((file) => breachesIn(file, textOf(file)))).toEqual([])
  })
  it('leaves no cycles, of types neither', () => {
    expect(findCycle()).toBeUndefined()
  })
})
