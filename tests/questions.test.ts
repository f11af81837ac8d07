// What is shipped in questions/ keeps every promise of content. Nothing is pinned here: the tests are derived from the content,
// so that whatever an editor adds is judged by the same ones.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { findFaults } from '../check/invariants/incident.ts'
import { findNameFaults } from '../check/invariants/names.ts'
import type { Breach } from '../check/rules/rule.ts'
import { setRules } from '../check/rules/set.ts'
import { breachesOfQuiz, findBreaches } from '../check/rules.ts'
import { readContent } from '../scripts/content.ts'
import { readUnasked, unexplainedFacts } from '../scripts/coverage.ts'
import { incidentFiles } from '../scripts/folders.ts'
import { gapAt, gapsOf } from '../scripts/gaps.ts'
import { toIncidentSchema } from '../scripts/incident-schema.ts'
import { makePreviews } from '../scripts/previews.ts'
import { escapeMarkup } from '../src/house/markup.ts'
import { createText } from '../src/house/text.ts'
import { buildAlmanac } from '../src/quiz/almanac.ts'
import { candidatesOf } from '../src/quiz/candidate.ts'
import { DAILY_QUESTIONS } from '../src/quiz/daily.ts'
import { shiftDay, toDigits } from '../src/quiz/day.ts'
import { sinceDaysOf } from '../src/quiz/edition.ts'
import { makeQuestions } from '../src/quiz/judged.ts'
import { kinds } from '../src/quiz/kinds/index.ts'
import { assembleMade, makeBank } from '../src/quiz/make-bank.ts'
import type { Question } from '../src/quiz/question.ts'
import { askedIn, QUIZ_LENGTH, type Quiz } from '../src/quiz/quiz.ts'
import { excerpt, excerptAround, GAP, MOST_QUOTED_WORDS, withGap, wordCount } from '../src/quiz/quote.ts'
import { readAtlas } from '../src/share/atlas.ts'
import { forms, interfaceWords, shippedWords } from './support/content.ts'
import { openHouse } from './support/house.ts'
import { withInvented } from './support/invented.ts'
import { shownFields } from './support/shown.ts'

const content = await readContent()
const almanac = buildAlmanac(content)
const bank = makeQuestions(almanac, kinds)
const made = makeBank(content, kinds)
const unasked = readUnasked()
const files = incidentFiles('questions')

/** The first day whose quizzes may ask everything that is there. */
const day = shiftDay(
  [
    ...content.incidents.map(({ published }) => published),
    ...sinceDaysOf(content),
    ...kinds.map(({ since }) => since),
  ].reduce((last, other) => (other > last ? other : last)),
  1,
)
const idOn = (topic: string, seed: string) => `${topic}-${toDigits(day)}-${seed}`
/** Several tests look at the same quizzes: each is drawn once. */
const drawn = new Map<string, Quiz>()
function quizOf(id: string): Quiz {
  const quiz = drawn.get(id) ?? assembleMade(made, id) ?? expect.fail(`expected a quiz ${id}`)
  drawn.set(id, quiz)
  return quiz
}
/** In a year of dailies: after how many days an imported incident comes again, and a question of a written one in the middle. */
const LEAST_GAP = 30
const LEAST_MIDDLE = 20

/** The questions of the longest game of a quiz. */
const questionsOf = (id: string): readonly Question[] => askedIn(quizOf(id))
const ids = (topic: string, count: number) => Array.from({ length: count }, (_, i) => idOn(topic, `r${i}`))

/** How many mixes are drawn to see what a mix is like, and in what share of them one question may come. */
const MANY = 1000
/** The share of quizzes on several collections in which a short game may lack words: those of the three nights may all come later. */
const MOST_BROKEN = 0.05
const MOST_OFTEN = 0.15
/** The rules of the mix. */
const mixRules = ['F6', 'F7']

/** What no quiz may break, whatever there is to draw from. */
const absolute = ['D2', 'F1', 'F3']
/** The other rules of sets cannot be kept where an incident has few questions that go together: so many quizzes of a hundred may break one. */
const MOST_PERCENT = 5

const setBreaches = (quizzes: readonly string[]) =>
  quizzes.flatMap((id) => breachesOfQuiz(id, questionsOf(id), quizOf(id).mix))
const isAbsolute = ({ rule }: Breach) => absolute.includes(rule)

let breaches: readonly Breach[] = []
beforeAll(() => {
  breaches = findBreaches(almanac, kinds)
})

/** A site of the shipped content on the day after everything is published. */
function openShipped() {
  const house = openHouse({ made })
  house.clock.nowMs = Date.parse(`${day}T12:00:00Z`)
  return house
}
const houseOfAll = openShipped()
const pageAt = async (path: string) => (await houseOfAll.request(path)).text()

/** The incidents that are written by hand, each of a text: those that were read in data are too many for quizzes of each. */
const written = content.incidents.filter(({ source }) => !('data' in source))

