// What tests pin, they pin on frozen content: the incidents, names and sentences of tests/content, which never change because
// questions/ does. Sentences are frozen too: snapshots hold texts of options and tests quote prompts, and whoever words one
// better should break neither. Price: a kind that is given other values has its frozen sentence changed as well. A kind that
// the frozen catalogue does not know speaks the shipped sentences. tests/questions.test.ts judges what is shipped.
import { LANGUAGE, readContent } from '../../scripts/content.ts'
import { compileWords } from '../../scripts/words.ts'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { makeBank } from '../../src/quiz/bank.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'

/** The folder of the frozen content, laid out as questions/ is. */
export const FROZEN = 'tests/content'

const frozen = await readContent(FROZEN)

/** The sentences that are shipped. */
export const shippedWords = compileWords(`questions/words/${LANGUAGE}.json`, LANGUAGE)
/** The frozen content, checked. */
export const content = { ...frozen, words: { ...shippedWords, ...frozen.words } }
/** The almanac of the frozen content. */
export const almanac = buildAlmanac(content)
/** Every question that the frozen content can be asked. */
export const bank = makeBank(almanac, kinds)
/** The interface's sentences. */
export const interfaceWords = compileWords(`src/house/words/${LANGUAGE}.json`, LANGUAGE)

/** A deep copy, for tests that spoil something. */
export const copy = <T>(value: T): T => structuredClone(value)
