import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const steps = ['quiz', 'game', 'scores', 'house', 'view', 'http']
const doors = ['api', 'pages', 'share', 'embed']
const leftOf = (step: string) => steps.slice(0, steps.indexOf(step))

/** From which other places each place may import; places of `src` are named without it. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(steps.map((step) => [step, leftOf(step)])),
  ...Object.fromEntries(doors.map((door) => [door, steps])),
  app: [...steps, ...doors],
  index: [...steps, 'app'],
  browser: [],
  check: ['quiz'],
}
/** What is made before the Worker runs and imported as a module. */
const made = ['dist']
/** Places that run anywhere: they import no framework and no platform. */
const pure = ['quiz', 'game', 'check']
const isPlatform = (name: string) => /^(hono|cloudflare:|node:)/.test(name)

interface Import {
  readonly file: string
  readonly name: string
  /** The imported file, where the name is no package. */
  readonly target: string | undefined
  readonly isType: boolean
}

const files = globSync(['src/**/*.{ts,tsx}', 'check/**/*.ts'])
const imports = files.flatMap(importsOf)

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/\b(import|export)(\s+type)?\b[^'";]*?['"]([^'"]+)['"]/g)].map(([, , type, name = '']) => ({
    file,
    name,
    target: name.startsWith('.') ? normalize(join(dirname(file), name)) : undefined,
    isType: type !== undefined,
  }))
}

/** The step, door or file at the root that a file belongs to. */
const placeOf = (file: string) =>
  file
    .replace(/^src\//, '')
    .split('/')[0]
    ?.replace(/\.tsx?$/, '') ?? ''

/** What is wrong with an import; `undefined` where nothing is. */
function breachOf({ file, name, target, isType }: Import): string | undefined {
  const place = placeOf(file)
  const may = allowed[place]
  if (!may) return `${file} is at no known place: expected one of ${Object.keys(allowed).join(', ')}`
  if (!target)
    return pure.includes(place) && isPlatform(name) ? `${file} imports ${name}: ${place} runs anywhere` : undefined
  const to = placeOf(target)
  if (to === place || made.includes(to) || may.includes(to) || (place === 'browser' && isType && steps.includes(to)))
    return undefined
  return `${file} imports ${target}: ${place} may import ${may.join(', ') || 'nothing else'}`
}

/** A way of imports that ends where it began; `undefined` where there is none. Types count. */
function findCycle(): readonly string[] | undefined {
  const targets = Map.groupBy(imports, ({ file }) => file)
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const { target } of targets.get(file) ?? []) {
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
    expect(imports.length).toBeGreaterThan(500)
    expect(breachOf({ file: 'src/quiz/draw.ts', name: 'hono', target: undefined, isType: true })).toBeDefined()
    expect(
      breachOf({ file: 'src/quiz/draw.ts', name: '../http/refusal.ts', target: 'src/http/refusal.ts', isType: true }),
    ).toBe('src/quiz/draw.ts imports src/http/refusal.ts: quiz may import nothing else')
  })
  it('is kept: quiz ← game ← scores ← house ← view ← http ← doors ← app ← index; check imports quiz; browser only types', () => {
    expect(imports.map(breachOf).filter((breach) => breach !== undefined)).toEqual([])
  })
  it('leaves no cycles, of types neither', () => {
    expect(findCycle()).toBeUndefined()
  })
})
