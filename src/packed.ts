import type { Assets, OpenApiDocument, Release } from './env.ts'
import type { Content } from './quiz/almanac.ts'

/** What scripts/pack.ts writes beside the code, as one JSON text: everything but the words, which are functions. */
export interface Packed extends Omit<Content, 'words'> {
  readonly release: Release
  readonly assets: Assets
  readonly openApi: OpenApiDocument
}
