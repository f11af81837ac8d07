// Tests pin facts, counts and texts of frozen content: copies of incidents, names and sentences in tests/content that stay as
// they are when questions/ changes. Sentences are frozen too, because snapshots hold texts of options and tests quote prompts:
// an editor who words one better breaks no test. Price: when a kind gives its sentence other values, the frozen copy of the
// sentence has to change with it. A kind that is newer than the frozen sentences uses the shipped ones. What is shipped is
// judged by tests/questions.test.ts.
import { LANGUAGE, readContent } from '../../scripts/content.ts'
import { readForms } from '../../scripts/read-forms.ts'
import { compileWords } from '../../scripts/words.ts'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { type Topic, topicPath } from '../../src/quiz/bank.ts'
import { makeQuestions } from '../../src/quiz/judged.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { assembleMade, makeBank } from '../../src/quiz/make-bank.ts'

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
export const bank = makeQuestions(almanac, kinds)
/** The bank of the frozen content, as it is shipped. */
export const made = makeBank(content, kinds)
/** The topic of an id of the frozen content; `undefined` where there is none. */
export const topicNamed = (id: string) =>
  (made.files.get(topicPath(made.index, id)) as Readonly<Record<string, Topic>>)[id]
/** The quiz of an id, drawn from the frozen content. */
export const quizOf = (id: string) => assembleMade(made, id)
/** How the interface writes days and lists. */
export const forms = readForms(LANGUAGE)
/** The interface's sentences. */
export const interfaceWords = compileWords(`src/house/words/${LANGUAGE}.json`, LANGUAGE)

/** A deep copy, for tests that spoil something. */
export const copy = <T>(value: T): T => structuredClone(value)
