import type { BankIndex } from '../quiz/bank.ts'
import type { Forms } from './forms.ts'
import type { Assets, Release } from './house.ts'

/** The JSON that scripts/pack.ts writes for the Worker's script. The questions are files of their own. */
export interface Packed {
  readonly index: BankIndex
  readonly release: Release
  readonly assets: Assets
  /** The sentences of the interface that have no values, by their names. */
  readonly plain: Readonly<Record<string, string>>
  /** How English writes days and lists. */
  readonly forms: Forms
  /** The OpenAPI document as JSON in itself: few isolates are asked for it. */
  readonly openApi: string
}
