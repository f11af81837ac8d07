import type { Almanac } from '../almanac.ts'
import { closedSeasons } from '../closed.ts'
import { refsOf } from '../fact.ts'
import type { Incident } from '../incident.ts'
import { goalsOf, hasAllGoals } from '../match.ts'
import { nameOf, type Option, optionOf, sayIn, shortOf } from '../naming.ts'
import { factAt, type InSet, inClosed } from './across.ts'
import { ofMatch } from './ask.ts'
import type { Draft, Kind } from './kind.ts'

/** Kinds that ask about the finals of a competition, season by season. */
export const finals: readonly Kind[] = [
  {
    name: 'which-of-finals',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['order'],
    needs: 'a final with extra time or a shoot-out, and at least three others of closed sets without',
    ask: inClosed(['matches'], (found) => [...ofLength(found, 'extra'), ...ofLength(found, 'penalties')]),
  },
  {
    name: 'order-of-finals',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['order'],
    needs: 'a final, and at least three later ones of closed sets between other sides',
    ask: inClosed(['matches'], orderDraft),
  },
  {
    name: 'referee-of-final',
    since: '2026-11-25',
    about: 'play',
    prominence: 'footnote',
    needs: 'the referee of a final in a closed set, and those of other matches',
    ask: (incident, almanac) =>
      inClosed(['matches'], ({ set }) =>
        ofMatch('referee', ({ fact }) => {
          const others = set.incidents.flatMap(({ match }) => match.referee ?? []).filter((id) => id !== fact.value)
          if (incident.match.round !== 'final' || new Set(others).size < LEAST_OTHERS) return undefined
          return {
            across: true,
            body: () => ({
              answer: optionOf(almanac, 'people', fact.value),
              others: [...new Set(others)].map((id) => optionOf(almanac, 'people', id)),
            }),
          }
        })(incident, almanac),
      )(incident, almanac),
  },
]

const LEAST_OTHERS = 3
/** From how many finals, the nearest ones, wrong options are taken. */
const MOST_NEAR = 8

/** Whether a final lasted so long; `undefined` where that is not known for certain. */
function lasted(final: Incident, long: 'extra' | 'penalties'): boolean | undefined {
  if (long === 'penalties') return final.match.shootOut !== undefined
  if (final.match.fullTime || final.match.shootOut) return true
  const isWithin = goalsOf(final).every(({ minute }) => typeof minute === 'number' && minute <= 90)
  return hasAllGoals(final) && isWithin ? false : undefined
}

/** The finals of all closed seasons of the competition. */
const finalsOf = ({ almanac, set }: Pick<InSet, 'almanac' | 'set'>) =>
  closedSeasons(almanac, set.competition).flatMap(({ incidents }) => {
    const [final, ...replay] = incidents.filter(({ match }) => match.round === 'final')
    return final && replay.length === 0 ? [final] : []
  })

function ofLength(found: InSet, long: 'extra' | 'penalties'): readonly Draft[] {
  const { incident, almanac } = found
  const all = finalsOf(found)
  if (!all.includes(incident) || lasted(incident, long) !== true) return []
  const others = nearest(
    incident,
    all.filter((other) => lasted(other, long) === false),
  )
  if (others.length < LEAST_OTHERS) return []
  return [
    {
      subject: long,
      hidesIncident: true,
      across: true,
      asks: factAt(incident, `match.${long === 'extra' ? 'fullTime' : 'shootOut'}`, true),
      anchor: [],
      tells: [incident, ...others].flatMap((other) => refsOf(other, 'match', ['fullTime', 'shootOut', 'after'])),
      body: () => ({
        wording: long,
        values: { competition: nameOf(almanac, 'competitions', found.set.competition) },
        answer: finalOption(almanac, incident, 'dated'),
        others: others.map((other) => finalOption(almanac, other, 'dated')),
      }),
    },
  ]
}

function orderDraft(found: InSet): Draft | undefined {
  const { incident, almanac } = found
  const all = finalsOf(found)
  const pairs = all.map((final) => pairOf(final))
  const isOnce = (final: Incident) => pairs.filter((pair) => pair === pairOf(final)).length === 1
  const later = all.filter((other) => other.match.date > incident.match.date && isOnce(other)).slice(0, MOST_LATER)
  if (!all.includes(incident) || !isOnce(incident) || later.length < LEAST_OTHERS) return undefined
  return {
    subject: 'first',
    hidesIncident: true,
    across: true,
    asks: factAt(incident, 'match.season', incident.match.season),
    anchor: [],
    tells: [incident, ...later].flatMap((other) => refsOf(other, 'match', ['home', 'away', 'round'])),
    body: () => ({
      values: { competition: nameOf(almanac, 'competitions', found.set.competition) },
      fact: { tournament: incident.match.season ?? '' },
      answer: finalOption(almanac, incident, 'undated'),
      others: later.map((other) => finalOption(almanac, other, 'undated')),
    }),
  }
}

/** How many later finals are put beside one: those that came soon after it. */
const MOST_LATER = 6

const pairOf = ({ match }: Incident) => [match.home, match.away].sort().join()

const nearest = ({ match }: Incident, others: readonly Incident[]) =>
  others.toSorted((a, b) => yearsFrom(a, match.date) - yearsFrom(b, match.date)).slice(0, MOST_NEAR)

const yearsFrom = ({ match }: Incident, day: string) =>
  Math.abs(Number(match.date.slice(0, 4)) - Number(day.slice(0, 4)))

/** A final as an option: its sides, and its year unless that would tell the order. */
function finalOption(almanac: Almanac, { id, match }: Incident, form: 'dated' | 'undated'): Option {
  const sides = { home: shortOf(almanac, 'clubs', match.home), away: shortOf(almanac, 'clubs', match.away) }
  const values = { ...sides, year: match.date.slice(0, 4) }
  return { key: id, text: sayIn(almanac, { message: `which-of-finals.option.${form}`, values }) }
}
