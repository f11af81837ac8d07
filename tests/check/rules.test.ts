import { describe, expect, it } from 'vitest'
import { addUp, bankRules, tallyOf } from '../../check/rules/bank.ts'
import type { Case } from '../../check/rules/rule.ts'
import { drawRules, setRules } from '../../check/rules/set.ts'
import { breachesOf, breachesOfDraws, breachesOfQuiz, questionRules } from '../../check/rules.ts'
import { buildAlmanac } from '../../src/quiz/almanac.ts'
import { allCandidates } from '../../src/quiz/candidate.ts'
import { shiftDay, toDigits } from '../../src/quiz/day.ts'
import { makeItem } from '../../src/quiz/judged.ts'
import { kinds } from '../../src/quiz/kinds/index.ts'
import { assembleMade, makeBank } from '../../src/quiz/make-bank.ts'
import type { Option } from '../../src/quiz/naming.ts'
import { provedFalse } from '../../src/quiz/options.ts'
import { optionIds, type Question } from '../../src/quiz/question.ts'
import { askedIn } from '../../src/quiz/quiz.ts'
import { almanac, bank, content, copy, quizOf } from '../support/content.ts'
import { invented, withInvented } from '../support/invented.ts'

/** A question of the frozen content, as a rule judges it. */
function caseOf(id: string, of = almanac): Case {
  const candidate = allCandidates(of, kinds).find((other) => other.id === id)
  const item = candidate && makeItem(of, candidate, 'bank')
  if (!item) throw new Error(`expected a question ${id}, found none`)
  return { ...item, almanac: of }
}

type Spoil = {
  question?: Partial<Question>
  /** What is offered beside the answer, unless it is proved true. */
  others?: readonly Option[]
  options?: readonly Option[]
  incident?: Partial<Case['candidate']['incident']>
}

/** The question with something wrong in it. */
function spoiled(id: string, { question, others, options, incident }: Spoil): Case {
  const good = caseOf(id)
  const { draft, body, distractors } = good.candidate
  const spoiledIncident = { ...good.candidate.incident, ...incident }
  const candidate = {
    ...good.candidate,
    incident: spoiledIncident,
    distractors: others
      ? () => provedFalse(spoiledIncident, draft.asks.ref, { answer: body().answer, others })
      : distractors,
  }
  return { ...good, candidate, question: { ...good.question, ...question }, options: options ?? good.options }
}

const option = (text: string, order?: number): Option => ({ key: text, text, ...(order !== undefined && { order }) })
const scorer = 'atletico-2021.who-scored.g2'
const salah = { key: 'salah', text: 'Mohamed Salah' }
const answerTo = (id: string) => caseOf(id).candidate.body().answer
const keita = answerTo(scorer)

const halfTime = 'atletico-2021.half-time-score.match'
const inOrder = 'atletico-2021.order-of-events.first-1'
/** Four options of so many letters. */
const long = (letters: number) => optionIds.map((id) => ({ id, text: id.repeat(letters) }))

const opponent = bank.find(({ kind, incident }) => kind === 'opponent' && incident === 'atletico-2021')?.id ?? ''
const yearOfDerby = bank.find(({ kind, incident }) => kind === 'year' && incident === 'everton-2017')?.id ?? ''

