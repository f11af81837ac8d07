import { describe, expect, it } from 'vitest'
import {
  type Bank,
  countPublished,
  namesPath,
  readTold,
  readTopic,
  refsOf,
  shardPath,
  weightOf,
} from '../../src/quiz/bank.ts'
import { askableOn, type Shard } from '../../src/quiz/entry.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { assembleMade, makeBank, openMade } from '../../src/quiz/make-bank.ts'
import { askedIn, assembleQuiz, countOn } from '../../src/quiz/quiz.ts'
import { content, copy, made, quizOf } from '../support/content.ts'
import { bankOfMany, MANY } from '../support/many.ts'

const many = bankOfMany.index.collections.find(({ id }) => id === 'many') ?? expect.fail('expected a collection')
const shardOf = (number: number) => bankOfMany.files.get(shardPath({ collection: many, number })) as Shard
const shards = Array.from({ length: MANY }, (_, number) => shardOf(number))

/** A bank that goes through JSON as files do, and counts what is read. */
function countReads(): { bank: Bank; reads: string[] } {
  const reads: string[] = []
  const { index, read } = openMade(bankOfMany)
  const bank: Bank = {
    index: JSON.parse(JSON.stringify(index)),
    read: async (path) => {
      reads.push(path)
      return JSON.parse(JSON.stringify(await read(path)))
    },
  }
  return { bank, reads }
}

