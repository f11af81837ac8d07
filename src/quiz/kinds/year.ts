import { nameOf } from '../almanac.ts'
import { factOf, refOf, toldAs } from '../fact.ts'
import { FIRST_DAY, type Kind } from '../kind.ts'
import { near, numberChoice } from './numbers.ts'

/** In which year it happened, told by what the manager did. */
export const year: Kind = {
  name: 'year',
  since: FIRST_DAY,
  prominence: 'detail',
  options: 'close',
  ask: (incident, almanac) => {
    const day = toldAs(factOf(incident, 'match', incident.match, 'date'), incident.match, 'year')
    const [hook] = incident.hooks
    if (!day || !hook) return []
    const number = Number(day.value.slice(0, 4))
    const option = (n: number) => numberChoice(almanac, 'year.option', n)
    return [
      {
        subject: 'match',
        hidesIncident: true,
        asks: { ...day, ref: refOf(incident, 'match', 'month') },
        anchor: [refOf(incident, 'match', 'date')],
        tells: hook.tells.map((fact) => `${incident.id}/${fact}`),
        prompt: {
          message: 'year.prompt',
          values: { manager: nameOf(almanac, 'people', incident.manager), hook: hook.text },
        },
        answer: option(number),
        others: () =>
          near(number, [-5, -4, -3, -2, -1, 1, 2], { most: Number(incident.published.slice(0, 4)) }).map(option),
        ordered: true,
      },
    ]
  },
}
