import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { documentsOf, staleLine } from '../../scripts/documents.ts'
import { content } from '../support/content.ts'

const root = mkdtempSync(join(tmpdir(), 'documents-'))
const file = join(root, 'guide.md')
const shown = relative('.', file)
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('staleLine', () => {
  const stale = (found: string, text: string) => {
    writeFileSync(file, found)
    return staleLine({ file, text })
  }
  it('is undefined for a file that holds what it has to', () => {
    expect(stale('a\nb\n', 'a\nb\n')).toBeUndefined()
  })
  it('names the file and the first line that differs, with what was expected and what was found', () => {
    expect(stale('a\nb\nc\n', 'a\nB\nC\n')).toBe(`${shown}: line 2: expected "B"; found "b"`)
  })
  it('says where a file ends too early or too late', () => {
    expect(stale('a', 'a\nb')).toBe(`${shown}: line 2: expected "b"; found no more lines`)
    expect(stale('a\nb', 'a')).toBe(`${shown}: line 2: expected no more lines; found "b"`)
  })
  it('says so of a file that is not there', () => {
    expect(staleLine({ file: join(root, 'none'), text: 'a' })).toMatch(/line 1: expected "a"; found ""$/)
  })
})

describe('documentsOf', () => {
  it('makes the schema of the registry’s ids', () => {
    const [schema] = documentsOf(content.names)
    expect(schema?.file).toBe('questions/incident.schema.json')
    expect(JSON.parse(schema?.text ?? '').$defs.person.enum).toEqual(Object.keys(content.names.people).sort())
  })
  it('makes the schema of a collection, with the ids that it may be about', () => {
    const [, schema] = documentsOf(content.names)
    expect(schema?.file).toBe('questions/collection.schema.json')
    expect(JSON.parse(schema?.text ?? '').$defs.competition.enum).toEqual(
      Object.keys(content.names.competitions).sort(),
    )
  })
  it('makes the guide anew around what was written by hand', () => {
    const [, , guide] = documentsOf(content.names)
    expect(guide?.file).toBe('questions/README.md')
    expect(guide?.text).toContain('# Incidents go in, questions come out')
  })
})
