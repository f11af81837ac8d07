import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readFolder, writeFolder } from '../../../scripts/import/collection-files.ts'
import { incidentSchema } from '../../../src/quiz/incident.ts'

const root = mkdtempSync(join(tmpdir(), 'collection-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const folder = join(root, 'collections', 'cups')
const put = (file: string, value: unknown) => {
  mkdirSync(join(root, file, '..'), { recursive: true })
  writeFileSync(join(root, file), JSON.stringify(value))
}
put('names/people.json', { klopp: { name: 'Jürgen Klopp' } })
put('collections/nights/people.json', { pena: { name: 'Gustavo Peña' } })
put('collections/cups/collection.json', {
  id: 'cups',
  title: 'Cups',
  description: 'Matches.',
  subject: { competition: 'cup' },
  published: '2026-11-26',
  share: 5,
  mix: { words: 0, clerical: 2 },
})
const incident = incidentSchema.parse({
  id: 'cup-1966-arcadia-borduria-final',
  title: 'Arcadia v Borduria, Cup 1966 final',
  published: '2026-11-26',
  source: { data: 'cup', line: 12 },
  match: { date: '1966-07-30', home: 'arcadia', away: 'borduria' },
  timeline: [],
})
const written = {
  lock: { rows: { 'Cup 1966 | Final | Arcadia v Borduria': { id: incident.id, hash: 'abc' } }, people: {} },
  names: { people: {}, clubs: { arcadia: { name: 'Arcadia', country: 'Arcadia' } }, venues: {}, competitions: {} },
  incidents: { '1966': [incident] },
}

describe('writeFolder', () => {
  it('writes nothing in a dry run, and says what it would write', () => {
    expect(writeFolder(folder, written, true)).toEqual(['1966.json', 'clubs.json', 'lock.json'])
    expect(readFolder(folder).incidents).toEqual({})
  })

  it('writes one incident a line, which is read again as it was', () => {
    expect(writeFolder(folder, written, false)).toEqual(['1966.json', 'clubs.json', 'lock.json'])
    expect(readFileSync(join(folder, '1966.json'), 'utf8').split('\n')).toHaveLength(4)
    expect(readFolder(folder)).toMatchObject({ lock: written.lock, incidents: written.incidents, names: written.names })
  })

  it('writes no file that is already so', () => {
    expect(writeFolder(folder, written, false)).toEqual([])
  })
})

describe('readFolder', () => {
  it('knows the lists of the registry and of other collections', () => {
    expect(readFolder(folder).others.people).toEqual({
      klopp: { name: 'Jürgen Klopp' },
      pena: { name: 'Gustavo Peña' },
    })
  })

  it('names the file that has another form', () => {
    put('collections/cups/fixes.json', { people: [{ side: 'arcadia' }] })
    expect(() => readFolder(folder)).toThrow(/fixes\.json: people\.0/)
  })
})
