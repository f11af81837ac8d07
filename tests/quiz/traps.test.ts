import { describe, expect, it } from 'vitest'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { allCandidates, type Candidate, factTold, promptOf } from '../../src/quiz/candidate.ts'
import { fold } from '../../src/quiz/fold.ts'
import type { Incident } from '../../src/quiz/incident.ts'
import { mayPrecede } from '../../src/quiz/independence.ts'
import { makeQuestions } from '../../src/quiz/judged.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { sayEvery } from '../../src/quiz/words.ts'
import { almanac, bank, content } from '../support/content.ts'

/** Every text that any question of an incident may ever show, options and reasons included. */
const texts = (incident: string) =>
  of(incident).flatMap((candidate) => [
    ...promptsOf(candidate),
    candidate.body().quote ?? '',
    factTold(almanac, candidate),
    candidate.draft.asks.note ?? '',
    candidate.body().answer.text,
    ...candidate.distractors().map(({ text }) => text),
  ])
/** Every wording of a prompt. */
const promptsOf = (candidate: Candidate) => sayEvery(almanac.words, promptOf(candidate))
const incidents = ['atletico-2021', 'everton-2017', 'toulouse-2023'] as const
const everyText = () => someOf('texts', incidents.flatMap(texts))
const asked = (incident: string) =>
  of(incident).flatMap(({ asks }) => asks.map((ref) => ref.slice(incident.length + 1)))

const candidates = allCandidates(almanac, kinds)
const of = (incident: string) => candidates.filter((candidate) => candidate.incident.id === incident)
/** Every option that a question of the kind may ever have. Throws where there is none, since the test would then prove nothing. */
const offered = (incident: string, kind?: string) =>
  someOf(
    `options of ${kind ?? 'any kind'} for ${incident}`,
    of(incident)
      .filter((candidate) => kind === undefined || candidate.kind.name === kind)
      .flatMap(({ distractors }) => distractors().map(({ text }) => text)),
  )

/** The same list. Throws where it is empty. */
function someOf<T>(what: string, all: readonly T[]): readonly T[] {
  if (all.length === 0) throw new Error(`expected ${what}, found none`)
  return all
}

