import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../src/quiz/bank.ts'
import { provedFalse } from '../../src/quiz/distractors.ts'
import { fold } from '../../src/quiz/fold.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { almanac, bank } from '../support/content.ts'

const candidates = almanac.incidents.flatMap((incident) => candidatesOf(almanac, kinds, incident))
const of = (incident: string) => candidates.filter((candidate) => candidate.incident.id === incident)
/** Every option that a question may ever have. */
const offered = (incident: string, kind?: string) =>
  of(incident)
    .filter((candidate) => kind === undefined || candidate.kind === kind)
    .flatMap(({ draft, incident: home }) => provedFalse(draft, home).map(({ text }) => text))

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
    for (const { draft, incident } of scorers)
      expect(provedFalse(draft, incident).map(({ key }) => key)).not.toContain('salah')
  })
  it('never asks who scored at Toulouse, and never offers a scorer of that night as a wrong one', () => {
    expect(of('toulouse-2023').filter(({ kind }) => kind === 'who-scored' || kind === 'penalty-taken')).toEqual([])
    const names = offered('toulouse-2023', 'disallowed-goal').map(fold)
    for (const scorer of ['Diogo Jota', 'Aron Dønnum', 'Thijs Dallinga', 'Frank Magri', 'Cristian Cásseres'])
      expect(names).not.toContain(fold(scorer))
  })
  it('never names the stadium at Toulouse', () => {
    expect(of('toulouse-2023').filter(({ kind }) => kind === 'venue')).toEqual([])
  })
  it('never asks who fouled Jota', () => {
    expect(of('atletico-2021').flatMap(({ asks }) => asks)).not.toContain('atletico-2021/f2.by')
  })
  it('never asks for a minute that is only bounded, and never offers 13, 14 or 15', () => {
    const minutes = of('atletico-2021').filter(({ kind }) => kind === 'minute')
    expect(minutes.map(({ id }) => id)).toEqual(['atletico-2021.minute.g5', 'atletico-2021.minute.c1'])
    for (const text of offered('atletico-2021', 'minute')) expect(text).not.toMatch(/^1[345]th/)
  })
  it('never asks for the minute of the derby’s penalty', () => {
    expect(of('everton-2017').filter(({ kind }) => kind === 'minute')).toEqual([])
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
  it('never puts two events in order whose place is not attested', () => {
    const loose = almanac.incidents.flatMap(({ timeline }) =>
      timeline.flatMap(({ label, loose: isLoose }) => (isLoose && label ? [fold(label)] : [])),
    )
    const ordered = bank
      .filter(({ kind }) => kind === 'order-of-events')
      .flatMap(({ options }) => options.map(({ text }) => fold(text)))
    for (const label of loose) expect(ordered).not.toContain(label)
  })
  it('never offers Anfield as the ground of the match in Madrid', () => {
    expect(offered('atletico-2021', 'venue')).not.toContain('Anfield')
  })
  it('never names Mourinho, who has no part in any of it', () => {
    expect(bank.filter((question) => JSON.stringify(question).includes('Mourinho'))).toEqual([])
  })
})
