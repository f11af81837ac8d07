/** A record of a table: its line, from 1, and its cells by the heading of their column. */
export interface CsvRecord {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** The records of a table of comma-separated values with a heading; cells may stand in quotes, doubled inside. */
export function readCsv(text: string): readonly CsvRecord[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const heading = cellsOf(lines[0] ?? '')
  return lines.slice(1).flatMap((line, index) => {
    if (line === '') return []
    const cells = cellsOf(line)
    return [{ line: index + 2, cells: Object.fromEntries(heading.map((name, at) => [name, cells[at] ?? ''])) }]
  })
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  )
}
