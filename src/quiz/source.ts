import type { Almanac } from './almanac.ts'
import type { Collection } from './collection.ts'
import type { Incident } from './incident.ts'

/** A line of published data, with whom to name for it. */
export interface DataLine {
  readonly line: number
  /** The address at which the line can be read. */
  readonly address: string
  readonly attribution: string
  readonly licence: Collection['sources'][string]['licence']
}

/** The address of a file of data as it was read. */
export const addressOf = ({ address, commit, path }: Collection['sources'][string]) =>
  `${address}/blob/${commit}/${path}`

/** The line of data that an incident was read in, or another line of the same file; `undefined` where its source is a text. */
export function dataLineOf(
  { collections }: Pick<Almanac, 'collections'>,
  { collection, source }: Incident,
  line?: number,
): DataLine | undefined {
  if (!('data' in source)) return undefined
  const file = collections.find(({ id }) => id === collection)?.sources[source.data]
  if (!file) return undefined
  const { attribution, licence } = file
  const at = line ?? source.line
  return { line: at, address: `${addressOf(file)}#L${at}`, attribution, licence }
}

/** Whether the incident was read in data, so that no words and no notes are known of it. */
export const isData = ({ source }: Pick<Incident, 'source'>) => 'data' in source
