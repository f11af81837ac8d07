import { LANGUAGE, readContent } from '../../scripts/content.ts'
import { compileWords } from '../../scripts/words.ts'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { makeBank } from '../../src/quiz/bank.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'

/** The real content, checked. */
export const content = await readContent()
/** The real almanac. */
export const almanac = buildAlmanac(content)
/** Every question that the real content can be asked. */
export const bank = makeBank(almanac, kinds)
/** The interface's sentences. */
export const interfaceWords = await compileWords(
  `src/house/words/${LANGUAGE}.json`,
  'dist/words/interface.js',
  LANGUAGE,
)

/** A deep copy, for tests that spoil something. */
export const copy = <T>(value: T): T => structuredClone(value)
