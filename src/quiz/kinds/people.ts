import { nameOf, optionOf } from '../naming.ts'
import { circleOf, pooled } from '../pools.ts'
import { termAnswer } from './answers.ts'
import { perMember } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that ask about people of the cast: the other manager, somebody's position. */
export const people: readonly Kind[] = [
  {
    name: 'manager',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    needs: 'another manager in the cast, and a pool of managers',
    ask: perMember('role', ({ incident, almanac, name, holder: { club }, fact }) => {
      if (fact.value !== 'manager' || name === incident.manager || !club) return undefined
      return {
        subject: club === incident.match.home ? 'home' : 'away',
        side: club,
        body: () => ({
          values: { name: nameOf(almanac, 'clubs', club) },
          answer: optionOf(almanac, 'people', name),
          others: pooled(almanac, incident, { of: 'people', role: 'manager', ...circleOf(almanac, incident, club) }),
        }),
      }
    }),
  },
  {
    name: 'position',
    since: FIRST_DAY,
    about: 'clerical',
    seldom: true,
    prominence: 'detail',
    needs: 'somebody in the cast with a position',
    ask: perMember('position', ({ almanac, name, holder: { club }, fact }) => ({
      side: club,
      body: () => ({ values: { who: nameOf(almanac, 'people', name) }, ...termAnswer(almanac, fact.value) }),
    })),
  },
]
