import type { Content } from '../quiz/content.ts'
import type { Assets, Release } from './house.ts'
import type { OpenApiDocument } from './open-api.ts'

/** What scripts/pack.ts writes beside the code, as one JSON text: everything but the words, which are functions. */
export interface Packed extends Omit<Content, 'words'> {
  readonly release: Release
  readonly assets: Assets
  readonly openApi: OpenApiDocument
}