describe('what is not known is neither asked nor offered', () => {
  it('never asks the result or the competition of the derby, which are not printed', () => {
    const asked = of('everton-2017').flatMap(({ asks }) => asks)
    expect(asked).not.toContain('everton-2017/match.score')
    expect(asked).not.toContain('everton-2017/match.competition')
    expect(bank.filter(({ incident, kind }) => incident === 'everton-2017' && kind === 'who-scored')).toEqual([])
  })
  it('never offers Salah as somebody who did not score at Anfield in 2017', () => {
    const scorers = of('everton-2017').filter(({ asks }) => asks.some((fact) => fact.endsWith('g1.by')))
    expect(scorers.length).toBeGreaterThan(0)
    for (const { distractors } of scorers) expect(distractors().map(({ key }) => key)).not.toContain('salah')
  })
  it('never asks who scored at Toulouse, and never offers a scorer of that night as a wrong one', () => {
    expect(
      of('toulouse-2023').filter(({ kind }) => kind.name === 'who-scored' || kind.name === 'penalty-taken'),
    ).toEqual([])
    const names = offered('toulouse-2023', 'disallowed-goal').map(fold)
    for (const scorer of ['Diogo Jota', 'Aron Dønnum', 'Thijs Dallinga', 'Frank Magri', 'Cristian Cásseres'])
      expect(names).not.toContain(fold(scorer))
  })
  it('never names the stadium at Toulouse', () => {
    expect(of('toulouse-2023').filter(({ kind }) => kind.name === 'venue')).toEqual([])
  })
  it('never asks who fouled Jota', () => {
    expect(of('atletico-2021').flatMap(({ asks }) => asks)).not.toContain('atletico-2021/f2.by')
  })
  it('never asks for a minute that is only bounded, and never offers 13, 14 or 15', () => {
    const minutes = of('atletico-2021').filter(({ kind }) => kind.name === 'minute')
    expect(minutes.map(({ id }) => id)).toEqual(['atletico-2021.minute.g5', 'atletico-2021.minute.c1'])
    for (const text of offered('atletico-2021', 'minute')) expect(text).not.toMatch(/^1[345]th/)
  })
  it('never asks for the minute of the derby’s penalty', () => {
    expect(of('everton-2017').filter(({ kind }) => kind.name === 'minute')).toEqual([])
  })
  it('never asks who said “I make decisions before I know they are right”, and never says it was somebody', () => {
    const about = bank.filter(({ quote }) => quote?.includes('I make decisions'))
    expect(about.map(({ kind }) => kind)).toEqual(['incident-of-quote'])
    for (const { prompt } of about) expect(prompt).not.toMatch(/Klopp|reporter|journalist/)
  })
  it('never asks with which card Griezmann was sent off, and never offers a second yellow', () => {
    for (const text of offered('atletico-2021', 'sent-off-why')) expect(text).not.toMatch(/yellow|straight red/i)
  })
  it('never offers the day of the report, or the day of another meeting, as the day of the match', () => {
    const days = ['atletico-2021', 'everton-2017', 'toulouse-2023'].flatMap((incident) => offered(incident, 'date'))
    for (const day of ['20 October 2021', '3 November 2021', '12 December 2017', '10 November 2023', '26 October 2023'])
      expect(days).not.toContain(day)
  })
  it('never offers a lead that a group of three matches cannot have', () => {
    const leads = offered('atletico-2021', 'table-gap').map((text) => Number.parseInt(text, 10))
    expect(Math.max(...leads)).toBeLessThanOrEqual(7)
  })
  it('never asks whose goal was ruled out after it was told whose arm the ball had struck, with one name left', () => {
    const [arm, goal] = ['var-concerned', 'disallowed-goal'].map((kind) => bank.find((one) => one.kind === kind))
    if (!arm || !goal) throw new Error('expected an arm and a goal')
    expect(mayPrecede(arm, goal)).toBe(false)
  })
  it('never has a minute first or last in a quiz: it is clerical', () => {
    const minutes = bank.filter(({ kind }) => kind === 'minute' || kind === 'minutes-between')
    expect(new Set(minutes.map(({ about }) => about))).toEqual(new Set(['clerical']))
  })
  it('never asks the day of the Brentford match', () => {
    expect(candidates.flatMap(({ asks }) => asks)).not.toContain('toulouse-2023/n1.date')
  })
  it('never credits Quansah with a goal', () => {
    expect(
      bank.filter(
        ({ kind, options, answer }) =>
          kind.startsWith('who-') && options.some(({ id, text }) => id === answer && /Quansah/.test(text)),
      ),
    ).toEqual([])
  })
  it('never puts an event in order whose place is not attested', () => {
    const ordered = (timeline: Incident['timeline']) => {
      const atletico = content.incidents.find(({ id }) => id === 'atletico-2021')
      if (!atletico) throw new Error('expected atletico-2021')
      const changed = buildAlmanac({ ...content, incidents: [{ ...atletico, timeline }] })
      return makeQuestions(changed, kinds)
        .filter(({ kind }) => kind === 'order-of-events')
        .flatMap(({ options }) => options.map(({ text }) => text))
    }
    const { timeline } = almanac.find('atletico-2021') ?? expect.fail('expected atletico-2021')
    const label = 'Mohamed Salah’s penalty'
    expect(ordered(timeline)).toContain(label)
    const loosened = timeline.map((record) => (record.label === label ? { ...record, loose: true as const } : record))
    expect(ordered(loosened)).not.toContain(label)
    expect(ordered(loosened).length).toBeGreaterThan(0)
  })
  it('never offers Anfield as the ground of the match in Madrid', () => {
    expect(offered('atletico-2021', 'venue')).not.toContain('Anfield')
  })
  it('never names Mourinho, who has no part in any of it', () => {
    expect(bank.filter((question) => JSON.stringify(question).includes('Mourinho'))).toEqual([])
  })
  it('never sets 13 minutes against 15, which are both right', () => {
    for (const { draft, body, distractors } of candidates) {
      const all = [body().answer, ...distractors()].map(({ text }) => text)
      expect(
        all.some((text) => /^13(th)?\b/.test(text)) &&
          all.some((text) => /^15(th)?\b/.test(text)) &&
          draft.asks.ref.startsWith('atletico-2021/g'),
      ).toBe(false)
    }
  })
  it('never sets Twitter against X, nor one name of the media conference against another', () => {
    expect(everyText()).not.toContain('X')
    for (const text of everyText()) expect(text).not.toMatch(/\bmedia (conference|room)\b/i)
  })
  it('bars Salah from every question on a goal of the derby, true or false included', () => {
    const goals = of('everton-2017').filter(({ asks }) => asks.some((ref) => /\/g1\.|\/f1\./.test(ref)))
    expect(goals.length).toBeGreaterThan(4)
    const onScorer = goals.filter(({ asks }) => asks.some((ref) => ref.endsWith('g1.by')))
    for (const candidate of someOf('questions on the scorer', onScorer))
      expect(
        [...promptsOf(candidate), ...candidate.distractors().map(({ text }) => text)].join(),
        candidate.kind.name,
      ).not.toContain('Salah')
  })
  it('never says that somebody who scored at Toulouse did not, true or false included', () => {
    const statements = of('toulouse-2023')
      .filter(({ kind }) => kind.name === 'true-false')
      .flatMap(promptsOf)
    for (const scorer of ['Jota', 'Dønnum', 'Dallinga', 'Magri', 'Cásseres'])
      expect(someOf('statements', statements).join()).not.toContain(scorer)
  })
  it('never offers fourth place for Liverpool or 26 points for Manchester City, who shared them with others', () => {
    expect(offered('toulouse-2023', 'table-position')).not.toContain('4th')
    const city = someOf(
      'questions on the points of Manchester City',
      of('toulouse-2023').filter(({ id }) => id === 'toulouse-2023.table-points.t3'),
    )
    expect(city.flatMap(({ distractors }) => distractors().map(({ key }) => key))).not.toContain('26')
  })
  it('never offers 1–1 or any other score for the derby, and no table for it either', () => {
    for (const text of texts('everton-2017')) expect(text).not.toMatch(/\d–\d/)
    expect(of('everton-2017').filter(({ kind }) => kind.name.startsWith('table-'))).toEqual([])
  })
  it('names both sides in every score, home side first', () => {
    const scores = everyText().filter((text) => /\d\s?[–-]\s?\d/.test(text))
    expect(scores.length).toBeGreaterThan(20)
    for (const text of scores) expect(text).toMatch(/(Atlético|Toulouse) \d–\d Liverpool/)
  })
  it('never asks what is disputed: anger, handball, whether it was a penalty', () => {
    expect(asked('everton-2017')).not.toContain('f1.disputed')
    for (const text of bank.map(({ prompt }) => prompt))
      expect(text).not.toMatch(/^(Was|Did) .*(angry|handball|a penalty)/)
    const onFall = bank.filter(({ incident, kind }) => incident === 'everton-2017' && kind === 'penalty-won')
    for (const { prompt } of someOf('questions on the fall', onFall)) expect(prompt).toMatch(/went down|gone down/)
  })
  it('never says which card it was, who came second, which channel asked, or how long the lead lasted', () => {
    for (const text of everyText())
      expect(text).not.toMatch(/Sky Sports|BT Sport’s interviewer|Davison|Siebert|Kabakov|for 77 minutes|Allardyce/)
    expect(asked('atletico-2021')).not.toContain('c1.how')
    expect(almanac.incidents.flatMap(({ tables }) => tables).filter(({ position }) => position === 2)).toEqual([])
  })
  it('never asks how many goals were ruled out at Toulouse, which mixes the record with a claim', () => {
    for (const { prompt } of bank) expect(prompt).not.toMatch(/how many goals were (disallowed|ruled out)/i)
  })
  it('begins every why with what the data say, and tells of the Europa League night as one', () => {
    const why = bank.find(({ id }) => id === 'toulouse-2023.competition.match')?.why
    expect(why).toMatch(/^Toulouse played Liverpool in the Europa League in November 2023\. /)
    for (const { why, fact, note } of bank) expect(why).toBe(note === undefined ? fact : `${fact} ${note}`)
  })
  it('never says that nobody answered him, that he walked out after the derby, or that somebody was sent off there', () => {
    for (const text of everyText()) expect(text).not.toMatch(/nobody answered|had to wait for an answer/i)
    for (const text of texts('everton-2017')) expect(text).not.toMatch(/walked? out|sent off|red card/i)
  })
  it('never calls a nationality an answer, and never asks who “the German” is', () => {
    expect(candidates.flatMap(({ asks }) => asks).filter((ref) => ref.endsWith('.nationality'))).toEqual([])
    for (const text of everyText()) expect(text).not.toMatch(/the (German|Frenchman)\b/)
  })
  it('never repeats what the posts and the writers said in their own words', () => {
    for (const text of everyText())
      expect(text).not.toMatch(/rocket|thriller|edge[sd]? |flopped|soft penalty|stormed|Oh they remember/i)
  })
  it('says month and year, or hides the match, so that another meeting of the same clubs cannot be meant', () => {
    for (const candidate of candidates) {
      if (candidate.draft.hidesIncident) continue
      for (const prompt of promptsOf(candidate)) expect(prompt).toMatch(/(October 2021|December 2017|November 2023)/)
    }
  })
  it('never asks for the interviewer of any match by name', () => {
    for (const { options, answer } of bank)
      expect(options.find(({ id }) => id === answer)?.text).not.toMatch(/^(the )?(reporter|interviewer)$/i)
  })
  it('keeps claims with those who made them: the chest is Klopp’s, the arm is the review’s', () => {
    const arm = bank.filter(({ asks }) => asks.includes('toulouse-2023/v1.on'))
    expect(arm.map(({ why }) => why).join()).toContain('in his view')
  })
})
