import type { Content } from '../quiz/content.ts'
import type { Assets, Release } from './house.ts'
import type { OpenApiDocument } from './open-api.ts'

/** The JSON that scripts/pack.ts writes for the Worker: everything but the catalogues, which are modules of functions. */
export interface Packed extends Omit<Content, 'words'> {
  readonly release: Release
  readonly assets: Assets
  readonly openApi: OpenApiDocument
}
