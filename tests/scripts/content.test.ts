import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ContentError, incidentFiles, readContent } from '../../scripts/content.ts'
import { SCHEMA_FILE, toIncidentSchema } from '../../scripts/incident-schema.ts'
import { content } from '../support/content.ts'

const root = mkdtempSync(join(tmpdir(), 'questions-'))
const folder = join(root, 'questions')
const file = join(folder, 'klopp/atletico-2021.json')

beforeEach(() => cpSync('questions', folder, { recursive: true, force: true }))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The message of the content error that the folder gives. */
async function messageOf(): Promise<string> {
  const error = await readContent(folder).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ContentError)
  return error instanceof Error ? error.message : ''
}
const spoil = (from: string | RegExp, to: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))

describe('readContent', () => {
  it('reads every incident of every folder beside names and words', async () => {
    cpSync(file, join(folder, 'mourinho/atletico-2021.json'), { recursive: true })
    expect(incidentFiles(folder)).toEqual([
      'klopp/atletico-2021.json',
      'klopp/everton-2017.json',
      'klopp/toulouse-2023.json',
      'mourinho/atletico-2021.json',
    ])
  })
  it.each([
    ['a misspelt field', /"venue": "metropolitano"/, '"stadium": "metropolitano"', /match: .*stadium/],
    ['a wrong type', '"minute": 52', '"minute": "52"', /timeline\[4\]\.minute: expected .*; found "52"/],
    ['a missing field', /"by": "keita",/, '', /timeline\[1\]\.by: expected string.*; found nothing/],
    [
      'a day that does not exist',
      '"date": "2021-10-19"',
      '"date": "2021-02-30"',
      /match\.date: expected .*; found "2021-02-30"/,
    ],
    ['an unknown kind of record', '"kind": "card"', '"kind": "cart"', /timeline\[5\]\.kind/],
    [
      'somebody unknown',
      '"by": "keita"',
      '"by": "kaita"',
      /timeline\[1\]: expected a name|timeline\[1\]: expected a person of the cast; found kaita/,
    ],
    [
      'another id than the file has',
      '"id": "atletico-2021"',
      '"id": "atletico-2020"',
      /id: expected the name of the file; found atletico-2020/,
    ],
    [
      'a score that the goals do not make',
      '"score": [2, 3]',
      '"score": [2, 4]',
      /match\.score: expected 3 away goals, as in the timeline; found \[2,4\]/,
    ],
  ])('names file, path, expected and found for %s', async (_, from, to, message) => {
    spoil(from, to)
    const lines = (await messageOf()).split('\n')
    expect(lines.join('\n')).toMatch(message)
    for (const line of lines) expect(line).toMatch(/klopp\/atletico-2021\.json: .*expected .*; found ./)
  })
  it('names the file that is no JSON', async () => {
    writeFileSync(file, '{')
    expect(await messageOf()).toMatch(/atletico-2021\.json: expected a JSON file; found SyntaxError/)
  })
  it('tells every fault at once', async () => {
    spoil('"score": [2, 3]', '"score": [2, 4]')
    spoil('"by": "keita"', '"by": "kaita"')
    expect((await messageOf()).split('\n').length).toBeGreaterThan(1)
  })
  it('names the list and the entry of a fault in the registry', async () => {
    const people = join(folder, 'names/people.json')
    writeFileSync(people, readFileSync(people, 'utf8').replace('"Naby Keïta"', '"Mohamed SALAH"'))
    expect(await messageOf()).toMatch(
      /names\/people\.json keita: expected a name that is not salah’s too; found mohamed salah/,
    )
  })
})

describe('toIncidentSchema', () => {
  const schema = JSON.parse(toIncidentSchema(content.names))
  it('is what questions/incident.schema.json holds: run `npm run pack` when this fails', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(toIncidentSchema(content.names))
  })
  it('accepts every incident, and refuses a name that is not registered', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
    for (const name of incidentFiles('questions')) {
      const incident = JSON.parse(readFileSync(join('questions', name), 'utf8'))
      expect(validate(incident), JSON.stringify(validate.errors)).toBe(true)
      expect(incident.$schema).toBe('../incident.schema.json')
      expect(validate({ ...incident, manager: 'nobody' })).toBe(false)
      expect(validate({ ...incident, managers: 'klopp' })).toBe(false)
    }
  })
})

describe('the content', () => {
  it('holds every quotation, and nothing else between quotation marks of a report', () => {
    const quotes = content.incidents.map(({ timeline }) => timeline.filter(({ kind }) => kind === 'quote').length)
    expect(quotes).toEqual([5, 10, 4])
  })
  it('gives the three incidents at least 60 questions', async () => {
    const { bank } = await import('../support/content.ts')
    expect(bank.length).toBeGreaterThanOrEqual(60)
  })
})
