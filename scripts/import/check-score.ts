import { matchText, type SourceFault } from './fault.ts'
import { aggregateOf, type Tie } from './legs.ts'
import type { MatchRow, Pair, ScoreRow } from './row.ts'

/** What a rule says of a match: the place and the match are filled in for it. */
export type Found = Omit<SourceFault, 'place' | 'of'>

/** A fault of a match. */
export function faultOf(row: MatchRow, found: Found): SourceFault {
  return { place: row.place, of: matchText(row), ...found }
}

/** What rules know beside the match: today's ISO date, and the tie that a second leg belongs to. */
export interface Known {
  readonly today: string
  readonly tie?: Tie | undefined
}

/** What is wrong with a match's status or score. */
export function scoreFaults(row: MatchRow, known: Known): readonly Found[] {
  if (row.status !== undefined) return [statusFault(row.status, row.score)]
  if (!row.score) return [noScore(row, known.today)]
  return [
    ...halfTimeFaults(row.score),
    ...orderFaults(row.score),
    ...extraTimeFaults(row, row.score, known),
    ...shootOutFaults(row, row.score, known),
  ]
}

const statusFault = (status: string, score: ScoreRow | undefined): Found => ({
  rule: `status-${status}`,
  expected: 'a match that was played out',
  found: score ? `${status}, ${text(score.end)}` : status,
  outcome: 'refuse',
})

function noScore({ day }: MatchRow, today: string): Found {
  const isPast = day !== undefined && day < today
  const found = isPast ? `none, and no status, for ${day}` : `none, for ${day ?? 'no day'}`
  return { rule: isPast ? 'no-score' : 'to-come', expected: 'a score', found, outcome: 'refuse' }
}

function halfTimeFaults({ end, at90, halfTime }: ScoreRow): readonly Found[] {
  if (!halfTime)
    return [{ rule: 'half-time-missing', expected: 'a half-time score', found: `only ${text(end)}`, outcome: 'accept' }]
  const full = at90 ?? end
  if (fits(halfTime, full)) return []
  const expected = `a half-time score of at most ${text(full)}`
  return [{ rule: 'half-time-above', expected, found: text(halfTime), outcome: 'drop', field: 'score.halfTime' }]
}

function orderFaults({ end, at90 }: ScoreRow): readonly Found[] {
  if (!at90 || fits(at90, end)) return []
  return [
    { rule: 'score-falls', expected: `at most ${text(end)} after 90 minutes`, found: text(at90), outcome: 'refuse' },
  ]
}

/** Extra time follows a draw, or in a second leg whatever leaves the tie level (by goals, or by goals away). */
function extraTimeFaults({ leg }: MatchRow, { at90, extraTime }: ScoreRow, { tie }: Known): readonly Found[] {
  if (!extraTime || !at90 || at90[0] === at90[1]) return []
  const total = tie && aggregateOf(tie, at90)
  if (total && total[0] === total[1])
    return [
      {
        rule: 'extra-time-of-tie',
        expected: 'a draw after 90 minutes, or a level tie',
        found: `${text(at90)}, ${text(total)} over two legs`,
        outcome: 'accept',
      },
    ]
  const expected = leg === 2 ? 'a tie that is level after 90 minutes' : 'a draw after 90 minutes, before extra time'
  const found = total ? `${text(at90)}, ${text(total)} over two legs` : text(at90)
  return [{ rule: 'extra-time-level', expected, found, outcome: 'refuse' }]
}

function shootOutFaults(row: MatchRow, { end, shootOut }: ScoreRow, { tie }: Known): readonly Found[] {
  if (!shootOut) return row.shootOut ? [kicksWithout] : []
  if (shootOut[0] === shootOut[1])
    return [
      { rule: 'shoot-out-level', expected: 'a shoot-out that somebody won', found: text(shootOut), outcome: 'refuse' },
    ]
  const total = (tie && aggregateOf(tie, end)) ?? end
  if (total[0] !== total[1])
    return [
      { rule: 'shoot-out-unneeded', expected: 'a draw before a shoot-out', found: text(total), outcome: 'refuse' },
    ]
  return kickFaults(row, shootOut)
}

const kicksWithout: Found = {
  rule: 'shoot-out-kicks',
  expected: 'the score of the shoot-out',
  found: 'kicks without one',
  outcome: 'drop',
  field: 'shootOut',
}

function kickFaults({ shootOut: kicks }: MatchRow, score: Pair): readonly Found[] {
  if (!kicks) return []
  const scored = (['home', 'away'] as const).map(
    (side) => kicks.filter((kick) => kick.side === side && kick.scored).length,
  )
  if (scored[0] === score[0] && scored[1] === score[1]) return []
  return [{ ...kicksWithout, expected: `kicks that make ${text(score)}`, found: scored.join('-') }]
}

const fits = (part: Pair, whole: Pair) => part[0] <= whole[0] && part[1] <= whole[1]

/** A score as text: "2-1". */
export const text = (score: Pair) => score.join('-')
