import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { readContent } from '../../scripts/content.ts'
import { ContentError } from '../../scripts/content-error.ts'
import { incidentFiles } from '../../scripts/folders.ts'
import { content, copy, FROZEN } from '../support/content.ts'
import { cupMatch, cupNames, writeCups } from '../support/cups.ts'

const root = mkdtempSync(join(tmpdir(), 'questions-'))
const folder = join(root, 'questions')
const file = join(folder, 'collections/klopp/atletico-2021.json')

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

/** Makes another collection, of one incident that is a copy of another. */
function addCollection(id: string, incident: string): void {
  const of = join(folder, 'collections', id)
  cpSync(file, join(of, `${incident}.json`), { recursive: true })
  cpSync(join(folder, 'collections/klopp/collection.json'), join(of, 'collection.json'))
  spoil('"id": "klopp"', `"id": "${id}"`, join(of, 'collection.json'))
}

describe('readContent', () => {
  it('reads every incident of every collection', async () => {
    addCollection('mourinho', 'benfica-2021')
    spoil('"id": "atletico-2021"', '"id": "benfica-2021"', join(folder, 'collections/mourinho/benfica-2021.json'))
    expect(incidentFiles(folder)).toEqual([
      'collections/klopp/atletico-2021.json',
      'collections/klopp/everton-2017.json',
      'collections/klopp/toulouse-2023.json',
      'collections/mourinho/benfica-2021.json',
    ])
    const { collections, incidents } = await readContent(folder)
    expect(collections.map(({ id }) => id)).toEqual(['klopp', 'mourinho'])
    expect(incidents.map(({ collection }) => collection)).toEqual(['klopp', 'klopp', 'klopp', 'mourinho'])
    expect(incidents.map(({ id }) => id)).toEqual(['atletico-2021', 'everton-2017', 'toulouse-2023', 'benfica-2021'])
  })
  it.each([
    [
      'a misspelt field',
      /"venue": "metropolitano"/,
      '"venu": "metropolitano"',
      /^collections\/klopp\/atletico-2021\.json: match\.venu: expected a field that the form has: .*; found "venu"\. Did you mean venue\?$/,
    ],
    [
      'a wrong type',
      '"minute": 52',
      '"minute": "52"',
      /^collections\/klopp\/atletico-2021\.json: timeline\[\d\]\.minute: expected a whole number from 1 to 120 or .*; found "52"$/,
    ],
    [
      'a missing field',
      /"by": "keita",/,
      '',
      /^collections\/klopp\/atletico-2021\.json: timeline\[1\]\.by: expected an id of names\/people\.json \(who scored\); found nothing$/,
    ],
    [
      'somebody unknown',
      '"by": "keita"',
      '"by": "kaita"',
      /^collections\/klopp\/atletico-2021\.json: timeline\[1\]\.by: expected an id of names\/people\.json; found "kaita"\. Did you mean keita\?$/,
    ],
    [
      'another id than the file has',
      '"id": "atletico-2021"',
      '"id": "atletico-2020"',
      /^collections\/klopp\/atletico-2021\.json: id: expected "atletico-2021", the name of the file; found "atletico-2020"$/,
    ],
    [
      'a score that the goals do not make',
      '"score": [2, 3]',
      '"score": [2, 4]',
      /^collections\/klopp\/atletico-2021\.json: match\.score: expected 3 away goals, as in the timeline; found \[2,4\]$/,
    ],
    [
      'a field that stands twice',
      '"venue": "metropolitano",',
      '"venue": "metropolitano", "venue": "anfield",',
      /^collections\/klopp\/atletico-2021\.json: match\.venue: expected every field once; found "venue"$/,
    ],
    [
      'a place that is not filled in',
      '"title": "The walk-out after Atlético"',
      '"title": "TODO: a name for it"',
      /^collections\/klopp\/atletico-2021\.json: title: expected a name for it; found a TODO$/,
    ],
    [
      'no JSON',
      '"title": "The walk-out after Atlético",',
      '"title": "The walk-out after Atlético"',
      /^collections\/klopp\/atletico-2021\.json: expected a JSON file; found SyntaxError: .*line 5 column 3/,
    ],
  ])('names file, path, expected and found for %s, and nothing else', async (_, from, to, line) => {
    spoil(from, to)
    expect(await linesOf()).toEqual([expect.stringMatching(line)])
  })
  it('tells every fault at once, of all files', async () => {
    spoil('"score": [2, 3]', '"score": [2, 4]')
    spoil('"id": "q5"', '"id": "q4"')
    spoil('"publish', '"Publish', join(folder, 'collections/klopp/everton-2017.json'))
    spoil('"Who scored', '"Who {scored', join(folder, 'words/en.json'))
    spoil('"Naby Keïta"', '"Mohamed SALAH"', join(folder, 'names/people.json'))
    const lines = (await linesOf()).map((line) => line.replace(/: expected.*/, ''))
    expect(lines).toEqual([
      'names/people.json: keita',
      expect.stringMatching(/^collections\/klopp\/atletico-2021\.json: timeline\[\d+\]\.id$/),
      'collections/klopp/atletico-2021.json: statements[4].of[0]',
      'collections/klopp/atletico-2021.json: statements[4].of[1]',
      'collections/klopp/atletico-2021.json: match.score',
      'collections/klopp/everton-2017.json: published',
      'collections/klopp/everton-2017.json: Published',
      'words/en.json: who-scored.prompt.side.a',
    ])
  })
  it('names both files when two incidents have one id', async () => {
    addCollection('simeone', 'atletico-2021')
    const from = relative('.', folder)
    const error = await readContent(folder).catch((reason: unknown) => reason)
    expect(String(error)).toBe(
      `ContentError: ${from}/collections/simeone/atletico-2021.json: id: expected an id of its own, other than that of ${from}/collections/klopp/atletico-2021.json; found "atletico-2021"`,
    )
  })
  it('names the file, the entry and the field of a fault in the form of the registry', async () => {
    spoil('"name": "Everton",', '"nam": "Everton",', join(folder, 'names/clubs.json'))
    spoil('"from": "2021-09-01"', '"from": "September"', join(folder, 'names/pools.json'))
    expect(await linesOf()).toEqual([
      'names/clubs.json: everton.name: expected a text (as shown); found nothing',
      'names/clubs.json: everton.nam: expected a field that the form has: name, short, aliases, country, ground, national, the, topic; found "nam". Did you mean name?',
      'names/pools.json: [0].from: expected a day such as 2021-10-19 (first day for which the list holds); found "September"',
    ])
  })
  it('names the file of the registry that is no JSON, and still reads the incidents', async () => {
    writeFileSync(join(folder, 'names/terms.json'), '{')
    spoil('"score": [2, 3]', '"score": 2')
    expect(await linesOf()).toEqual([
      expect.stringMatching(/^names\/terms\.json: expected a JSON file; found SyntaxError/),
      expect.stringMatching(/^collections\/klopp\/atletico-2021\.json: match\.score: expected a list of 2/),
    ])
  })
})

