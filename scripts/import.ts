// Reads files of open data into incidents of a collection: npm run import -- <file…>@<commit> --collection world-cups --season 2022
import { writeFileSync } from 'node:fs'
import { collectionFolder, readFolder, writeFolder } from './import/collection-files.ts'
import { importSeason } from './import/import-season.ts'
import { inputFile, readInput } from './import/input.ts'
import { reportText } from './import/report.ts'
import { publicationDay } from './import/season-input.ts'
import { readArguments } from './options.ts'

const { values, positionals } = readArguments({
  allowPositionals: true,
  options: {
    collection: { type: 'string' },
    season: { type: 'string' },
    check: { type: 'string', multiple: true },
    licence: { type: 'string' },
    published: { type: 'string' },
    from: { type: 'string' },
    report: { type: 'string' },
    dry: { type: 'boolean' },
  },
})

type Where = { readonly file: string; readonly line: number }
const isSamePlace = (one: Where, two: Where) => one.file === two.file && one.line === two.line

try {
  run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function run() {
  const { collection: id, season, licence } = values
  if (id === undefined || season === undefined || positionals.length === 0)
    throw new Error('expected <file…>@<commit> --collection <id> --season <year or 2019-20>; found less')
  const path = collectionFolder(id)
  const folder = readFolder(path)
  const { sources } = folder.collection
  const today = new Date().toISOString().slice(0, 10)
  const files = positionals.map((text) => inputFile(text, folder.collection, licence))
  const read = files.map((file) => ({ file, rows: readInput(file, sources) }))
  const checks = (values.check ?? []).map((text) => readInput(inputFile(text, folder.collection, licence), sources))
  const { written, report } = importSeason({
    folder,
    season,
    files: read.map(({ rows }) => rows.matches),
    checks: checks.map(({ matches }) => matches),
    squads: [...read.map(({ rows }) => rows), ...checks].flatMap(({ squads }) => squads),
    faults: read.flatMap(({ rows }) => rows.faults),
    published: values.published ?? publicationDay(folder.collection, today),
    today,
    from: values.from,
    sourceOf: (place) => {
      const key = read.find(({ rows }) =>
        rows.matches.some((row) => row.place === place || isSamePlace(row.place, place)),
      )?.file.key
      if (key === undefined)
        throw new Error(`${place.file}: expected a source of collection.json; found none with that path and commit`)
      return key
    },
    onProgress: showProgress,
  })
  const changed = writeFolder(path, written, values.dry === true)
  const text = reportText(report)
  console.log(text)
  console.log(`${values.dry ? 'Would write' : 'Wrote'}: ${changed.length === 0 ? 'nothing' : changed.join(', ')}`)
  if (values.report !== undefined) writeFileSync(values.report, `${text}\n`)
}

function showProgress(done: number, all: number) {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} matches${done === all ? '\n' : ''}`)
}
