import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { afterAll, describe, expect, it } from 'vitest'
import { readContent } from '../../scripts/content.ts'
import { ContentError } from '../../scripts/content-error.ts'
import { checkWithdrawn, readWithdrawn, toWithdrawnSchema } from '../../scripts/withdrawn.ts'
import { questionIds } from '../../src/quiz/make-bank.ts'
import { FROZEN, made } from '../support/content.ts'

const root = mkdtempSync(join(tmpdir(), 'withdrawn-'))
const file = join(root, 'withdrawn.json')
afterAll(() => rmSync(root, { recursive: true, force: true }))

const [id = ''] = questionIds(made)
const good = { id, day: '2026-11-29', reason: 'Two options are right.' }
const write = (value: unknown) => writeFileSync(file, JSON.stringify(value))
const faultsOf = (value: unknown) => {
  write(value)
  return readWithdrawn(root).faults.map((line) => line.replace(`${relative('.', file)}: `, ''))
}

describe('readWithdrawn', () => {
  it('gives what the file lists, and nothing where there is no file', () => {
    expect(faultsOf([good])).toEqual([])
    expect(readWithdrawn(root).withdrawn).toEqual([good])
    expect(readWithdrawn(join(root, 'none'))).toEqual({ withdrawn: [], faults: [] })
  })
  it.each([
    ['a day that there is not', [{ ...good, day: '2026-11-31' }], /^\[0\]\.day: expected .*; found "2026-11-31"/],
    ['no reason', [{ ...good, reason: '  ' }], /^\[0\]\.reason: expected .*; found " {2}"/],
    ['a reason that is too long', [{ ...good, reason: 'x'.repeat(301) }], /^\[0\]\.reason: expected .*300/],
    ['markup', [{ ...good, reason: 'It was <b>wrong</b>.' }], /^\[0\]\.reason: expected .*; found "It was <b>wrong/],
    ['a second line', [{ ...good, reason: 'It was\nwrong.' }], /^\[0\]\.reason: expected .*one line/],
    ['a missing day', [{ id, reason: 'It was.' }], /^\[0\]\.day: expected .*; found nothing/],
    ['a misspelt field', [{ ...good, why: 'x' }], /^\[0\]\.why: expected a field that the form has: .*reason/],
    ['no list', { id }, /expected .*list.*; found/],
    ['a text that is no id', [{ ...good, id: 'Atletico' }], /^\[0\]\.id: expected .*; found "Atletico"/],
    ['a question twice', [good, good], /^\[1\]\.id: expected every question once, and \[0\] has it already; found/],
  ])('refuses %s, and says where it is, what was expected and what was found', (_, value, said) => {
    expect(faultsOf(value).join('\n')).toMatch(said)
    expect(faultsOf(value)).toHaveLength(1)
  })
  it('stops the reading of the whole content', async () => {
    const folder = join(root, 'questions')
    cpSync(FROZEN, folder, { recursive: true })
    writeFileSync(join(folder, 'withdrawn.json'), JSON.stringify([{ ...good, reason: '' }]))
    const error = await readContent(folder).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ContentError)
    expect(String(error)).toContain(`${relative('.', folder)}/withdrawn.json: [0].reason`)
    writeFileSync(join(folder, 'withdrawn.json'), JSON.stringify([good]))
    expect((await readContent(folder)).withdrawn).toEqual([good])
  })
})

describe('checkWithdrawn', () => {
  it('refuses an id that no question has, and names the nearest', () => {
    const check = () => checkWithdrawn([good, { ...good, id: `${id}x` }], made)
    expect(check).toThrow(ContentError)
    expect(check).toThrow(
      `questions/withdrawn.json: [1].id: expected the id of a question; found "${id}x". Did you mean ${id}`,
    )
  })
  it('takes every id that a question has or had', () => {
    const all = questionIds(made).map((one) => ({ ...good, id: one }))
    expect(() => checkWithdrawn(all, made)).not.toThrow()
  })
})

describe('the schema of the list', () => {
  it('takes what the check takes, and nothing that it refuses', () => {
    const takes = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(toWithdrawnSchema()))
    expect(takes([])).toBe(true)
    expect(takes([good])).toBe(true)
    expect(takes([{ ...good, why: '' }])).toBe(false)
    expect(takes([{ id, day: good.day }])).toBe(false)
  })
})
