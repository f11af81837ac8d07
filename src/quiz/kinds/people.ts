import { nameOf } from '../naming.ts'
import { termAnswer } from './answers.ts'
import { perMember } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that ask about people of the cast: where somebody plays. */
export const people: readonly Kind[] = [
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
