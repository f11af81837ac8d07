import type { Content } from '../src/quiz/content.ts'
import { kinds } from '../src/quiz/kinds/index.ts'
import { type MadeBank, makeBank } from '../src/quiz/make-bank.ts'
import { showProgress } from './progress.ts'
import { hexOf } from './remembered.ts'
import { checkWithdrawn } from './withdrawn.ts'

/** As many letters as a name of 64 bits has. */
const HASH_LETTERS = 16

/** The name of a folder of the bank, by what it holds. */
export const nameOf = (text: string): string => hexOf(text).slice(0, HASH_LETTERS)

/** The bank of the content of a questions folder, with what all kinds ask; on a terminal it tells how far it has come. Throws ContentError where something is withdrawn that is never asked. */
export function makeAll(content: Content, folder?: string): MadeBank {
  const progress = showProgress('making questions of incidents:')
  const bank = makeBank(content, kinds, { tell: progress.tell, hashOf: nameOf })
  progress.end()
  checkWithdrawn(content.withdrawn ?? [], bank, folder)
  return bank
}
