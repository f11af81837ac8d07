// The files that an import reads: which of the collection's sources each is, whether its licence allows it, and what is in it.
import { readFileSync } from 'node:fs'
import { type Collection, licences } from '../../src/quiz/collection.ts'
import type { SourceFault } from './fault.ts'
import { readFootballJson } from './football-json.ts'
import { readFootballText } from './football-text.ts'
import { readResultTables } from './results-csv.ts'
import type { MatchRow, SquadRow } from './row.ts'
import { readSquadJson, readSquadText } from './squad.ts'

/** A file as it was named on the command line, and the key of its entry in the collection's sources. */
export interface InputFile {
  readonly path: string
  readonly commit: string
  readonly key?: string
}

/** What one file holds. */
export interface InputRows {
  readonly path: string
  readonly matches: readonly MatchRow[]
  readonly squads: readonly SquadRow[]
  readonly faults: readonly SourceFault[]
}

/** A `file@commit`; throws where it is neither a source of the collection nor under a licence that may be used. */
export function inputFile(
  text: string,
  { sources }: Pick<Collection, 'sources'>,
  licence: string | undefined,
): InputFile {
  const [, path = text, commit = ''] = /^(.+)@([0-9a-f]+)$/.exec(text) ?? []
  const found = Object.entries(sources).filter(
    ([, source]) => isPathOf(path, source.path) && (commit === '' || source.commit.startsWith(commit)),
  )
  if (found.length > 1)
    throw new Error(
      `${text}: expected a commit that tells which source it is; found ${found.map(([key]) => key).join(', ')}`,
    )
  const [entry] = found
  const given = entry?.[1].licence ?? licence
  if (!licences.some((each) => each === given))
    throw new Error(
      `${path}: expected a licence, ${licences.join(' or ')}, in collection.json or by --licence; found ${given ?? 'none'}`,
    )
  return entry ? { path, commit: entry[1].commit, key: entry[0] } : { path, commit }
}

/** Whether a file lies where a source has it: its last folders are those of the source's path. */
const isPathOf = (path: string, inRepository: string) => path === inRepository || path.endsWith(`/${inRepository}`)

/** The rows of a file, under its path in the repository where that is known. */
export function readInput({ path, key }: InputFile, sources: Collection['sources']): InputRows {
  const file = (key === undefined ? undefined : sources[key]?.path) ?? path.split('/').slice(-3).join('/')
  const text = readFileSync(path, 'utf8')
  const nothing = { path, matches: [], squads: [], faults: [] }
  if (/squads.*\.json$/.test(path)) return { ...nothing, squads: readSquadJson(text, file) }
  if (/squads/.test(path)) {
    const { rows, faults } = readSquadText(text, file)
    return { ...nothing, squads: rows, faults }
  }
  const { rows, faults } = path.endsWith('-results.csv')
    ? readResultTables({ results: { text, file }, goalscorers: scorersOf(path, file) })
    : path.endsWith('.json')
      ? readFootballJson(text, file)
      : readFootballText(text, file)
  return { ...nothing, matches: rows, faults }
}

/** The table of scorers that lies beside a table of results. */
function scorersOf(path: string, file: string) {
  const beside = (name: string) => name.replace(/-results\.csv$/, '-goalscorers.csv')
  return { text: readFileSync(beside(path), 'utf8'), file: beside(file) }
}
