import { factOf, refOf } from '../fact.ts'
import { matchValues, nameOf } from '../naming.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { near, numberOption } from './numbers.ts'

/** In which year it happened, told by what the manager did. */
export const year: Kind = {
  name: 'year',
  since: FIRST_DAY,
  prominence: 'detail',
  options: 'close',
  ask: (incident, almanac) => {
    const day = factOf(incident, 'match', incident.match, 'date')
    const [hook] = incident.hooks
    if (!day || !hook) return []
    const number = Number(day.value.slice(0, 4))
    const option = (n: number) => numberOption(almanac, 'year.option', n)
    return [
      {
        subject: 'match',
        hidesIncident: true,
        asks: { ...day, ref: refOf(incident, 'match', 'month'), note: undefined },
        why: { message: 'year.why', values: matchValues(almanac, incident) },
        anchor: [refOf(incident, 'match', 'date')],
        tells: hook.tells.map((fact) => `${incident.id}/${fact}`),
        prompt: {
          message: 'year.prompt',
          values: { manager: nameOf(almanac, 'people', incident.manager), hook: hook.text },
        },
        answer: option(number),
        others: () =>
          near(number, [-5, -4, -3, -2, -1, 1], { most: Number(incident.published.slice(0, 4)) }).map(option),
        ordered: true,
      },
    ]
  },
}