/** One breach of each rule, in a question that is otherwise right. */
const breaches: readonly [rule: string, how: string, spoiled: Case][] = [
  ['A1', 'two options are true', spoiled(scorer, { options: [keita, { key: keita.key, text: 'Sadio Mané' }] })],
  [
    'A1',
    'another option is marked',
    spoiled(scorer, { question: { answer: caseOf(scorer).question.answer === 'a' ? 'b' : 'a' } }),
  ],
  [
    'A2',
    'a wrong option is merely unmentioned',
    spoiled('everton-2017.penalty-taken.g1', {
      options: [answerTo('everton-2017.penalty-taken.g1'), salah],
    }),
  ],
  [
    'A3',
    'a player is offered under two names',
    spoiled(scorer, { others: [salah, { key: 'mo', text: 'Mo', aliases: ['Mohamed Salah'] }] }),
  ],
  [
    'A5',
    'a score after extra time is asked as any other',
    spoiled('atletico-2021.final-score.match', {
      incident: { match: { ...caseOf(scorer).candidate.incident.match, fullTime: [2, 2] } },
    }),
  ],
  [
    'A6',
    'it is true this season only',
    spoiled(scorer, {
      question: { prompt: 'Who scored for Liverpool against Atlético in October 2021, this season?' },
    }),
  ],
  [
    'A7',
    'no paragraph is named',
    spoiled(scorer, { question: { source: { ...caseOf(scorer).question.source, paragraphs: [] } } }),
  ],
  [
    'A7',
    'a paragraph is beyond the source',
    spoiled(scorer, { question: { source: { ...caseOf(scorer).question.source, paragraphs: [17] } } }),
  ],
  [
    'A8',
    'a word of the quote was never said',
    spoiled('everton-2017.missing-word.q8-1', { question: { quote: 'I’m surely not an _____.' } }),
  ],
  [
    'A8',
    'an option quotes what nobody said',
    spoiled('everton-2017.first-said.q3', { options: [option('“We will see.”')] }),
  ],
  ['B1', 'there is one option', spoiled(scorer, { options: [keita] })],
  ['B1', 'two options read alike', spoiled(scorer, { options: [keita, { key: 'x', text: 'Naby Keita' }] })],
  ['B2', 'a club stands among players', spoiled(scorer, { others: [{ key: 'everton', text: 'Everton' }] })],
  [
    'B3',
    'a club of another competition is offered',
    spoiled(opponent, { others: [{ key: 'manchester-united', text: 'Manchester United' }] }),
  ],
  ['B4', 'a year that has not come', spoiled(yearOfDerby, { others: [option('2031', 2031)] })],
  [
    'B5',
    'only lesser-known names are offered',
    spoiled(opponent, { options: [answerTo(opponent), { key: 'wolfsburg', text: 'Wolfsburg' }] }),
  ],
  [
    'B6',
    'minutes are out of order',
    spoiled('atletico-2021.minute.g5', { options: caseOf('atletico-2021.minute.g5').options.toReversed() }),
  ],
  [
    'B6',
    'a minute is too near',
    spoiled('atletico-2021.minute.g5', {
      options: [answerTo('atletico-2021.minute.g5'), option('79th minute', 79)],
    }),
  ],
  [
    'B6',
    'a minute of added time is too near',
    spoiled('toulouse-2023.minute.x1', {
      options: [answerTo('toulouse-2023.minute.x1'), option('9th minute of added time', 9)],
    }),
  ],
  [
    'B7',
    'days of different weekdays',
    spoiled('atletico-2021.date.match', { options: [option('2021-10-19', 1), option('2021-10-20', 2)] }),
  ],
  ['B8', 'an option speaks of the others', spoiled(scorer, { options: [keita, option('None of these')] })],
  [
    'B9',
    'an option is part of another',
    spoiled('atletico-2021.venue.match', { options: [option('Camp Nou'), option('The new Camp Nou')] }),
  ],
  [
    'B10',
    'a half-time score is higher than the final one',
    spoiled(halfTime, { options: [answerTo(halfTime), { key: '3-0', text: 'Atlético 3–0 Liverpool', order: 300 }] }),
  ],
  [
    'B11',
    'the ground of the visitors is left out',
    spoiled('everton-2017.venue.match', { options: [answerTo('everton-2017.venue.match'), option('Old Trafford')] }),
  ],
  [
    'B12',
    'a gap has two wrong words',
    spoiled('everton-2017.missing-word.q8-1', { others: ['angel', 'expert'].map((word) => option(word)) }),
  ],
  [
    'B13',
    'a player of the squad is offered who had no part in the match',
    spoiled(scorer, { options: [keita, { key: 'mane', text: 'Sadio Mané' }] }),
  ],
  [
    'B13',
    'a player is offered who was only spoken of',
    spoiled(scorer, {
      incident: { timeline: caseOf(scorer).candidate.incident.timeline.filter(({ id }) => !['f2'].includes(id)) },
      options: [keita, { key: 'jota', text: 'Diogo Jota' }],
    }),
  ],
  [
    'B13',
    'the manager of another club is offered',
    spoiled('atletico-2021.who-did.a1', {
      options: [answerTo('atletico-2021.who-did.a1'), { key: 'guardiola', text: 'Pep Guardiola' }],
    }),
  ],
  [
    'B14',
    'a better result is offered than was needed',
    spoiled('toulouse-2023.result-needed.t1', {
      options: [
        answerTo('toulouse-2023.result-needed.t1'),
        { key: 'two-goal-win', text: 'Victory by two clear goals' },
      ],
    }),
  ],
  [
    'B15',
    'what was said is put in order with the match',
    spoiled(inOrder, { options: [answerTo(inOrder), { key: 'q2', text: 'Klopp denying it' }] }),
  ],
  [
    'C1',
    'the answer is far longer than the rest',
    spoiled('atletico-2021.what-did.a4', {
      options: [answerTo('atletico-2021.what-did.a4'), option('Stayed')],
    }),
  ],
  [
    'C2',
    'the prompt holds a word of the answer alone',
    spoiled(scorer, { question: { prompt: 'Which man called Naby scored against Atlético in October 2021?' } }),
  ],
  ['C3', 'one option is a sentence', spoiled(scorer, { options: [keita, option('It was Salah.')] })],
  ['C4', 'an option carries markup', spoiled(scorer, { options: [keita, option('Sadio Man&eacute;')] })],
  [
    'C5',
    'the answer alone has no article',
    spoiled(scorer, { options: [keita, option('The left-back'), option('The right-back')] }),
  ],
  [
    'C6',
    'the answer stands in the prompt',
    spoiled(scorer, { question: { prompt: 'Did Naby Keita score for Liverpool against Atlético in October 2021?' } }),
  ],
  ['C6', 'the answer stands in the id', spoiled(scorer, { question: { id: 'atletico-2021.who-scored.keita' } })],
  ['C7', 'an option is sweeping', spoiled(scorer, { options: [keita, option('Nobody')] })],
  [
    'E1',
    'it is no question',
    spoiled(scorer, { question: { prompt: 'Liverpool’s second goal at Atlético in October 2021 was scored by' } }),
  ],
  [
    'E1',
    'it needs its options',
    spoiled(scorer, { question: { prompt: 'Which of these scored for Liverpool at Atlético in October 2021?' } }),
  ],
  [
    'E2',
    'it is too long',
    spoiled(scorer, {
      question: {
        prompt: `Who scored for Liverpool against Atlético in October 2021, ${'and then '.repeat(20)}celebrated?`,
      },
    }),
  ],
  [
    'E2',
    'it has two negations',
    spoiled(scorer, {
      question: { prompt: 'Who did not score for Liverpool and never against Atlético in October 2021?' },
    }),
  ],
  [
    'E3',
    'the match is not named',
    spoiled(scorer, { question: { prompt: 'Who scored Liverpool’s second goal in October 2021?' } }),
  ],
  [
    'E4',
    'it has an opinion',
    spoiled(scorer, {
      question: { prompt: 'Who scored Liverpool’s brilliant second against Atlético in October 2021?' },
    }),
  ],
  ['E5', 'it quotes too much', spoiled('everton-2017.missing-word.q8-1', { question: { quote: 'word '.repeat(33) } })],
  ['E6', 'options are too long', spoiled(scorer, { question: { options: long(140) } })],
  ['E6', 'the quote is too long', spoiled(scorer, { question: { quote: 'word '.repeat(60) } })],
  ['E6', 'all together is too long', spoiled(scorer, { question: { options: long(48), quote: 'word '.repeat(30) } })],
  ['G1', 'the note is no sentence', spoiled(scorer, { question: { note: 'a volley' } })],
  ['G1', 'the why is no sentence', spoiled(scorer, { question: { why: 'a volley' } })],
  [
    'G2',
    'the note only repeats the fact',
    spoiled(scorer, { question: { note: 'Naby Keïta scored Liverpool’s second goal.' } }),
  ],
  ['G3', 'the why does not begin with the fact', spoiled(scorer, { question: { why: 'It was early.' } })],
  ['G3', 'the fact lacks the answer', spoiled(scorer, { question: { fact: 'He did.', why: 'He did.' } })],
  [
    'G3',
    'the fact is too long',
    spoiled(scorer, {
      question: { fact: `Naby Keïta ${'did '.repeat(40)}.`, why: `Naby Keïta ${'did '.repeat(40)}.` },
    }),
  ],
]

