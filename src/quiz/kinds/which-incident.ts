import type { Almanac } from '../almanac.ts'
import type { Incident } from '../incident.ts'
import { matchValues, type Option, otherSide, sayIn, shortOf, teamOf } from '../naming.ts'
import { rank } from '../random.ts'
import type { Answer } from './answers.ts'

/** How many incidents of the collection wrong options are taken from; of more, chance picks them, so that none stands out by its day. */
const MOST_OTHERS = 12

/** An incident beside others of its collection; `isWrong` says which of them are certainly not the answer. */
export function incidentAnswer(
  almanac: Almanac,
  incident: Incident,
  { isWrong, toOption = matchOption }: { isWrong: (other: Incident) => boolean; toOption?: typeof matchOption },
): Answer {
  const all = almanac.of(incident.collection)
  const others = all.length <= MOST_OTHERS ? all : rank(incident.id, all, ({ id }) => id).slice(0, MOST_OTHERS)
  return {
    answer: toOption(almanac, incident),
    others: others.filter((other) => other !== incident && isWrong(other)).map((other) => toOption(almanac, other)),
  }
}

/** An incident as an option: the manager's team, its opponent and the month, but neither the result nor who was at home. */
function matchOption(almanac: Almanac, incident: Incident): Option {
  const team = teamOf(almanac, incident)
  return {
    key: incident.id,
    text: sayIn(almanac, {
      message: 'which-incident.option',
      values: {
        team: shortOf(almanac, 'clubs', team),
        opponent: shortOf(almanac, 'clubs', otherSide(incident, team)),
        month: matchValues(almanac, incident).month,
      },
    }),
    order: Date.parse(incident.match.date),
  }
}

/** Whether two values are both known and not the same: what is not known proves nothing. */
export const differs = <T>(value: T | undefined, other: T | undefined) =>
  value !== undefined && other !== undefined && value !== other
