import { shiftDay } from '../day.ts'
import { refOf } from '../fact.ts'
import type { Day } from '../incident.ts'
import { nameOf } from '../naming.ts'
import { dayAnswer, numberAnswer } from './answers.ts'
import { ofMatch, ofText } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that ask when the match was played. */
export const when: readonly Kind[] = [
  {
    // Wrong days are of the same month, which the prompt names, and of the same weekday, so that a calendar does not help.
    name: 'date',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'footnote',
    options: 'close',
    groups: ['occasion'],
    needs: 'the date of the match',
    ask: ofText(
      ofMatch('date', ({ almanac, fact: { value: day } }) => ({
        body: () => {
          const others = [-4, -3, -2, -1, 1, 2, 3, 4].map((weeks) => shiftDay(day, 7 * weeks))
          const ofMonth = others.filter((other) => other.slice(0, 7) === day.slice(0, 7))
          return dayAnswer(almanac, day, ofMonth)
        },
      })),
    ),
  },
  {
    // The match is told by what the manager did.
    name: 'year',
    since: FIRST_DAY,
    about: 'clerical',
    prominence: 'detail',
    options: 'close',
    groups: ['occasion'],
    needs: 'the date of the match, and a hook',
    ask: ofMatch('date', ({ incident, almanac, fact }) => {
      const { hooks, manager } = incident
      const [hook] = hooks
      if (!hook || manager === undefined) return undefined
      return {
        hidesIncident: true,
        asks: { ...fact, ref: refOf(incident, 'match', 'month'), note: undefined },
        anchor: [refOf(incident, 'match', 'date')],
        tells: hook.tells.map((told) => `${incident.id}/${told}`),
        body: () => ({
          values: { manager: nameOf(almanac, 'people', manager), hook: hook.text },
          ...numberAnswer(almanac, yearOf(fact.value), {
            message: 'year.option',
            steps: [-5, -4, -3, -2, -1, 1],
            most: yearOf(incident.published),
          }),
        }),
      }
    }),
  },
]

const yearOf = (day: Day) => Number(day.slice(0, 4))