describe.each(written.map((incident) => [incident.id, incident] as const))('the incident %s', (id, incident) => {
  const own = almanac.find(id) ?? incident
  const candidates = candidatesOf(almanac, kinds, own)
  const askedOf = new Set(candidates.map((candidate) => candidate.id))
  const quizzes = ids(id, 20)

  it('has no fault', () => {
    expect(findFaults(incident, content.names)).toEqual([])
  })
  it('breaks no rule of good questions, in any wording or draw', () => {
    expect(breaches.filter(({ question }) => askedOf.has(question))).toEqual([])
  })
  it('has for each of its facts a question, or a reason why there is none', () => {
    expect(
      unexplainedFacts(almanac, own, unasked),
      `facts of ${id} that no question asks: say why under neverAsk`,
    ).toEqual([])
  })
  it('gives every question an id of its own', () => {
    expect(askedOf.size).toBe(candidates.length)
  })
  it('is asked in quizzes of its own, in which no question answers another and nothing is the answer twice', () => {
    expect(setBreaches(quizzes).filter(isAbsolute)).toEqual([])
    expect(quizzes.flatMap(questionsOf).filter((question) => question.incident !== id)).toEqual([])
  })
  it('shows of a quote only words that were said, in a row, and not too many', () => {
    const quotes = incident.timeline.filter((record) => record.kind === 'quote')
    expect(quotes.flatMap(faultsOfExcerpt)).toEqual([])
  })
  it('is told on its page behind a guard: no quote can be read before it is opened', async () => {
    const [before, guarded = ''] = (await pageAt(`/incidents/${id}`)).split('<details')
    for (const record of incident.timeline) {
      if (record.kind !== 'quote') continue
      const shown = escapeMarkup(record.text.replace(/,$/, ''))
      expect(guarded).toContain(shown)
      expect(before).not.toContain(shown)
    }
    expect(guarded.match(/Paragraphs? /g)?.length).toBeGreaterThanOrEqual(incident.timeline.length)
  })
})

/** What is wrong with the words of a quote that are shown, with and without a gap. */
function faultsOfExcerpt({ text, gaps = [] }: { text: string; gaps?: readonly { word: string }[] | undefined }) {
  const bare = (shown: string) => shown.replaceAll('[…]', '').trim()
  const isSaid = text.includes(bare(excerpt(text))) && wordCount(excerpt(text)) <= MOST_QUOTED_WORDS + 1
  const wrongGaps = gaps.filter(({ word }) => {
    const shown = withGap(excerptAround(text, word), word)
    return shown.split(GAP).length !== 2 || !text.includes(bare(shown.replace(GAP, word)))
  })
  return [
    ...(isSaid ? [] : [`shown otherwise: ${text}`]),
    ...wrongGaps.map(({ word }) => `no gap for "${word}": ${text}`),
  ]
}

describe('the files of incidents', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(toIncidentSchema(content.names)),
  )
  const read = files.map((file) => ({ file, value: JSON.parse(readFileSync(join('questions', file), 'utf8')) }))
  const isList = ({ value }: { value: { incidents?: unknown } }) => Array.isArray(value.incidents)
  const lists = read.filter(isList)
  const single = read.filter((one) => !isList(one)).map(({ file }) => file)
  it('are there', () => {
    expect(single.length).toBeGreaterThan(0)
    expect(content.incidents).toHaveLength(single.length + lists.flatMap(({ value }) => value.incidents).length)
  })
  it('of many hold incidents of the form, one on a line', () => {
    const wrong = lists.flatMap(({ file, value }) => {
      const lines = readFileSync(join('questions', file), 'utf8').split('\n')
      const bare = new Set(lines.map((line) => line.replaceAll(/\s|,$/g, '')))
      return value.incidents.flatMap((incident: { id: string }) => [
        ...(validate(incident as unknown) ? [] : [`${file}: ${JSON.stringify(validate.errors)}`]),
        ...(bare.has(JSON.stringify(incident).replaceAll(/\s/g, ''))
          ? []
          : [`${file}: ${incident.id} is on more lines`]),
      ])
    })
    expect(wrong).toEqual([])
  })
  it.each(single)(
    '%s names the schema that editors complete by, fits it, and would not with a name that is not registered',
    (file) => {
      const incident = JSON.parse(readFileSync(join('questions', file), 'utf8'))
      expect(validate(incident), JSON.stringify(validate.errors)).toBe(true)
      expect(incident.$schema).toBe('../../incident.schema.json')
      expect(validate({ ...incident, manager: 'nobody' })).toBe(false)
      expect(validate({ ...incident, managers: 'klopp' })).toBe(false)
    },
  )
})

describe('the registry', () => {
  it('has no fault', () => {
    expect(findNameFaults(content.names)).toEqual([])
  })
  it('has no letter in the name of a club or a title that the pictures of results cannot show', async () => {
    const { title, long } = readAtlas(
      (await makePreviews(made.index, content, createText('en', interfaceWords, forms))).atlas.slice().buffer,
    ).sets
    const names = Object.values(content.names.clubs).flatMap(({ name, short = '' }) => [name, short])
    const letters = [...new Set(names.join('').toUpperCase())]
    expect(letters.filter((letter) => !title.keys.includes(letter) || !long.keys.includes(letter))).toEqual([])
  })
})

