import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { fits, valueUnder } from '../../check/invariants/form.ts'
import { faultLine } from '../../scripts/content-error.ts'
import { formFaults } from '../../scripts/form-faults.ts'
import { recordKinds } from '../../scripts/skeleton.ts'
import { incidentSchema } from '../../src/quiz/incident.ts'
import { content } from '../support/content.ts'
import { example, isExplained } from '../support/guide.ts'

/** The guide's example, with every list that an incident has to have. */
const whole = {
  ...Object.fromEntries(
    Object.entries(incidentSchema.shape).flatMap(([part, form]) => (fits(form, []) ? [[part, []]] : [])),
  ),
  ...example,
}

type Edit = readonly [path: readonly PropertyKey[], value: unknown]

/** The guide's example with a value put at each path; `undefined` deletes. It has a foul, a goal and a quote. */
function spoiled(edits: readonly Edit[]): unknown {
  const raw: unknown = structuredClone(whole)
  for (const [path, value] of edits) {
    const holder = path.slice(0, -1).reduce(valueUnder, raw) as Record<PropertyKey, unknown>
    const key = path.at(-1) ?? ''
    if (value === undefined) delete holder[key]
    else holder[key] = value
  }
  return raw
}

const FIELDS = Object.keys(incidentSchema.shape).join(', ')
const KINDS = recordKinds.join(', ')
const PARAGRAPHS = 'a list of whole numbers from 1 or an object'

