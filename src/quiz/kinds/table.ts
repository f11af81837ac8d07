import type { Almanac } from '../almanac.ts'
import { refOf, toldAs } from '../fact.ts'
import type { Incident, TableLine } from '../incident.ts'
import { nameOf, type Option, optionOf, otherSide, shortOf } from '../naming.ts'
import { wellKnown } from '../options.ts'
import { pooled } from '../pools.ts'
import type { Values } from '../words.ts'
import { type Answer, numberAnswer, numberOption, termAnswer } from './answers.ts'
import { perTableLine } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

const steps = [-4, -3, -2, -1, 1, 2, 3, 4]
/** A lead of many more points is more than a young table allows. */
const gapSteps = [-3, -2, -1, 1, 2]
/** How many clubs a group of a competition has. */
const GROUP = 4
/** More than these no league has. */
const LEAGUE = 20

/** Kinds that ask how a league table stood after the match. */
export const table: readonly Kind[] = [
  {
    name: 'table-position',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'detail',
    options: 'close',
    groups: ['table'],
    needs: 'a table line with a position',
    ask: perTableLine('position', ({ incident, almanac, holder: line, fact }) => ({
      tells: competitionTold(incident, line),
      body: () => ({
        values: lineValues(almanac, incident, line),
        ...numberAnswer(almanac, fact.value, { message: 'table-position.option', steps, most: sizeOf(line) }),
      }),
    })),
  },
  {
    // Wrong points could have been won in as many matches.
    name: 'table-points',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'footnote',
    options: 'close',
    groups: ['table'],
    needs: 'a table line with points',
    ask: perTableLine('points', ({ incident, almanac, holder: line, fact }) => ({
      tells: competitionTold(incident, line),
      body: () => {
        const message = 'table-points.option'
        const ofOthers = incident.tables.flatMap(({ points }) => points ?? [])
        const near = numberAnswer(almanac, fact.value, {
          message,
          steps: [-6, -5, ...steps, 5, 6],
          least: 0,
          most: 3 * (line.played ?? Number.POSITIVE_INFINITY),
        })
        return {
          values: lineValues(almanac, incident, line),
          ...near,
          others: [...ofOthers.map((points) => numberOption(almanac, message, points)), ...near.others],
        }
      },
    })),
  },
  {
    name: 'table-gap',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'footnote',
    options: 'close',
    groups: ['table'],
    needs: 'a table line with `clear` or `behind`',
    ask: (incident, almanac) => [...clearGaps(incident, almanac), ...behindGaps(incident, almanac)],
  },
  {
    name: 'table-leader',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'detail',
    groups: ['table'],
    needs: 'a table line with `behind`',
    ask: perTableLine('behind', ({ incident, almanac, holder: line, fact }) => ({
      asks: { ...toldAs(fact, line, 'leader'), ref: refOf(incident, line.id, 'leader') },
      tells: competitionTold(incident, line),
      body: () => ({
        values: lineValues(almanac, incident, line),
        answer: optionOf(almanac, 'clubs', fact.value.club),
        others: rivalsIn(almanac, incident, line),
      }),
    })),
  },
  {
    name: 'result-needed',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'detail',
    groups: ['table'],
    needs: 'a table line with `needed`',
    ask: perTableLine('needed', ({ incident, almanac, holder: line, fact }) => ({
      tells: competitionTold(incident, line),
      body: () => ({
        values: { ...lineValues(almanac, incident, line), toReach: line.toReach ?? 'none' },
        ...neededAnswer(almanac, fact.value),
      }),
    })),
  },
]

/** Clubs that can be taken for the leaders: the one that is known to trail them, and the better known ones of its country. */
function rivalsIn(almanac: Almanac, incident: Incident, { club }: TableLine): readonly Option[] {
  const others = pooled(almanac, incident, { of: 'clubs', country: almanac.names.clubs[club]?.country })
  const known = others.slice(0, wellKnown(others)).filter(({ key }) => key !== club)
  return [{ ...optionOf(almanac, 'clubs', club), near: true }, ...known]
}

/** By how many points a club was clear of the next; whoever is clear is first, so that is told too. */
const clearGaps = perTableLine('clear', ({ incident, almanac, holder: line, fact }) => ({
  tells: [...competitionTold(incident, line), refOf(incident, line.id, 'position')],
  body: () => ({
    wording: 'clear',
    values: lineValues(almanac, incident, line),
    ...numberAnswer(almanac, fact.value, { message: 'table-gap.option', steps: gapSteps }),
  }),
}))

/** By how many points a club was behind another, which the prompt names. */
const behindGaps = perTableLine('behind', ({ incident, almanac, holder: line, fact: { value } }) => ({
  tells: [...competitionTold(incident, line), refOf(incident, line.id, 'leader')],
  body: () => ({
    wording: 'behind',
    values: { ...lineValues(almanac, incident, line), leader: nameOf(almanac, 'clubs', value.club) },
    ...numberAnswer(almanac, value.by, { message: 'table-gap.option', steps: gapSteps }),
  }),
}))

/** What names a line of a table in a prompt: the club and the competition, and whom it played where it is a side of the match. */
const lineValues = (almanac: Almanac, incident: Incident, line: TableLine): Values => ({
  who: nameOf(almanac, 'clubs', line.club),
  competition: nameOf(almanac, 'competitions', line.competition),
  table: line.stage ?? 'league',
  rival: isSide(incident, line.club) ? shortOf(almanac, 'clubs', otherSide(incident, line.club)) : 'none',
})

const isSide = ({ match }: Incident, club: string) => club === match.home || club === match.away

/** A prompt that names the table of the match's own competition gives that competition away. */
const competitionTold = (incident: Incident, line: TableLine): readonly string[] =>
  line.competition === incident.match.competition ? [refOf(incident, 'match', 'competition')] : []

/** A result beside weaker ones: a better one would have been enough as well. */
function neededAnswer(almanac: Almanac, result: string): Answer {
  const orderOf = (key: string) => almanac.names.terms[key]?.order ?? 0
  const { others, ...answer } = termAnswer(almanac, result)
  return { ...answer, others: others.filter(({ key }) => orderOf(key) < orderOf(result)) }
}

const sizeOf = ({ stage }: TableLine) => (stage === 'group' ? GROUP : LEAGUE)
