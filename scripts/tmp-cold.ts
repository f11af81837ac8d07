import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startWorkerd } from '../bench/workerd.ts'
import { kinds } from '../src/quiz/kinds/index.ts'
import { makeBank } from '../src/quiz/make-bank.ts'
import { shiftDay } from '../src/quiz/day.ts'
import { readContent } from './content.ts'
const N = Number(process.argv[2] ?? 3000)
const content = await readContent('tests/content')
const base = content.incidents.find(({ id }) => id === 'toulouse-2023') as any
const clubs = Object.keys(content.names.clubs)
const incidents = Array.from({ length: N }, (_, i) => {
  const one = structuredClone(base)
  return { ...one, id: `night-${i}`, collection: 'many', published: '2026-11-10', notability: 1, source: { data: 'm', line: i + 1 },
    match: { ...one.match, date: shiftDay('2003-01-01', i % 3000), home: clubs[i % clubs.length], away: clubs[(i + 1 + (i % (clubs.length - 2))) % clubs.length] } }
}).map((one: any) => ({ ...one, manager: undefined, cast: {}, settings: {}, tables: [], fixtures: [], hooks: [], statements: undefined, neverAsk: [], neverOffer: [], timeline: one.timeline.filter(({ kind }: any) => ['goal', 'card'].includes(kind)) }))
const collection = { id: 'many', title: 'Many', description: 'x', subject: { club: 'liverpool' }, published: '2026-11-10', sources: { m: { repository: 'a/b', commit: '0'.repeat(40), path: 'x', licence: 'CC0-1.0', attribution: 'A', address: 'https://x.example' } }, closed: [], share: 7, mix: { words: 0, clerical: 3 }, notable: 0 }
const t0 = performance.now()
const made = makeBank({ ...content, collections: [...content.collections, ...(N ? [collection as any] : [])], incidents: [...content.incidents, ...incidents] }, kinds)
console.log('made', N, (performance.now() - t0).toFixed(0), 'ms')
const out = 'dist/bench/cold'
rmSync(out, { recursive: true, force: true }); mkdirSync(out, { recursive: true })
cpSync('/tmp/built2', join(out, 'worker'), { recursive: true })
const txt = readdirSync(join(out, 'worker')).find((f) => f.endsWith('.txt'))!
const packed = JSON.parse(readFileSync(join(out, 'worker', txt), 'utf8')); packed.index = made.index
writeFileSync(join(out, 'worker', txt), JSON.stringify(packed))
cpSync('dist/public', join(out, 'public'), { recursive: true })
for (const [path, file] of made.files) { mkdirSync(dirname(join(out, 'public/bank', path)), { recursive: true }); writeFileSync(join(out, 'public/bank', path), JSON.stringify(file)) }
const parts = { name: `cold`, modules: [join(out, 'worker/index.js'), join(out, 'worker', txt)], files: join(out, 'public'), bindings: ['(name = "SIGNING_KEY", text = "a-key-for-benches-of-at-least-32-characters")', '(name = "ASSETS", service = "files")'] }
const day = '20261120'
for (const path of [`daily-${day}`, `mix-${day}-a`]) {
  const results: string[] = []
  for (let round = 0; round < 3; round++) {
    const w = await startWorkerd(parts, '/healthz')
    const c0 = w.cpuMs(); const t = performance.now()
    const r = await fetch(`${w.origin}/api/quizzes/${path}`); const b: any = await r.json()
    const wall = performance.now() - t; const c1 = w.cpuMs()
    if (!b.questions) console.log(b)
    const many = 30; const a0 = w.cpuMs()
    for (let i = 0; i < many; i++) await (await fetch(`${w.origin}/api/quizzes/mix-${day}-w${i}`)).text()
    const a1 = w.cpuMs()
    const warm0 = w.cpuMs(); for (let i = 0; i < many; i++) await (await fetch(`${w.origin}/api/quizzes/mix-${day}-w${i}`)).text(); const warm1 = w.cpuMs()
    results.push(`first ${(c1.answering - c0.answering).toFixed(1)} ms cpu (all ${(c1.all - c0.all).toFixed(1)}), wall ${wall.toFixed(1)}; next new mixes ${((a1.answering - a0.answering) / many).toFixed(2)}; known ${((warm1.answering - warm0.answering) / many).toFixed(2)}`)
    await w.stop()
  }
  console.log(path, results.join('\n   '))
}
