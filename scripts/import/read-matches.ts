import type { Reading } from './fault.ts'
import { readFootballJson } from './football-json.ts'
import { readFootballText } from './football-text.ts'
import type { MatchRow } from './row.ts'

/** The matches of a file of openfootball's, JSON by its name's end and Football.TXT otherwise. */
export function readMatches(text: string, file: string): Reading<MatchRow> {
  return file.endsWith('.json') ? readFootballJson(text, file) : readFootballText(text, file)
}
