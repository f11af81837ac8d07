import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { readContent } from '../../scripts/content.ts'
import { ContentError } from '../../scripts/content-error.ts'
import { makeIncident } from '../../scripts/new-incident.ts'
import { recordKinds, toSkeleton } from '../../scripts/skeleton.ts'
import { findTodos } from '../../scripts/todo.ts'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { makeQuestions } from '../../src/quiz/judged.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { FROZEN } from '../support/content.ts'

const root = mkdtempSync(join(tmpdir(), 'new-incident-'))
const folder = join(root, 'questions')
const file = join(folder, 'collections/klopp/everton-2018.json')

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(FROZEN, folder, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const run = (...args: readonly string[]) => makeIncident([...args, '--folder', folder], '2026-11-22')
const read = (name = 'klopp/everton-2018') =>
  JSON.parse(readFileSync(join(folder, 'collections', `${name}.json`), 'utf8'))
const addCollection = (id: string, collection: object) => {
  mkdirSync(join(folder, 'collections', id))
  writeFileSync(join(folder, 'collections', id, 'collection.json'), JSON.stringify(collection))
}
const linesOf = async () => {
  const error = await readContent(folder).catch((reason: unknown) => reason)
  return error instanceof ContentError ? error.message.split('\n') : []
}

/** An invented match, by the place of each TODO. Whatever is not here is left out. */
const invented: Readonly<Record<string, unknown>> = {
  title: 'An evening that never was',
  'source.what': 'an invention',
  'source.document': 'none',
  'source.dateline': '2018-12-03',
  'source.paragraphs': 4,
  'match.date': '2018-12-02',
  'match.home': 'liverpool',
  'match.away': 'everton',
  'match.season': '2018-19',
  'match.score': [1, 0],
  'match.note': 'It is the only score of an evening that never was.',
  'match.paragraphs': [1, 2],
  'cast.origi.club': 'liverpool',
  'cast.origi.role': 'player',
  'cast.origi.paragraphs': [2],
  'cast.klopp.club': 'liverpool',
  'cast.klopp.paragraphs': [1],
  'settings.interview.what': 'interview',
  'settings.interview.paragraphs': [3],
  'timeline[0].by': 'origi',
  'timeline[0].for': 'liverpool',
  'timeline[0].how': 'header',
  'timeline[0].minute': 90,
  'timeline[0].note': 'Nobody was there to see it.',
  'timeline[0].paragraphs': [2],
  'timeline[1].phase': 'interview',
  'timeline[1].text': 'This was never said.',
  'timeline[1].by': 'origi',
  'timeline[1].note': 'It was never said.',
  'timeline[1].paragraphs': [4],
}
const renamed: Readonly<Record<string, string>> = { cast: 'origi', settings: 'interview' }

/** Fills a skeleton as an editor would: names first, then a value or nothing in the place of each TODO. */
function fill(value: unknown, path = ''): unknown {
  if (typeof value === 'string') return value.startsWith('TODO') ? invented[path] : value
  if (Array.isArray(value)) return value.map((inner, i) => fill(inner, `${path}[${i}]`))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const name = key.startsWith('TODO') ? (renamed[path] ?? key) : key
      return [name, fill(inner, path ? `${path}.${name}` : name)]
    }),
  )
}

