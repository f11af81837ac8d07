import { describe, expect, it } from 'vitest'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { makeBank } from '../../src/quiz/make-bank.ts'
import { content, copy } from '../support/content.ts'
import { type OpenHouse, openHouse } from '../support/house.ts'
import { bankOfMany } from '../support/many.ts'

const openMany = () => openHouse({ made: bankOfMany })
const LINE = /https:\/\/github\.example\/somebody\/football\/blob\/[0-9a-f]{40}\/matches\.csv#L\d+/
const titleOf = (html: string) => /<title>(.*?)<\/title>/.exec(html)?.[1]

/** The page and the JSON of the verdict on a right answer to the first question of a quiz. */
async function verdictOn(house: OpenHouse, quiz: string) {
  const started = await house.send('/api/games', { quiz })
  const { token, quiz: drawn } = started.body
  const option = house.questionsOf(drawn.id)[0]?.answer ?? 'a'
  const { html } = await house.post(`/quiz/${drawn.id}`, { token, option })
  return { html, body: (await house.send('/api/games/answers', { token, option })).body }
}

describe('an incident that was read in data', () => {
  it('has verdicts that lead to the line, and say whom to name', async () => {
    const { html, body } = await verdictOn(openMany(), 'night-7')
    expect(body.source).toMatchObject({
      incident: 'night-7',
      paragraphs: [],
      line: expect.any(Number),
      url: 'https://quiz.example/incidents/night-7',
      data: { address: expect.stringMatching(LINE), attribution: 'Somebody', licence: 'CC0-1.0' },
    })
    expect(html).toContain(
      `<a href="${body.source.data.address}">Source: Somebody (CC0-1.0), line ${body.source.line}</a>`,
    )
  })
  it('has a page that leads to the line of the match, and names no paragraphs', async () => {
    const html = await (await openMany().request('/incidents/night-7')).text()
    expect(html).toMatch(
      new RegExp(
        `<a href="${LINE.source.replace('\\d+', '17')}">Line 17 of the data by Somebody</a> Licence: <a href="[^"]*" rel="license">CC0-1.0`,
      ),
    )
  })
})

describe('the topics of quizzes', () => {
  it.each([
    ['many', 'Many nights'],
    ['team-toulouse', 'Toulouse'],
    ['many-2023-24', 'Many nights 2023–24'],
    ['night-7', 'The tent at Toulouse'],
    ['toulouse-2023', 'Toulouse v Liverpool, November 2023'],
    ['daily-many', 'Many nights, daily 12, 22 November 2026'],
    ['daily-klopp', 'Jürgen Klopp, daily 21, 22 November 2026'],
    ['mix', 'Quick mix'],
  ])('%s is a quiz titled %s, on its page, in the API, in a frame and for other software', async (topic, title) => {
    const house = openMany()
    const { body } = await house.send('/api/games', { quiz: topic })
    expect(body.quiz.title).toContain(title)
    const page = await house.request(`/quiz/${body.quiz.id}`)
    expect([page.status, titleOf(await page.text())]).toEqual([200, expect.stringContaining(title)])
    expect(titleOf(await (await house.request(`/embed/${body.quiz.id}`)).text())).toContain(title)
    const link = encodeURIComponent(`https://quiz.example/quiz/${body.quiz.id}`)
    expect(await (await house.request(`/oembed?url=${link}`)).json()).toMatchObject({
      title: expect.stringContaining(title),
    })
  })
  it('are not there before anything of them is published', async () => {
    const house = openMany()
    house.clock.nowMs = Date.parse('2026-11-10T12:00:00Z')
    for (const topic of ['many', 'many-2023-24', 'night-7', 'daily-many'])
      expect([topic, (await house.send('/api/games', { quiz: topic })).status]).toEqual([topic, 404])
    expect((await house.send('/api/games', { quiz: 'team-toulouse' })).status).toBe(201)
  })
})

describe('a verdict on what turned out to be wrong', () => {
  it('says so in quizzes of before, and in no other', async () => {
    const incidents = copy(content.incidents)
    for (const record of incidents.find(({ id }) => id === 'atletico-2021')?.timeline ?? [])
      if (record.kind !== 'quote') record.until = '2026-11-22'
    const house = openHouse({ made: makeBank({ ...content, incidents }, kinds) })
    const correctedIn = async (quiz: string) => {
      const { html, body } = await verdictOn(house, quiz)
      expect(html.includes('Corrected since')).toBe(body.corrected)
      return body.corrected
    }
    const seeds = ['a', 'b', 'c', 'd']
    const before = await Promise.all(seeds.map((seed) => correctedIn(`atletico-2021-20261121-${seed}`)))
    const after = await Promise.all(seeds.map((seed) => correctedIn(`atletico-2021-20261122-${seed}`)))
    expect([before.includes(true), after.includes(true)]).toEqual([true, false])
  })
})
