import { describe, expect, it } from 'vitest'
import { shiftDay } from '../../src/quiz/day.ts'
import { assembleMade, openMade } from '../../src/quiz/make-bank.ts'
import { withDailies } from '../../src/quiz/make-dailies.ts'
import { assembleQuiz } from '../../src/quiz/quiz.ts'
import { dailyOn } from '../../src/quiz/quiz-id.ts'
import { made } from '../support/content.ts'

const DAYS = 20
const bank = withDailies(made, { days: DAYS })
const days = bank.index.dailies?.days ?? []
const [first = '', last = ''] = [days[0], days.at(-1)]

/** A quiz, and the files that were read for it. */
async function readQuiz(id: string) {
  const paths: string[] = []
  const opened = openMade(bank)
  const read = async (path: string) => {
    paths.push(path)
    return JSON.parse(JSON.stringify(await opened.read(path)))
  }
  return { quiz: await assembleQuiz({ index: bank.index, read }, id), paths }
}

describe('dailies that are drawn beforehand', () => {
  it('are those of so many days before and after the last publication on which anything can be asked', () => {
    const published = made.index.collections.flatMap(({ decks }) => decks.map((deck) => deck.published))
    const around = Array.from({ length: 2 * DAYS + 1 }, (_, i) => shiftDay(published.sort().at(-1) ?? '', i - DAYS))
    expect(days).toEqual(around.filter((day) => assembleMade(made, dailyOn(day))))
    expect(days.at(-1)).toBe(around.at(-1))
  })
  it('are what is drawn without them, and one file each', async () => {
    for (const day of days) {
      const { quiz, paths } = await readQuiz(dailyOn(day))
      expect(quiz).toEqual(assembleMade(made, dailyOn(day)))
      expect(paths).toHaveLength(1)
    }
  })
  it('are no other quizzes: days before and after, dailies of collections, mixes', async () => {
    const [klopp] = made.index.collections
    const others = [
      dailyOn(shiftDay(first, -1)),
      dailyOn(shiftDay(last, 1)),
      dailyOn(first, klopp?.id),
      `mix-${first.replaceAll('-', '')}-a`,
    ]
    for (const id of others) {
      const { quiz, paths } = await readQuiz(id)
      expect(quiz).toEqual(assembleMade(made, id))
      expect(paths.filter((path) => path.includes('daily'))).toEqual([])
    }
  })
  it('are in a folder that is named by what they hold', () => {
    expect(withDailies(made, { days: DAYS }).index.dailies).toEqual(bank.index.dailies)
    expect(withDailies(made, { days: 3 }).index.dailies?.hash).not.toBe(bank.index.dailies?.hash)
  })
})
