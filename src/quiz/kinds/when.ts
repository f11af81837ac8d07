import type { Almanac } from '../almanac.ts'
import { shiftDay } from '../day.ts'
import { refOf, toldAs } from '../fact.ts'
import type { Day, Incident } from '../incident.ts'
import { matchValues, nameOf, type Option } from '../naming.ts'
import { sayDay } from '../words.ts'
import { dayAnswer, numberAnswer } from './answers.ts'
import { ofMatch } from './ask.ts'
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
    ask: ofMatch('date', ({ almanac, fact: { value: day } }) => ({
      body: () => {
        const others = [-4, -3, -2, -1, 1, 2, 3, 4].map((weeks) => shiftDay(day, 7 * weeks))
        const ofMonth = others.filter((other) => other.slice(0, 7) === day.slice(0, 7))
        return dayAnswer(almanac, day, ofMonth)
      },
    })),
  },
  {
    name: 'weekday',
    since: FIRST_DAY,
    about: 'clerical',
    seldom: true,
    prominence: 'detail',
    options: 'close',
    groups: ['occasion'],
    needs: 'the date of the match',
    ask: ofMatch('date', ({ incident, almanac, holder: match, fact }) => ({
      asks: toldAs(fact, match, 'weekday'),
      body: () => ({
        answer: weekdayOption(almanac, fact.value),
        others: otherDays(incident).map((day) => weekdayOption(almanac, day)),
        ordered: true,
      }),
    })),
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
      const [hook] = incident.hooks
      if (!hook) return undefined
      return {
        hidesIncident: true,
        asks: { ...fact, ref: refOf(incident, 'match', 'month'), note: undefined },
        anchor: [refOf(incident, 'match', 'date')],
        tells: hook.tells.map((told) => `${incident.id}/${told}`),
        body: () => ({
          values: { manager: nameOf(almanac, 'people', incident.manager), hook: hook.text },
          why: matchValues(almanac, incident),
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

/**
 * A day of each other weekday, without those that must not be offered: the weekday of the report, which a reader could take
 * for that of the match, and those of days that the editor bars.
 */
function otherDays({ match, source, neverOffer }: Incident): readonly Day[] {
  const barred = neverOffer.filter(({ fact }) => fact === 'match.date').flatMap(({ options }) => options.map(String))
  const barredWeekdays = new Set([source.dateline, ...barred].map(weekdayOf))
  return [-3, -2, -1, 1, 2, 3]
    .map((days) => shiftDay(match.date, days))
    .filter((day) => !barredWeekdays.has(weekdayOf(day)))
}

/** The weekday of a day: 0 is Monday. */
const weekdayOf = (day: Day) => (new Date(day).getUTCDay() + 6) % 7

/** The weekday of a day as an option, in the order of a week that begins on Monday. */
export const weekdayOption = (almanac: Almanac, day: Day): Option => ({
  key: String(weekdayOf(day)),
  text: sayDay(almanac.language, day, 'weekday'),
  order: weekdayOf(day),
})
