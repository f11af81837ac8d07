import type { GoalRow, MatchRow, RowSide, ScoreRow } from '../../../scripts/import/row.ts'

/** A match A v B that was played on 1 June 2022, with what a test says of it. */
export const row = (part: Partial<MatchRow> = {}): MatchRow => ({
  place: { file: 'cup/2022/cup.txt', line: 7 },
  tournament: 'World Cup',
  season: '2022',
  day: '2022-06-01',
  home: { name: 'Arden' },
  away: { name: 'Borva' },
  ...part,
})

/** A score without extra time. */
export const score = (home: number, away: number, part: Partial<ScoreRow> = {}): ScoreRow => ({
  end: [home, away],
  at90: [home, away],
  extraTime: false,
  ...part,
})

/** A goal that was neither a penalty nor an own goal, with what a test says of it. */
export const goal = (side: RowSide, printed: string, minute: number, part: Partial<GoalRow> = {}): GoalRow => ({
  side,
  name: { printed },
  minute,
  penalty: false,
  ownGoal: false,
  ...part,
})