describe('makeBank', () => {
  it('is the same whenever it is made, and names its folders anew when anything in them changes', () => {
    expect(makeBank(content, kinds)).toEqual(made)
    const [first, ...others] = copy(content.incidents)
    if (!first) throw new Error('expected an incident')
    const changed = makeBank({ ...content, incidents: [{ ...first, title: 'Another title' }, ...others] }, kinds)
    expect(changed.index.collections[0]?.hash).not.toBe(made.index.collections[0]?.hash)
    expect([...changed.files.keys()].filter((path) => path.includes('/q/') && made.files.has(path))).toEqual([])
  })
  it('numbers incidents deck by deck, the most notable ones first', () => {
    expect(many.decks).toEqual([
      { published: '2026-11-10', weights: '3'.repeat(22) + '1'.repeat(22) },
      { published: '2026-11-20', weights: '3311' },
    ])
    expect(shards.map(({ head }) => head.published).indexOf('2026-11-20')).toBe(44)
    expect([weightOf({ collection: many, number: 44 }), weightOf({ collection: many, number: 47 })]).toEqual([3, 1])
    expect(['2026-11-10', '2026-11-11', '2026-11-21'].map((day) => countPublished(many, day))).toEqual([0, 44, 48])
  })
  it('leaves every question of one incident to a file of its own, with the source that verdicts show', () => {
    for (const { head, entries } of shards) {
      expect(entries.length).toBeGreaterThan(20)
      expect(head.source).toEqual({
        line: expect.any(Number),
        address: expect.stringMatching(
          /^https:\/\/github.example\/somebody\/football\/blob\/[0-9a-f]{40}\/matches.csv$/,
        ),
        attribution: 'Somebody',
        licence: 'CC0-1.0',
      })
    }
  })
  it('ships at most eight wrong options of what was read in data, and all of what was read in a text', () => {
    const most = (of: readonly Shard[]) =>
      Math.max(...of.flatMap(({ entries }) => entries.map(({ wrong }) => wrong.length)))
    expect(most(shards)).toBe(8)
    const klopp = [...made.files].filter(([path]) => path.includes('/q/')).map(([, file]) => file as Shard)
    expect(most(klopp)).toBeGreaterThan(8)
    for (const { wrong, answer, ordered } of shards.flatMap(({ entries }) => entries)) {
      expect(wrong.length).toBeGreaterThan(0)
      const below = wrong.filter(({ order = 0 }) => order < (answer.order ?? 0)).length
      if (ordered && wrong.length === 8) expect(Math.min(below, 8 - below)).toBeGreaterThanOrEqual(1)
    }
  })
  it('finds topics: incidents, teams and seasons, with those of their incidents that are published', async () => {
    const bank = openMade(bankOfMany)
    const numbersOn = async (id: string, day: string) => {
      const topic = await readTopic(bank, id)
      return topic && refsOf(bank.index, topic, day).length
    }
    expect(await numbersOn('team-toulouse', '2026-11-02')).toBe(1)
    expect(await numbersOn('team-toulouse', '2026-11-11')).toBe(45)
    expect(await numbersOn('team-toulouse', '2026-11-21')).toBe(49)
    expect(await numbersOn('night-3', '2026-11-21')).toBe(1)
    expect(await numbersOn('many', '2026-11-11')).toBe(44)
    expect(await numbersOn('many-2023-24', '2026-11-21')).toBe(48)
    expect((await readTopic(bank, 'klopp-2023-24'))?.name).toEqual({ is: 'season', name: 'Jürgen Klopp 2023–24' })
    expect(await numbersOn('nothing', '2026-11-21')).toBeUndefined()
    expect(await readTopic(bank, 'constructor')).toBeUndefined()
    const names = (await bank.read(namesPath(bank.index))) as readonly (readonly [string, unknown])[]
    expect(new Map(names).get('team-toulouse')).toMatchObject({ is: 'team', name: 'Toulouse' })
    for (const [id] of names) expect(await readTopic(bank, id)).toBeDefined()
  })
  it('tells every incident that is published, and no other', async () => {
    const bank = openMade(bankOfMany)
    for (const { head } of shards) {
      expect((await readTold(bank, head.id, '2026-11-21'))?.head).toEqual(head)
      expect(await readTold(bank, head.id, '2026-11-10')).toBeUndefined()
    }
    expect(await readTold(bank, 'team-toulouse', '2026-11-21')).toBeUndefined()
  })
  it('tells neither what is still to come nor what turned out to be wrong', async () => {
    const changed = copy(content.incidents)
    const records = changed.find(({ id }) => id === 'atletico-2021')?.timeline ?? []
    for (const record of records) {
      if (record.id === 'g1') record.since = '2026-11-20'
      if (record.id === 'g2') record.until = '2026-11-25'
    }
    const bank = openMade(makeBank({ ...content, incidents: changed }, kinds))
    const goalsOn = async (day: string) => {
      const told = await readTold(bank, 'atletico-2021', day)
      const goals = told?.incident.timeline.filter(({ kind }) => kind === 'goal').map(({ id }) => id)
      expect(told?.timeline).toHaveLength(told?.incident.timeline.length ?? 0)
      return goals?.slice(0, 2)
    }
    expect(await goalsOn('2026-11-20')).toEqual(['g2', 'g3'])
    expect(await goalsOn('2026-11-24')).toEqual(['g1', 'g2'])
    expect(await goalsOn('2026-11-25')).toEqual(['g1', 'g3'])
  })
  it('keeps a question that turned out to be wrong for older quizzes only', () => {
    const wrong = copy(content.incidents)
    for (const record of wrong.flatMap(({ timeline }) => timeline)) if (record.id === 'g2') record.until = '2026-11-25'
    const bank = makeBank({ ...content, incidents: wrong }, kinds)
    const asksOn = (day: string) =>
      [...bank.files]
        .filter(([path]) => path.includes('/q/'))
        .flatMap(([, file]) => askableOn(file as Shard, day))
        .filter(({ id }) => id === 'atletico-2021.who-scored.g2').length
    expect([asksOn('2026-11-24'), asksOn('2026-11-25')]).toEqual([1, 0])
    const asked = (quiz: ReturnType<typeof quizOf>) =>
      quiz && askedIn(quiz).map(({ corrected: _, ...question }) => question)
    for (const id of ['mix-20261124-a', 'mix-20261124-b', 'everton-2017-20261124-a'])
      expect(asked(assembleMade(bank, id))).toEqual(asked(quizOf(id)))
    const corrected = [...bank.files].flatMap(([path, file]) =>
      path.includes('/q/') ? (file as Shard).entries.filter((entry) => entry.corrected).map(({ id }) => id) : [],
    )
    expect(corrected).toContain('atletico-2021.who-scored.g2')
    expect(corrected.filter((id) => id.startsWith('everton-2017'))).toEqual([])
  })
})

