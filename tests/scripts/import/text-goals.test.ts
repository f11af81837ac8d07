import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGoals } from '../../../scripts/import/text-goals.ts'
import { goal } from './rows.ts'

describe('readGoals', () => {
  it.each([
    [
      "[Higuaín 2', 9' (pen.); Kane 35' Eriksen 71']",
      [2, 2],
      [
        goal('home', 'Higuaín', 2),
        goal('home', 'Higuaín', 9, { penalty: true }),
        goal('away', 'Kane', 35),
        goal('away', 'Eriksen', 71),
      ],
    ],
    ["[-; Xhaka 29' Oberlin 90+3']", [0, 2], [goal('away', 'Xhaka', 29), goal('away', 'Oberlin', 90, { added: 3 })]],
    [
      "(Vidal 3', 65' M. Rosas 51' (og))",
      [3, 0],
      [goal('home', 'Vidal', 3), goal('home', 'Vidal', 65), goal('home', 'M. Rosas', 51, { ownGoal: true })],
    ],
    ["(Valencia 16'(p), 31')", [0, 2], [goal('away', 'Valencia', 16, { penalty: true }), goal('away', 'Valencia', 31)]],
    [
      "(Neymar 29', 71'pen Oscar 90+1'; Marcelo 11' og)",
      [3, 1],
      [
        goal('home', 'Neymar', 29),
        goal('home', 'Neymar', 71, { penalty: true }),
        goal('home', 'Oscar', 90, { added: 1 }),
        goal('away', 'Marcelo', 11, { ownGoal: true }),
      ],
    ],
    [
      "(Milner 15' (o.g.); Kuhn 34'(OG) Mauro 73' )",
      [1, 2],
      [
        goal('home', 'Milner', 15, { ownGoal: true }),
        goal('away', 'Kuhn', 34, { ownGoal: true }),
        goal('away', 'Mauro', 73),
      ],
    ],
    ["(Messi 17',60' 76')", [3, 0], [17, 60, 76].map((minute) => goal('home', 'Messi', minute))],
    [
      "(Ferrer 45 + 2' p; Guzman 45' p.)",
      [1, 1],
      [goal('home', 'Ferrer', 45, { added: 2, penalty: true }), goal('away', 'Guzman', 45, { penalty: true })],
    ],
  ] as const)('reads %j at %j', (text, end, goals) => {
    expect(readGoals(text, end)).toEqual(goals)
  })
  it('cannot tell whose goals a list with one part has where both sides scored', () => {
    expect(readGoals("(Vidal 3')", [1, 1])).toEqual({
      expected: 'a ";" between the goals of the two sides',
      found: "(Vidal 3')",
    })
  })
  it.each(["(Vidal 3' (x))", '(Vidal)', "(3')", "(Vidal 3'; Rosas 4'; Diaz 5')"])('does not read %j', (text) => {
    expect(readGoals(text, [1, 0])).toHaveProperty('expected')
  })
  it('reads back any goals that are printed', () => {
    const one = fc.record({
      name: fc.constantFrom('Ottmar WALTER', 'L. Suárez', "N'Golo Kanté", 'Son Heung-min', 'ALFREDO II'),
      minute: fc.integer({ min: 1, max: 120 }),
      added: fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined }),
      mark: fc.constantFrom('', '(p)', ' (pen.)', '(og)', ' (o.g.)'),
    })
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 1 }),
        fc.array(one, { minLength: 1 }),
        fc.constantFrom(' ', ', '),
        (home, away, between) => {
          const print = (goals: typeof home) =>
            goals
              .map(({ name, minute, added, mark }) => `${name} ${minute}${added ? `+${added}` : ''}'${mark}`)
              .join(between)
          const read = readGoals(`(${print(home)}; ${print(away)})`, [home.length, away.length])
          expect(read).toMatchObject(
            [...home, ...away].map(({ name, minute, mark }, index) => ({
              side: index < home.length ? 'home' : 'away',
              name: { printed: name },
              minute,
              penalty: mark.includes('p'),
              ownGoal: mark.includes('g'),
            })),
          )
        },
      ),
    )
  })
})