/** One slip each in a good incident, and the lines that it must give. */
const slips: readonly [string, readonly Edit[], ...string[]][] = [
  [
    'a number for a day',
    [[['match', 'date'], 5]],
    'match.date: expected a day such as 2021-10-19 (the day on which it was played); found 5',
  ],
  [
    'a day that there is not',
    [[['match', 'date'], '2021-02-30']],
    'match.date: expected a day such as 2021-10-19 (the day on which it was played); found "2021-02-30"',
  ],
  [
    'a missing text',
    [[['title'], undefined]],
    'title: expected a text (a name for it, as listed in the archive); found nothing',
  ],
  [
    'an empty text',
    [[['title'], ' ']],
    'title: expected a text that is not empty (a name for it, as listed in the archive); found " "',
  ],
  ['a text for an object', [[['timeline', 0], 'x']], 'timeline[0]: expected an object; found "x"'],
  [
    'an unknown kind',
    [[['timeline', 1, 'kind'], 'goall']],
    `timeline[1].kind: expected one of ${KINDS}; found "goall". Did you mean goal?`,
  ],
  ['no kind', [[['timeline', 1, 'kind'], undefined]], `timeline[1].kind: expected one of ${KINDS}; found nothing`],
  [
    'an unknown phase',
    [[['timeline', 0, 'phase'], 'matsch']],
    'timeline[0].phase: expected one of match, after, interview, press, later; found "matsch". Did you mean match?',
  ],
  [
    'false where only true is',
    [[['timeline', 0, 'disputed'], false]],
    'timeline[0].disputed: expected true; found false',
  ],
  [
    'quotation marks around a number, where there are alternatives',
    [[['timeline', 1, 'minute'], '78']],
    'timeline[1].minute: expected a whole number from 1 to 120 or an object with min, max (the minute of the match, or its bounds where the source only says before or after which it was); found "78"',
  ],
  [
    'a number out of bounds in one alternative',
    [[['timeline', 0, 'minute'], { max: 130 }]],
    'timeline[0].minute.max: expected a whole number up to 120; found 130',
  ],
  [
    'an unknown field in one alternative',
    [[['timeline', 0, 'minute'], { mx: 13 }]],
    'timeline[0].minute.mx: expected a field that the form has: min, max; found "mx". Did you mean max?',
  ],
  [
    'neither of two alternatives',
    [[['timeline', 0, 'paragraphs'], 'six']],
    `timeline[0].paragraphs: expected ${PARAGRAPHS} (where the source is a text: numbers of the paragraphs where it was read, such as [3, 4]; or such a list for each field); found "six"`,
  ],
  [
    'quotation marks inside the alternative that is meant',
    [
      [
        ['timeline', 0, 'paragraphs'],
        [3, '4'],
      ],
    ],
    'timeline[0].paragraphs[1]: expected a whole number from 1; found "4"',
  ],
  [
    'two slips inside the alternative that is meant',
    [[['timeline', 0, 'paragraphs'], { by: 3, for: [0] }]],
    'timeline[0].paragraphs.by: expected a list of whole numbers from 1; found 3',
    'timeline[0].paragraphs.for[0]: expected a whole number from 1; found 0',
  ],
  [
    'a score of one side',
    [[['match', 'halfTime'], [2]]],
    'match.halfTime: expected a list of 2 whole numbers from 0 (home side first); found [2]',
  ],
  [
    'a slash in a season',
    [[['match', 'season'], '2021/22']],
    'match.season: expected the two years of a season, such as 2021-22, or the year of a tournament (the season, or the year of the tournament); found "2021/22"',
  ],
  [
    'fields that there are not: one line for each',
    [
      [['stadium'], []],
      [['titel'], 'x'],
    ],
    `stadium: expected a field that the form has: ${FIELDS}; found "stadium"`,
    `titel: expected a field that the form has: ${FIELDS}; found "titel". Did you mean title?`,
  ],
  [
    'a phase that there is not, as a key',
    [[['settings', 'interviw'], { what: 'interview', paragraphs: [2] }]],
    'settings.interviw: expected a field that the form has: match, after, interview, press, later; found "interviw". Did you mean interview?',
  ],
  [
    'a name for an id, as a key',
    [[['cast', 'Mohamed Salah'], { role: 'player', paragraphs: [3] }]],
    'cast["Mohamed Salah"]: expected an id of names/people.json; found "Mohamed Salah". Did you mean salah?',
  ],
  [
    'a name for an id',
    [[['match', 'home'], 'Atlético Madrid']],
    'match.home: expected an id of names/clubs.json (the side at home); found "Atlético Madrid". Did you mean atletico?',
  ],
  [
    'a long text for a list',
    [[['complete'], 'x'.repeat(100)]],
    `complete: expected a list of any of goals, cards, substitutions (the lists that have everything. What is missing in another list may still have happened); found "${'x'.repeat(59)}…`,
  ],
  [
    'null for absent',
    [[['match', 'venue'], null]],
    'match.venue: expected an id of names/venues.json (the ground); found null',
  ],
]

describe('formFaults', () => {
  it.each(slips)('tells of %s', (_, edits, ...lines) => {
    const raw = spoiled(edits)
    const { error } = incidentSchema.safeParse(raw)
    const faults = formFaults(error?.issues ?? [], { raw, form: incidentSchema, names: content.names })
    expect(faults.map((fault) => faultLine('', fault).replace(/^: /, ''))).toEqual(lines)
    for (const { expected } of faults)
      expect(isExplained(expected), `questions/README.md explains "${expected}"`).toBe(true)
  })
  it('needs neither schema nor registry', () => {
    const schema = z.strictObject({ a: z.int(), b: z.record(z.string().regex(/^b$/, 'expected a b'), z.int()) })
    const raw = { a: 'x', b: { c: 1 }, d: 1 }
    expect(formFaults(schema.safeParse(raw).error?.issues ?? [], { raw })).toMatchObject([
      { path: 'a', expected: 'a number', found: '"x"' },
      { path: 'b.c', expected: 'a b', found: '"c"' },
      { path: 'd', expected: 'no such field', found: '"d"' },
    ])
  })
  it('tells of a file that holds no object', () => {
    const { error } = incidentSchema.safeParse([])
    expect(formFaults(error?.issues ?? [], { raw: [], form: incidentSchema })).toMatchObject([
      { path: '', expected: 'an object', found: '[]' },
    ])
  })
})