describe('the sentences', () => {
  it('break no rule in questions that no incident asks yet: of the frozen incidents, and of one that was invented', () => {
    const reworded = buildAlmanac({ ...withInvented(), words: shippedWords })
    expect(findBreaches(reworded, kinds)).toEqual([])
  })
})

describe('the bank', () => {
  it('has something to ask', () => {
    expect(bank.length).toBeGreaterThan(0)
  })
  it('breaks no rule as a whole', () => {
    const asked = new Set(bank.map(({ id }) => id))
    expect(breaches.filter(({ question }) => !asked.has(question))).toEqual([])
  })
  it('gives no two questions one id', () => {
    const twins = bank.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i)
    expect(twins).toEqual([])
  })
})

describe('quizzes', () => {
  const dailies = Array.from({ length: 365 }, (_, i) => `daily-${toDigits(shiftDay(day, i))}`)
  const mixes = ids('mix', 200)

  it('keep the rules of sets: a year of dailies, and mixes of 200 seeds', () => {
    const found = setBreaches([...dailies, ...mixes])
    expect(found.filter(isAbsolute)).toEqual([])
    const most = ((dailies.length + mixes.length) * MOST_PERCENT) / 100
    expect(found.length, `the first: ${JSON.stringify(found[0])}`).toBeLessThanOrEqual(most)
  })
  const mixBreaches = (id: string) =>
    setRules
      .filter(({ id: rule }) => mixRules.includes(rule))
      .flatMap((rule) => rule.breach(questionsOf(id), quizOf(id).mix) ?? [])
  it('keep the mix in games of every length: 1,000 seeds on the three nights', () => {
    expect(ids('klopp', MANY).flatMap(mixBreaches)).toEqual([])
  })
  it('hardly ever break the mix where several collections come together: a year of dailies, and mixes of 1,000 seeds', () => {
    const broken = [...dailies, ...ids('mix', MANY)].filter((id) => mixBreaches(id).length > 0)
    expect(broken.length).toBeLessThan(MOST_BROKEN * (dailies.length + MANY))
  })
  it('ask no question in more than 15 of 100 mixes of ten', () => {
    const asked = ids('mix', MANY).flatMap((id) =>
      askedIn(quizOf(id), QUIZ_LENGTH.default).map((question) => question.id),
    )
    const often = [...Map.groupBy(asked, (id) => id)].map(([id, times]) => ({ id, times: times.length }))
    expect(often.filter(({ times }) => times > MOST_OFTEN * MANY)).toEqual([])
  })
  it('are ten questions or more', () => {
    const short = [...dailies, ...mixes].filter((id) => questionsOf(id).length < QUIZ_LENGTH.default)
    expect(short).toEqual([])
    expect(DAILY_QUESTIONS).toBe(QUIZ_LENGTH.default)
  })
  it('go round: over a year of dailies no imported question twice, no imported incident within 30 days', () => {
    const isWritten = ({ incident }: { incident: string }) => written.some(({ id }) => id === incident)
    const gaps = (of: 'id' | 'incident', isOf: (question: Question) => boolean) =>
      gapsOf(
        dailies.map((id, i) => {
          const questions = askedIn(quizOf(id), DAILY_QUESTIONS).filter(isOf)
          return { day: shiftDay(day, i), ids: [...new Set(questions.map((question) => question[of]))] }
        }),
      )
    expect(gaps('id', (question) => !isWritten(question))).toEqual([])
    expect(gaps('incident', (question) => !isWritten(question))[0]).toBeGreaterThanOrEqual(LEAST_GAP)
    expect(gapAt(gaps('id', isWritten), 0.5)).toBeGreaterThanOrEqual(LEAST_MIDDLE)
  })
  it('are the same whenever they are assembled', () => {
    const anew = makeBank(content, kinds)
    for (const id of [...dailies, ...mixes].filter((_, i) => i % 50 === 0))
      expect(assembleMade(anew, id)).toEqual(quizOf(id))
  })
  it('send nothing that depends on the answer before it is given', async () => {
    for (const id of [...written.map((incident) => idOn(incident.id, 'r0')), ...mixes.slice(0, 20), dailies[0] ?? '']) {
      const questions = askedIn(quizOf(id), QUIZ_LENGTH.default)
      if (questions.length < QUIZ_LENGTH.least) continue
      const sent = JSON.parse(await pageAt(`/api/quizzes/${id}`))
      expect(sent.questions).toEqual(shownFields(questions))
      const page = await pageAt(`/quiz/${id}`)
      for (const { why, id: question } of questions) {
        expect(page).not.toContain(why)
        if (question !== questions[0]?.id) expect(page).not.toContain(question)
      }
    }
  })
})