describe('npm run new-incident', () => {
  it('writes a file that says what is next, and that the check accepts once it is filled in', async () => {
    const { made, text } = run('everton-2018', '--manager', 'klopp')
    expect(made).toBe(true)
    expect(text).toContain(relative('.', file))
    for (const step of ['npm run pack', 'npm run questions -- --incident everton-2018', 'npm run bank'])
      expect(text).toContain(step)
    const filled = { ...(fill(read()) as object), complete: ['goals'] }
    expect(findTodos(filled)).toEqual([])
    writeFileSync(file, JSON.stringify(filled, null, 2))
    const content = await readContent(folder)
    const incident = content.incidents.find(({ id }) => id === 'everton-2018')
    expect(incident?.timeline.map(({ id }) => id)).toEqual(['g1', 'q1'])
    const questions = makeQuestions(buildAlmanac(content), kinds).filter(
      (question) => question.incident === 'everton-2018',
    )
    expect(questions.map(({ kind }) => kind)).toContain('minute')
  })
  it('leaves nothing unsaid: the check names every place that is open, in a sentence, and nothing else', async () => {
    expect(run('everton-2018', '--records', recordKinds.join(',')).made).toBe(true)
    const lines = await linesOf()
    const todos = findTodos(read())
    expect(todos.length).toBeGreaterThan(30)
    expect(lines).toHaveLength(todos.length)
    for (const line of lines) expect(line).toMatch(/klopp\/everton-2018\.json: .+: expected .{10,}; found a TODO/)
    expect(lines).toContain(
      `${relative('.', file)}: match.date: expected a day such as 2021-10-19 (the day on which it was played); found a TODO`,
    )
    for (const kind of recordKinds)
      expect(read().timeline.map((record: { kind: string }) => record.kind)).toContain(kind)
  })
  it('tells what is left, and what is wrong in what is filled in already', async () => {
    run('everton-2018')
    const half = {
      ...read(),
      title: 'Half filled in',
      cast: { klopp: { club: 'liverpol', role: 'boss', paragraphs: [1] } },
    }
    writeFileSync(file, JSON.stringify(half))
    const lines = await linesOf()
    const wrong = lines.filter((line) => !line.endsWith('found a TODO') && !line.endsWith('found a TODO as its name'))
    expect(wrong).toEqual([expect.stringContaining('cast.klopp.role: expected one of player, manager')])
  })
  it('takes the only collection that is written by hand, and the manager whom it is about', () => {
    addCollection('world-cups', { subject: { competition: 'world-cup' }, sources: { '1930': {} } })
    expect(run('everton-2018').made).toBe(true)
    expect(read().manager).toBe('klopp')
    addCollection('simeone', { subject: { manager: 'simeone' } })
    expect(run('barcelona-2019').text).toMatch(
      /--collection: expected a folder of questions\/collections: klopp, simeone, world-cups; found nothing/,
    )
    expect(run('barcelona-2019', '--collection', 'simeone').made).toBe(true)
    expect(read('simeone/barcelona-2019').manager).toBe('simeone')
    expect(run('barcelona-2020', '--collection', 'world-cups').text).toMatch(
      /--manager: expected an id of names\/people\.json; found nothing/,
    )
  })
  it('never writes over a file', () => {
    writeFileSync(file, 'mine')
    const { made, text } = run('everton-2018', '--manager', 'simeone')
    expect(made).toBe(false)
    expect(text).toMatch(
      /id: expected an id that no incident has; found "everton-2018", which is .*klopp\/everton-2018\.json/,
    )
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })
  it.each([
    [[], /id: expected the id of the incident, such as atletico-2021; found nothing/],
    [['Everton_2018'], /id: expected lower-case words joined by hyphens, such as atletico-2021; found "Everton_2018"/],
    [['../x'], /id: expected lower-case words joined by hyphens/],
    [['daily'], /id: expected an id that is neither daily nor mix nor that of a person, .*; found "daily"/],
    [['klopp-quote'], /does not end as a group of kinds does; found "klopp-quote"/],
    [['klopp'], /nor that of a person, .*; found "klopp"/],
    [['a', 'b'], /id: expected one id; found "a b"/],
    [
      ['x', '--manager', 'kloop'],
      /--manager: expected an id of names\/people\.json; found "kloop"\. Did you mean klopp\?/,
    ],
    [
      ['x', '--collection', 'kloop'],
      /--collection: expected a folder of questions\/collections: klopp; found "kloop"\. Did you mean klopp\?/,
    ],
    [['x', '--records', 'gol,quote'], /--records: expected kinds of records.*; found "gol"\. Did you mean goal\?/],
    [
      ['x', '--force'],
      /options: expected --collection <…>, --manager <…>, --records <…>, --folder <…>; found "--force"/,
    ],
  ])('refuses %j with a sentence', (args, message) => {
    const { made, text } = run(...args)
    expect(made).toBe(false)
    expect(text).toMatch(message)
    expect(text).toContain('npm run new-incident -- <id>')
  })
  it('says what is wrong with the registry first', () => {
    writeFileSync(join(folder, 'names/people.json'), '{')
    expect(run('everton-2018')).toMatchObject({
      made: false,
      text: expect.stringMatching(/people\.json: expected a JSON file/),
    })
  })
  it('runs as a command', () => {
    const command = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['scripts/new-incident.ts', ...args, '--folder', folder], { encoding: 'utf8' })
    expect(command('everton-2018')).toMatchObject({ status: 0, stdout: expect.stringContaining('Made '), stderr: '' })
    expect(read()).toMatchObject({ id: 'everton-2018', published: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) })
    expect(command('everton-2018')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('no incident has'),
    })
  }, 30_000)
})

describe('toSkeleton', () => {
  it('ends every object with what has to be there, so that any other line can be deleted', () => {
    const skeleton = toSkeleton({ id: 'x', manager: 'klopp', published: '2026-11-22', records: recordKinds })
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      const last = Object.values(value).at(-1)
      if (typeof last === 'string') expect(last).not.toContain('delete')
      for (const inner of Object.values(value)) visit(inner)
    }
    visit(skeleton)
  })
  it('counts the records of a kind', () => {
    const { timeline } = toSkeleton({
      id: 'x',
      manager: 'klopp',
      published: '2026-11-22',
      records: ['goal', 'quote', 'goal'],
    })
    expect((timeline as { id: string }[]).map(({ id }) => id)).toEqual(['g1', 'q1', 'g2'])
  })
})
