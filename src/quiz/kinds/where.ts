import type { Almanac } from '../almanac.ts'
import { fold } from '../fold.ts'
import type { Incident } from '../incident.ts'
import { nameOf } from '../naming.ts'
import { isData } from '../source.ts'
import { competitionAnswer, venueAnswer } from './answers.ts'
import { isWorthDetail, ofMatch, ofText } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that ask at which ground and in which competition the match was played. */
export const where: readonly Kind[] = [
  {
    name: 'venue',
    since: FIRST_DAY,
    about: 'play',
    seldom: true,
    prominence: 'headline',
    groups: ['occasion'],
    needs: 'a venue, and a pool of grounds of its country',
    ask: ofMatch('venue', ({ incident, almanac, fact }) =>
      isGroundWorth(almanac, incident) ? { body: () => venueAnswer(almanac, incident, fact.value) } : undefined,
    ),
  },
  {
    name: 'competition',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'headline',
    groups: ['occasion'],
    needs: 'a competition',
    stated: true,
    ask: ofText(
      ofMatch('competition', ({ incident, almanac, fact }) => ({
        body: () => competitionAnswer(almanac, incident, { id: fact.value, country: reachOf(almanac, incident) }),
      })),
    ),
  },
]

/** Whether the ground is worth asking: of data that of a notable match which neither side had at home, unless a name of a side is in it. */
function isGroundWorth(almanac: Almanac, incident: Incident): boolean {
  const { home, away, neutral, venue } = incident.match
  if (!isData(incident)) return true
  const isOpen = neutral || almanac.names.clubs[home]?.national
  const named = fold(venue ? nameOf(almanac, 'venues', venue) : '').split(' ')
  const given = [home, away].flatMap((side) => fold(nameOf(almanac, 'clubs', side)).split(' '))
  return Boolean(isOpen) && isWorthDetail(incident) && !given.some((word) => named.includes(word))
}

/** The country of both clubs, or Europe where they come from two; `undefined` where it is not known. */
function reachOf({ names }: Almanac, { match }: Incident): string | undefined {
  const [home, away] = [match.home, match.away].map((club) => names.clubs[club]?.country)
  return home === away ? home : 'Europe'
}