describe('assembleQuiz', () => {
  const ids = ['mix', 'mix-goals', 'team-toulouse', 'night-7', 'many-2023-24', 'many', 'klopp']
  const quizzes = [
    ...ids.flatMap((topic) => ['a', 'b', 'c'].map((seed) => `${topic}-20261122-${seed}`)),
    ...['20261111', '20261121', '20261122'].flatMap((day) => [
      `daily-${day}`,
      `daily-many-${day}`,
      `daily-klopp-${day}`,
    ]),
  ]
  it.each(quizzes)('reads at most 20 files for %s, and asks enough', async (id) => {
    const { bank, reads } = countReads()
    const quiz = await assembleQuiz(bank, id)
    expect(reads.length).toBeLessThanOrEqual(20)
    // The nights are alike, so few goals of them can be asked together.
    expect(quiz && askedIn(quiz, 10).length).toBeGreaterThanOrEqual(id.includes('goals') ? 5 : 10)
    expect(quiz).toEqual(assembleMade(bankOfMany, id))
  })
  it('reads no more to count than to ask', async () => {
    for (const topic of [...ids.filter((id) => id !== 'mix-goals'), 'nothing'])
      for (const group of [undefined, 'goals', 'quote'] as const) {
        const { bank, reads } = countReads()
        const { questions } = await countOn(bank, { topic, day: '2026-11-22', ...(group && { group }) })
        expect(reads.length).toBeLessThanOrEqual(20)
        expect(questions).toBeLessThanOrEqual(20)
        if (topic === 'nothing') expect(questions).toBe(0)
        if (topic === 'team-toulouse' && !group) expect(questions).toBe(20)
      }
  })
  it('gives each collection its share in games of ten, and of twenty as far as its questions suffice', () => {
    const incidentsOf = (id: string, length: number) => {
      const quiz = assembleMade(bankOfMany, id) ?? expect.fail('expected a quiz')
      return askedIn(quiz, length).map(({ incident }) => incident)
    }
    const ofMany = (id: string, length: number) =>
      incidentsOf(id, length).filter((one) => one.startsWith('night-')).length
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      expect(ofMany(`mix-20261122-${seed}`, 10)).toBe(7)
      expect(ofMany(`mix-20261122-${seed}`, 20)).toBeGreaterThan(7)
      expect(ofMany(`mix-20261122-${seed}`, 20)).toBeLessThanOrEqual(14)
    }
    for (const day of ['20261111', '20261118', '20261122']) expect(ofMany(`daily-${day}`, 10)).toBe(7)
    expect(ofMany('daily-20261110', 10)).toBe(0)
    expect(ofMany('daily-many-20261122', 10)).toBe(10)
  })
  it('asks beyond its own topics only about what is notable', () => {
    const notable = new Set(
      shards.filter((_, number) => weightOf({ collection: many, number }) >= 2).map(({ head }) => head.id),
    )
    const asked = (id: string) => {
      const quiz = assembleMade(bankOfMany, id) ?? expect.fail('expected a quiz')
      return askedIn(quiz)
        .map(({ incident }) => incident)
        .filter((one) => one.startsWith('night-'))
    }
    for (const id of ['mix-20261122-a', 'mix-20261122-b', 'daily-20261122', 'daily-20261123'])
      expect(asked(id).filter((one) => !notable.has(one))).toEqual([])
    const own = Array.from({ length: 5 }, (_, i) => asked(`daily-many-2026112${i}`)).flat()
    expect(own.some((one) => !notable.has(one))).toBe(true)
  })
})
