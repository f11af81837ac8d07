import type { MatchRow, Pair } from './row.ts'

/** A match of a tie and the other one of it, where the file holds both. */
export interface Tie {
  readonly first: MatchRow
  readonly second: MatchRow
}

/**
 * The ties of two legs in the matches of one file: the same sides in one knockout round, once at each ground. A replay
 * looks alike but follows a draw, so a round counts where some first match of it was not drawn.
 */
export function findTies(rows: readonly MatchRow[]): readonly Tie[] {
  const rounds = Map.groupBy(rows.filter(isKnockout), ({ tournament, season, round }) =>
    [tournament, season, withoutLeg(round)].join('|'),
  )
  return [...rounds.values()].flatMap((round) => {
    const ties = [...Map.groupBy(round, sidesOf).values()].flatMap(toTie)
    return ties.some(({ first }) => first.leg === 1 || !isDrawn(first)) ? ties : []
  })
}

/** The matches with `leg` filled in where their tie is found. */
export function withLegs(rows: readonly MatchRow[]): readonly MatchRow[] {
  const ties = findTies(rows)
  const firsts = new Set(ties.map(({ first }) => first))
  const seconds = new Set(ties.map(({ second }) => second))
  return rows.map((row) => (firsts.has(row) ? { ...row, leg: 1 } : seconds.has(row) ? { ...row, leg: 2 } : row))
}

/** What a tie stood at, the second match's home side first, with `score` as the second match's; undefined if unknown. */
export function aggregateOf({ first }: Tie, score: Pair): Pair | undefined {
  const end = first.score?.end
  return end ? [score[0] + end[1], score[1] + end[0]] : undefined
}

const isKnockout = ({ group, round = '' }: MatchRow) =>
  group === undefined && round !== '' && !/matchday|group|league/i.test(round)

const withoutLeg = (round = '') => round.replace(/[\s,-]*\b(?:1st|2nd|first|second) leg\b/i, '')

const sidesOf = ({ home, away }: MatchRow) => [home.name, away.name].toSorted().join('|')

const isDrawn = ({ score }: MatchRow) => !score || score.end[0] === score.end[1]

function toTie(rows: readonly MatchRow[]): readonly Tie[] {
  const [first, second, ...more] = rows.toSorted((one, two) => (one.day ?? '').localeCompare(two.day ?? ''))
  if (!first || !second || more.length > 0 || first.home.name !== second.away.name) return []
  return [{ first, second }]
}