describe('readContent, of a collection that was read in data', () => {
  const of = join(folder, 'collections/cups')
  const matches = () => [0, 1, 2].map((n) => copy(cupMatch(n)))
  const write = (change: (all: ReturnType<typeof matches>) => void) => {
    const all = matches()
    change(all)
    writeCups(folder, all)
  }

  it('reads many incidents of one file, in order, and the entries of the registry beside it', async () => {
    writeCups(folder, matches())
    const { collections, incidents, names } = await readContent(folder)
    expect(collections.map(({ id }) => id)).toEqual(['cups', 'klopp'])
    expect(incidents.slice(0, 3).map(({ id }) => id)).toEqual(matches().map(({ id }) => id))
    expect(incidents.map(({ collection }) => collection)).toEqual([...Array(3).fill('cups'), ...Array(3).fill('klopp')])
    expect(names.clubs).toEqual({ ...content.names.clubs, ...cupNames.clubs })
    expect(Object.keys(names.people)).toEqual(expect.arrayContaining(['klopp', 'norland-1']))
    expect(names.pools).toEqual(content.names.pools)
  })
  it('reads an incident of a file of its own beside them', async () => {
    const [first, ...others] = matches()
    writeCups(folder, others)
    writeFileSync(join(of, `${first?.id}.json`), JSON.stringify(first))
    expect((await readContent(folder)).incidents).toHaveLength(6)
  })
  it('names the place in the file of many for each fault: of its form, and of what must hold', async () => {
    write(([, second, third]) => {
      Object.assign(second?.match ?? {}, { score: [3, 1] })
      Object.assign(third?.match ?? {}, { venu: 'a ground' })
    })
    expect(await linesOf()).toEqual([
      'collections/cups/incidents.json: incidents[1].match.score: expected 2 home goals, as in the timeline; found [3,1]',
      expect.stringMatching(
        /^collections\/cups\/incidents\.json: incidents\[2\]\.match\.venu: expected a field that the form has: .*; found "venu"/,
      ),
    ])
  })
  it('tells faults in the form of data as those of data', async () => {
    write(([first]) => Object.assign(first ?? {}, { source: { data: 'cups', lin: 10 } }))
    expect(await linesOf()).toEqual([
      'collections/cups/incidents.json: incidents[0].source.line: expected a whole number from 1 (the line on which the match begins); found nothing',
      'collections/cups/incidents.json: incidents[0].source.lin: expected a field that the form has: data, line; found "lin". Did you mean line?',
    ])
  })
  it('looks at the collection and at the other incidents', async () => {
    write(([first, second]) => {
      Object.assign(first?.source ?? {}, { data: 'cup' })
      Object.assign(second?.match ?? {}, { round: 'semi-final', group: undefined, leg: 1, tie: first?.id })
    })
    expect((await linesOf()).map((line) => line.replace(/; found.*/, ''))).toEqual([
      'collections/cups/incidents.json: incidents[0].source.data: expected one of the sources of cups’s collection.json: cups',
      'collections/cups/incidents.json: incidents[1].match.tie: expected a match of the same sides, at home with the other',
      'collections/cups/incidents.json: incidents[1].match.tie: expected an incident that names cup-1951-sudland-ostland-1 as its other leg',
      'collections/cups/incidents.json: incidents[1].match.leg: expected the first leg before the second',
    ])
  })
  it('reports an id that two incidents of one file have', async () => {
    write(([first, second]) => Object.assign(second ?? {}, { id: first?.id }))
    expect(await linesOf()).toEqual([
      expect.stringMatching(
        /^collections\/cups\/incidents\.json: id: expected an id of its own, other than that of .*incidents\.json/,
      ),
    ])
  })
  it('takes an entry that two lists have alike, and reports one that they have with different values', async () => {
    writeCups(folder, matches())
    const add = (entry: object) =>
      writeFileSync(join(of, 'clubs.json'), JSON.stringify({ ...cupNames.clubs, everton: entry }))
    add(content.names.clubs.everton ?? {})
    expect((await readContent(folder)).incidents).toHaveLength(6)
    add({ name: 'Everton FC', country: 'England' })
    expect(await linesOf()).toEqual([
      expect.stringMatching(
        /^collections\/cups\/clubs\.json: everton: expected what names\/clubs\.json says of it, \{"name":"Everton".*; found \{"name":"Everton FC"/,
      ),
    ])
  })
  it('names the file in which an entry stands that shares a name with another', async () => {
    writeCups(folder, matches())
    writeFileSync(join(of, 'competitions.json'), JSON.stringify({ cup: { name: 'Premier League' } }))
    expect(await linesOf()).toEqual([
      'collections/cups/competitions.json: cup: expected a name that is not premier-league’s too; found "Premier League"',
    ])
  })
  it('reports what is wrong with a collection', async () => {
    writeCups(folder, matches())
    spoil('"share":5', '"share":9', join(of, 'collection.json'))
    expect((await linesOf()).map((line) => line.replace(/: expected.*/, ''))).toEqual([
      'collections/cups/collection.json: share',
      'collections/klopp/collection.json: share',
    ])
  })
})

describe('the frozen content', () => {
  it('holds every quotation, and nothing else between quotation marks of a report', () => {
    const quotes = content.incidents.map(({ timeline }) => timeline.filter(({ kind }) => kind === 'quote').length)
    expect(quotes).toEqual([5, 10, 4])
  })
})
