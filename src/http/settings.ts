// What the owner has set is checked before anything is answered: a weak key or a wrong address would otherwise be found out late.
import { RESULT_TTL_MS } from '../game/game.ts'
import type { Bindings } from '../house/bindings.ts'
import { MOST_BOARD_SECONDS } from '../scores/boards.ts'
import { isSafeOrigin } from './origin.ts'

const LEAST_KEY_LENGTH = 32
/** A row is kept no longer than the token lasts that deletes it. */
const MOST_ROW_DAYS = RESULT_TTL_MS / (24 * 3600 * 1000)
/** A key of fewer different characters repeats itself too much to be by chance. */
const LEAST_DIFFERENT = 10

/** What is wrong with the settings. */
export type SettingFault =
  | 'no-key'
  | 'weak-previous-key'
  | 'bad-origin'
  | 'bad-board-seconds'
  | 'bad-spare-lists'
  | 'bad-row-days'

/** What was found of environments: an isolate has one, and asks with every request. */
const known = new WeakMap<Bindings, SettingFault | 'none'>()

/** What is wrong with the environment; `undefined` where nothing is. It is looked at once. */
export function faultOfSettings(settings: Bindings): SettingFault | undefined {
  const found = known.get(settings) ?? findFault(settings) ?? 'none'
  known.set(settings, found)
  return found === 'none' ? undefined : found
}

function findFault(settings: Bindings): SettingFault | undefined {
  const { SIGNING_KEY, SIGNING_KEY_PREVIOUS, PUBLIC_ORIGIN, BOARD_SECONDS, SPARE_LISTS, ROW_DAYS } = settings
  if (!isStrong(SIGNING_KEY ?? '')) return 'no-key'
  if (SIGNING_KEY_PREVIOUS && !isStrong(SIGNING_KEY_PREVIOUS)) return 'weak-previous-key'
  if (PUBLIC_ORIGIN !== undefined && !isSafeOrigin(PUBLIC_ORIGIN)) return 'bad-origin'
  if (!isWithin(BOARD_SECONDS, { least: 1, most: MOST_BOARD_SECONDS })) return 'bad-board-seconds'
  if (!isWithin(SPARE_LISTS, { least: 0, most: 99_999 })) return 'bad-spare-lists'
  return isWithin(ROW_DAYS, { least: 1, most: MOST_ROW_DAYS }) ? undefined : 'bad-row-days'
}

/** Whether a key is of 32 characters or more and no obvious repetition. */
const isStrong = (key: string) => key.length >= LEAST_KEY_LENGTH && new Set(key).size >= LEAST_DIFFERENT

/** Whether a setting is a whole number within limits, or not set. */
const isWithin = (text: string | undefined, { least, most }: { least: number; most: number }) =>
  text === undefined || (/^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most)

/** The number of a setting; `undefined` where it is not set. */
export const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)

/** The secrets of the environment, newest first; none where a key is missing or weak. */
export function secretsOf(settings: Bindings): readonly string[] {
  const { SIGNING_KEY = '', SIGNING_KEY_PREVIOUS } = settings
  if (faultOfSettings(settings)) return []
  return SIGNING_KEY_PREVIOUS ? [SIGNING_KEY, SIGNING_KEY_PREVIOUS] : [SIGNING_KEY]
}
