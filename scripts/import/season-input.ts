import type { Collection } from '../../src/quiz/collection.ts'
import type { Folder } from './collection-files.ts'
import type { SourceFault } from './fault.ts'
import type { MatchRow, Place, SquadRow } from './row.ts'

/** What one import is made from. */
export interface SeasonInput {
  readonly folder: Folder
  readonly season: string
  readonly files: readonly (readonly MatchRow[])[]
  readonly checks: readonly (readonly MatchRow[])[]
  readonly squads: readonly SquadRow[]
  readonly faults: readonly SourceFault[]
  /** The day of publication of what is new. */
  readonly published: string
  readonly today: string
  /** Matches before this day are left out. */
  readonly from?: string | undefined
  /** The key of the collection's sources for a place. */
  readonly sourceOf: (place: Place) => string
  readonly onProgress?: (done: number, all: number) => void
}

/** The day of publication where none is given: that of the collection, or today where that is gone. */
export function publicationDay({ published }: Pick<Collection, 'published'>, today: string): string {
  return published > today ? published : today
}

/** Whether a row is of a season as a collection writes it: "2019/20" is 2019-20. */
export function isOfSeason({ season }: Pick<MatchRow, 'season'>, wanted: string): boolean {
  return season.replace(/^(\d{4})[/-](?:\d{2})?(\d{2})$/, '$1-$2') === wanted
}