describe('questionRules', () => {
  it.each(breaches)('%s fires when %s', (rule, _, item) => {
    expect(breachesOf(item).map((breach) => breach.rule)).toContain(rule)
  })
  it('A4 fires when the prompt can mean two matches', () => {
    const first = content.incidents.find(({ id }) => id === 'atletico-2021')
    if (!first) throw new Error('expected atletico-2021')
    const other = copy(first)
    const twin = { ...other, id: 'atletico-again', match: { ...other.match, date: '2022-10-19' } }
    const withoutYear = { ...content.words, when: () => 'in October' }
    const ambiguous = buildAlmanac({ ...content, words: withoutYear, incidents: [...content.incidents, twin] })
    expect(breachesOf({ ...caseOf(scorer), almanac: ambiguous }).map(({ rule }) => rule)).toContain('A4')
  })
  it.each([
    ['options of two lines', { options: long(48) }],
    ['a quote of five lines', { quote: 'word '.repeat(30) }],
  ])('E6 is content with %s', (_, question) => {
    expect(breachesOf(spoiled(scorer, { question })).map(({ rule }) => rule)).not.toContain('E6')
  })
  it('each has been broken at least once here', () => {
    const broken = new Set([...breaches.map(([rule]) => rule), 'A4'])
    expect(questionRules.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([])
  })
  it('tells which rule, which question and why', () => {
    const [breach] = breachesOf(spoiled(scorer, { question: { why: 'a volley' } }))
    expect(breach).toEqual({
      rule: 'G1',
      demands: questionRules.find(({ id }) => id === 'G1')?.demands,
      question: scorer,
      reason: '“a volley” is no sentence',
    })
  })
})

describe('bankRules', () => {
  const judged = new Set<string>()
  /** What a rule of the bank says of some questions. */
  const say = (rule: string, questions: readonly Question[]) => {
    judged.add(rule)
    const found = bankRules.find(({ id }) => id === rule) ?? expect.fail(`expected a rule ${rule}`)
    return found.breach(addUp(questions.map((question) => tallyOf([question]))))
  }
  it('A4 fires when two questions read alike and have different answers', () => {
    const one = caseOf(scorer).question
    const other = { ...one, answer: one.answer === 'a' ? 'b' : 'a' } as const
    expect(say('A4', [one, other])).toContain(scorer)
    expect(say('A4', bank)).toBeUndefined()
  })
  it('C1 fires when the longest option is nearly always right', () => {
    const long = Array.from({ length: 50 }, () => ({
      ...four('a'),
      options: [{ id: 'a', text: 'the longest of all' } as const, ...four('a').options.slice(1)],
    }))
    expect(say('C1', long)).toContain('%')
    expect(say('C1', bank)).toBeUndefined()
  })
  it('D1 fires when the answer nearly always stands in one place', () => {
    expect(
      say(
        'D1',
        Array.from({ length: 50 }, () => four('b')),
      ),
    ).toBe('place a')
    expect(say('D1', bank)).toBeUndefined()
  })
  it('each has been broken at least once here', () => {
    expect(bankRules.map(({ id }) => id).filter((id) => !judged.has(id))).toEqual([])
  })
})

describe('the bank', () => {
  it('has 150 questions or more', () => {
    expect(bank.length).toBeGreaterThanOrEqual(150)
  })
  it('offers a club that comes again other names', () => {
    const texts = Array.from(
      { length: 12 },
      (_, i) => makeItem(almanac, caseOf(opponent).candidate, `again ${i}`)?.options.map(({ text }) => text) ?? [],
    )
    expect(new Set(texts.flat()).size).toBeGreaterThan(10)
  })
})

/** A question with four options and the answer in a place. */
function four(answer: Question['answer']): Question {
  return { ...caseOf(scorer).question, answer, options: optionIds.map((id) => ({ id, text: `option ${id}` })) }
}

describe('setRules', () => {
  const a = bank.filter(({ incident }) => incident === 'atletico-2021')
  const [one, ...others] = a
  const fired = new Set<string>()
  const fires = (questions: readonly Question[]) => {
    const rules = breachesOfQuiz('quiz', questions).map(({ rule }) => rule)
    for (const rule of rules) fired.add(rule)
    return rules
  }
  const like = (question: Question | undefined, change: Partial<Question>): Question => ({
    ...(question ?? four('a')),
    ...change,
  })

  it('D2 fires on four answers in a row in one place', () => {
    expect(fires(others.slice(0, 4).map((question) => like(question, { answer: 'a' })))).toContain('D2')
  })
  it('D2 fires when a short game has them, whose last question comes sooner than in the longest', () => {
    const sequence = ['a', 'a', 'a', 'b', 'c', 'd', 'b', 'c', 'd', 'a'] as const
    expect(fires(sequence.map((answer, i) => like(others[i], { answer })))).toContain('D2')
    const apart = ['a', 'b', 'c', 'd', 'a', 'b', 'c', 'd', 'b', 'a'] as const
    expect(fires(apart.map((answer, i) => like(others[i], { answer })))).not.toContain('D2')
  })
  it('F1 fires when one question answers another', () => {
    expect(
      fires([
        caseOf('atletico-2021.competition.match').question,
        caseOf('atletico-2021.true-false.competition-match').question,
      ]),
    ).toContain('F1')
  })
  it.each([
    ['asks what the other tells', { asks: ['x/g1.by'], tells: [] }, { asks: ['x/g2.by'], tells: ['x/g1.by'] }],
    ['has its answer in the other’s why', { names: ['Salah'] }, { names: ['Mané'], why: 'Salah had passed to him.' }],
    ['has its answer in the other’s prompt', { names: ['Salah'], prompt: 'Who passed to Mané?' }, { names: ['Mané'] }],
    ['has the answer of the other', { names: ['Salah'] }, { names: ['SALAH'] }],
  ])('F1 fires when one question of two %s', (_, a, b) => {
    const apart = { tells: [], prompt: 'Who?', why: 'So it was.' }
    const first = like(one, { ...apart, id: 'x.y.1', asks: ['x/g1.by'], names: ['Firmino'] })
    const second = like(one, { ...apart, id: 'x.y.2', asks: ['x/g2.by'], names: ['Henderson'] })
    expect(fires([first, second])).not.toContain('F1')
    expect(fires([like(first, a), like(second, b)])).toContain('F1')
  })
  it('F2 fires when ten questions are of few kinds, or of one incident out of three', () => {
    expect(
      fires(
        a
          .filter(({ kind }) => kind === 'missing-word')
          .concat(bank.filter(({ kind }) => kind === 'missing-word'))
          .slice(0, 10),
      ),
    ).toContain('F2')
    const uneven = [...a.slice(0, 10), ...bank.filter(({ incident }) => incident === 'everton-2017').slice(0, 2)]
    expect(fires([...uneven.slice(9), ...uneven.slice(0, 9)])).toContain('F2')
  })
  it('F3 fires when something is the answer twice', () => {
    expect(fires([like(one, {}), like(one, { id: 'x.y.z' })])).toContain('F3')
  })
  it('F4 fires when ten questions are all easy', () => {
    expect(fires(a.slice(0, 10).map((question) => like(question, { difficulty: 'easy' })))).toContain('F4')
  })
  it('F1 lets those that follow tell the answer of an opener, and nobody else', () => {
    const [opener, later] = [
      like(one, {
        id: 'x.y.1',
        isOpener: true,
        asks: ['x/match.away'],
        tells: [],
        names: ['Brentford'],
        why: 'So it was.',
      }),
      like(one, {
        id: 'x.y.2',
        asks: ['x/g1.by'],
        tells: ['x/match.away'],
        names: ['Henderson'],
        why: 'Brentford lost.',
      }),
    ]
    expect(fires([opener, later])).not.toContain('F1')
    expect(fires([later, opener])).toContain('F1')
    expect(fires([like(opener, { tells: ['x/g1.by'] }), later])).toContain('F1')
  })
  /** Eleven questions that keep the mix: words, play and clerical ones in turns, a hard one last. */
  const mixed = Array.from({ length: 11 }, (_, i) =>
    like(four('a'), {
      about: i === 3 || i === 9 ? 'clerical' : i % 3 === 1 ? 'words' : 'play',
      difficulty: i === 10 ? 'hard' : 'easy',
    }),
  )
  const changed = (place: number, change: Partial<Question>) =>
    mixed.map((question, i) => (i === place ? like(question, change) : question))
  const two = (place: number, of = mixed) =>
    of.map((question, i) => (i === place ? like(question, { options: question.options.slice(0, 2) }) : question))
  it('F6 and F7 are content with a good mix', () => {
    for (const rule of ['F6', 'F7']) expect(fires(mixed)).not.toContain(rule)
    expect(fires(two(6, two(7)))).not.toContain('F6')
  })
  it.each([
    ['there are too few words', mixed.map((q, i) => (i % 3 === 1 && i > 1 ? like(q, { about: 'play' }) : q))],
    ['too much is clerical', changed(5, { about: 'clerical' })],
    ['the first is clerical', changed(0, { about: 'clerical' })],
    ['a short game has too much of what the longest has room for', changed(1, { about: 'clerical' })],
    [
      'two are true or false',
      changed(5, { kind: 'true-false' }).map((q, i) => (i === 6 ? like(q, { kind: 'true-false' }) : q)),
    ],
    ['three have two options', two(5, two(6, two(8)))],
  ])('F6 fires when %s', (_, questions) => {
    expect(fires(questions)).toContain('F6')
  })
  it.each([
    ['is easy', { difficulty: 'easy' }],
    ['is clerical', { about: 'clerical' }],
    ['has two options', { options: four('a').options.slice(0, 2) }],
  ] as const)('F7 fires when the last question %s', (_, change) => {
    expect(fires(changed(10, change))).toContain('F7')
  })
  it('each has been broken at least once here', () => {
    expect(setRules.map(({ id }) => id).filter((id) => !fired.has(id))).toEqual([])
  })
})

describe('drawRules', () => {
  const fires = (quizzes: readonly (readonly Question[])[]) => breachesOfDraws(quizzes).map(({ rule }) => rule)
  const about = (incident: string) => ({ ...four('a'), incident })
  it('D3 fires when the answer stands in one place more often than in others', () => {
    const mostlyA = Array.from({ length: 100 }, (_, i) => four(i % 3 === 0 ? 'a' : (optionIds[i % 4] ?? 'a')))
    expect(fires([mostlyA])).toContain('D3')
  })
  it('F5 fires when incidents come in a fixed order', () => {
    const inTurns = ['x', 'y', 'z', 'x', 'y', 'z', 'x', 'y', 'z', 'x'].map(about)
    expect(fires([inTurns, inTurns])).toContain('F5')
    expect(fires([inTurns.slice(0, 3).concat(inTurns.slice(0, 3).toReversed())])).not.toContain('F5')
  })
  it('each has been broken at least once here', () => {
    expect(drawRules.map(({ id }) => id)).toEqual(['D3', 'F5'])
  })
})

describe('eight hundred quizzes', () => {
  const mixes = Array.from({ length: 400 }, (_, i) => `mix-20261122-r${i}`)
  const dailies = Array.from({ length: 100 }, (_, i) => `daily-${toDigits(shiftDay('2026-11-02', i))}`)
  const narrow = content.incidents.flatMap(({ id }) => Array.from({ length: 100 }, (_, i) => `${id}-20261122-r${i}`))
  const broken = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const quiz = quizOf(id)
      return quiz ? breachesOfQuiz(id, askedIn(quiz), quiz.mix) : []
    })
  it('break no rule of sets', () => {
    expect(broken(mixes).slice(0, 10)).toEqual([])
  })
  it('break none where their questions are dealt, but that a few are of five kinds, or without one that is easy', () => {
    const found = broken(dailies)
    expect(found.filter(({ rule }) => !['F2', 'F4'].includes(rule))).toEqual([])
    expect(found.length).toBeLessThanOrEqual((3 * dailies.length) / 100)
  })
  it('break none where one incident is asked, either', () => {
    expect(broken(narrow).slice(0, 10)).toEqual([])
  })
})

describe('a mix of more incidents', () => {
  it('asks of each of them, a new one too', () => {
    const grown = makeBank(withInvented(), kinds)
    const quiz = assembleMade(grown, 'mix-20261122-four') ?? expect.fail('expected a quiz')
    expect(askedIn(quiz, 10).filter(({ incident }) => incident === invented.id).length).toBeGreaterThanOrEqual(2)
  })
})
