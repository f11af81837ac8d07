import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { incidentFiles, readContent } from '../../scripts/content.ts'
import { ContentError } from '../../scripts/content-error.ts'
import { content, FROZEN } from '../support/content.ts'

const root = mkdtempSync(join(tmpdir(), 'questions-'))
const folder = join(root, 'questions')
const file = join(folder, 'klopp/atletico-2021.json')

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(FROZEN, folder, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The lines of the content error that the folder gives, without the way to it. */
async function linesOf(): Promise<readonly string[]> {
  const error = await readContent(folder).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ContentError)
  const message = error instanceof Error ? error.message : ''
  return message.replaceAll(`${relative('.', folder)}/`, '').split('\n')
}
const spoil = (from: string | RegExp, to: string, path = file) => {
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(from)
  writeFileSync(path, text.replace(from, to))
}

describe('readContent', () => {
  it('reads every incident of every folder beside names and words', async () => {
    cpSync(file, join(folder, 'mourinho/benfica-2021.json'), { recursive: true })
    spoil('"id": "atletico-2021"', '"id": "benfica-2021"', join(folder, 'mourinho/benfica-2021.json'))
    expect(incidentFiles(folder)).toEqual([
      'klopp/atletico-2021.json',
      'klopp/everton-2017.json',
      'klopp/toulouse-2023.json',
      'mourinho/benfica-2021.json',
    ])
    const { incidents } = await readContent(folder)
    expect(incidents.map(({ id }) => id)).toEqual(['atletico-2021', 'everton-2017', 'toulouse-2023', 'benfica-2021'])
  })
  it.each([
    [
      'a misspelt field',
      /"venue": "metropolitano"/,
      '"venu": "metropolitano"',
      /^klopp\/atletico-2021\.json: match\.venu: expected a field that the form has: .*; found "venu"\. Did you mean venue\?$/,
    ],
    [
      'a wrong type',
      '"minute": 52',
      '"minute": "52"',
      /^klopp\/atletico-2021\.json: timeline\[\d\]\.minute: expected a whole number from 1 to 120 or .*; found "52"$/,
    ],
    [
      'a missing field',
      /"by": "keita",/,
      '',
      /^klopp\/atletico-2021\.json: timeline\[1\]\.by: expected an id of names\/people\.json \(who scored\); found nothing$/,
    ],
    [
      'somebody unknown',
      '"by": "keita"',
      '"by": "kaita"',
      /^klopp\/atletico-2021\.json: timeline\[1\]\.by: expected an id of names\/people\.json; found "kaita"\. Did you mean keita\?$/,
    ],
    [
      'another id than the file has',
      '"id": "atletico-2021"',
      '"id": "atletico-2020"',
      /^klopp\/atletico-2021\.json: id: expected "atletico-2021", the name of the file; found "atletico-2020"$/,
    ],
    [
      'a score that the goals do not make',
      '"score": [2, 3]',
      '"score": [2, 4]',
      /^klopp\/atletico-2021\.json: match\.score: expected 3 away goals, as in the timeline; found \[2,4\]$/,
    ],
    [
      'a field that stands twice',
      '"venue": "metropolitano",',
      '"venue": "metropolitano", "venue": "anfield",',
      /^klopp\/atletico-2021\.json: match\.venue: expected every field once; found "venue"$/,
    ],
    [
      'a place that is not filled in',
      '"title": "The walk-out after Atlético"',
      '"title": "TODO: a name for it"',
      /^klopp\/atletico-2021\.json: title: expected a name for it; found a TODO$/,
    ],
    [
      'no JSON',
      '"title": "The walk-out after Atlético",',
      '"title": "The walk-out after Atlético"',
      /^klopp\/atletico-2021\.json: expected a JSON file; found SyntaxError: .*line 5 column 3/,
    ],
  ])('names file, path, expected and found for %s, and nothing else', async (_, from, to, line) => {
    spoil(from, to)
    expect(await linesOf()).toEqual([expect.stringMatching(line)])
  })
  it('tells every fault at once, of all files', async () => {
    spoil('"score": [2, 3]', '"score": [2, 4]')
    spoil('"id": "q5"', '"id": "q4"')
    spoil('"publish', '"Publish', join(folder, 'klopp/everton-2017.json'))
    spoil('"Who scored', '"Who {scored', join(folder, 'words/en.json'))
    spoil('"Naby Keïta"', '"Mohamed SALAH"', join(folder, 'names/people.json'))
    const lines = (await linesOf()).map((line) => line.replace(/: expected.*/, ''))
    expect(lines).toEqual([
      'names/people.json: keita',
      expect.stringMatching(/^klopp\/atletico-2021\.json: timeline\[\d+\]\.id$/),
      'klopp/atletico-2021.json: statements[4].of[0]',
      'klopp/atletico-2021.json: statements[4].of[1]',
      'klopp/atletico-2021.json: match.score',
      'klopp/everton-2017.json: published',
      'klopp/everton-2017.json: Published',
      'words/en.json: who-scored.prompt.side.a',
    ])
  })
  it('names both files when two incidents have one id', async () => {
    cpSync(file, join(folder, 'simeone/atletico-2021.json'), { recursive: true })
    const from = relative('.', folder)
    const error = await readContent(folder).catch((reason: unknown) => reason)
    expect(String(error)).toBe(
      `ContentError: ${from}/simeone/atletico-2021.json: id: expected an id of its own, other than that of ${from}/klopp/atletico-2021.json; found "atletico-2021"`,
    )
  })
  it('names the file, the entry and the field of a fault in the form of the registry', async () => {
    spoil('"name": "Everton",', '"nam": "Everton",', join(folder, 'names/clubs.json'))
    spoil('"from": "2021-09-01"', '"from": "September"', join(folder, 'names/pools.json'))
    expect(await linesOf()).toEqual([
      'names/clubs.json: everton.name: expected a text (as shown); found nothing',
      'names/clubs.json: everton.nam: expected a field that the form has: name, short, aliases, country, ground; found "nam". Did you mean name?',
      'names/pools.json: [0].from: expected a day such as 2021-10-19 (first day for which the list holds); found "September"',
    ])
  })
  it('names the file of the registry that is no JSON, and still reads the incidents', async () => {
    writeFileSync(join(folder, 'names/terms.json'), '{')
    spoil('"score": [2, 3]', '"score": 2')
    expect(await linesOf()).toEqual([
      expect.stringMatching(/^names\/terms\.json: expected a JSON file; found SyntaxError/),
      expect.stringMatching(/^klopp\/atletico-2021\.json: match\.score: expected a list of 2/),
    ])
  })
})

describe('the frozen content', () => {
  it('holds every quotation, and nothing else between quotation marks of a report', () => {
    const quotes = content.incidents.map(({ timeline }) => timeline.filter(({ kind }) => kind === 'quote').length)
    expect(quotes).toEqual([5, 10, 4])
  })
})
