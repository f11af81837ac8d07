import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ContentError } from '../../scripts/content-error.ts'
import { documentsOf } from '../../scripts/documents.ts'
import { GUIDE_FILE } from '../../scripts/guide.ts'
import { checkFolder } from '../../scripts/judge.ts'
import { content, FROZEN } from '../support/content.ts'

const root = mkdtempSync(join(tmpdir(), 'judge-'))
const folder = join(root, 'questions')
const guide = join(folder, 'README.md')

/** A questions folder of one incident, in which everything is right and nothing is stale. */
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(FROZEN, folder, { recursive: true })
  for (const other of ['everton-2017', 'toulouse-2023']) rmSync(join(folder, `collections/klopp/${other}.json`))
  cpSync(GUIDE_FILE, guide)
  for (const { file, text } of documentsOf(content.names, folder)) writeFileSync(file, text)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const spoil = (file: string, from: string, to: string) => {
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}
async function faultsIn(): Promise<string> {
  const error = await checkFolder(folder).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ContentError)
  return String(error).replaceAll(`${relative('.', folder)}/`, '')
}

describe('checkFolder', () => {
  it('says how many incidents were checked when everything is right', async () => {
    expect(await checkFolder(folder)).toEqual(['incidents checked: 1, no fault, no stale document'])
  })
  it('names every document that is stale, the line, and how to write it anew', async () => {
    spoil(guide, '| `$schema` |', '| `$scheme` |')
    spoil(join(folder, 'incident.schema.json'), '"salah"', '"sala"')
    const faults = await faultsIn()
    expect(faults).toMatch(/^ContentError: incident\.schema\.json: line \d+: expected "\\"salah\\",/)
    expect(faults).toMatch(/\nREADME\.md: line \d+: expected "\| `\$schema` .*; found "\| `\$scheme` /)
    expect(faults).toContain('npm run pack')
  })
  it('names the question that breaks a rule, and the rule', async () => {
    spoil(
      join(folder, 'collections/klopp/atletico-2021.json'),
      'It was a Tuesday night, just',
      'it was a Tuesday night, just',
    )
    expect(await faultsIn()).toMatch(/atletico-2021\.date\.match: rule G1, .*: “it was a Tuesday night/)
  })
  it('names the facts that no question asks and nobody has given a reason for', async () => {
    spoil(join(folder, 'collections/klopp/atletico-2021.json'), '"fact": "f2.minute"', '"fact": "f2.order"')
    expect(await checkFolder(folder)).toContainEqual(
      expect.stringMatching(/^atletico-2021: no question asks f2\.minute\. Say why under neverAsk/),
    )
  })
})

describe('npm run pack -- --check', () => {
  it('ends with 1 where something is stale, says so, and writes nothing but what it remembers', () => {
    spoil(guide, '| `$schema` |', '| `$scheme` |')
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
    const before = readFileSync(guide, 'utf8')
    const command = [resolve('scripts/pack.ts'), '--check']
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^questions\/README\.md: line \d+: expected /),
    })
    expect(readFileSync(guide, 'utf8')).toBe(before)
    expect(existsSync(join(root, 'dist/public'))).toBe(false)
  }, 30_000)
})
