import { factOf, refOf } from '../fact.ts'
import { goalsOf, meaningOf, recordsOf } from '../match.ts'
import { matchValues, nameOf } from '../naming.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { near, numberOption } from './numbers.ts'

const steps = [-18, -14, -10, -6, 6, 10, 14, 18]

/** How long a side had been a man short when the winner fell. */
export const minutesBetween: Kind = {
  name: 'minutes-between',
  since: FIRST_DAY,
  prominence: 'footnote',
  options: 'close',
  ask: (incident, almanac) => {
    const off = recordsOf(incident, 'card').filter((card) => card.off)
    const [card] = off
    const winner = goalsOf(incident).find((goal) => meaningOf(incident, goal)?.role === 'winner')
    const from = card && off.length === 1 && factOf(incident, card.id, card, 'minute')
    const to = winner && factOf(incident, winner.id, winner, 'minute')
    if (!from || !to || typeof from.value !== 'number' || typeof to.value !== 'number') return []
    const minutes = to.value - from.value
    if (minutes < 1 || incident.cast[card.to]?.club === winner.for) return []
    const option = (n: number) => numberOption(almanac, 'minutes-between.option', n)
    return [
      {
        subject: `${card.id}-${winner.id}`,
        asks: {
          ref: refOf(incident, winner.id, 'wait'),
          value: minutes,
          paragraphs: [...new Set([...from.paragraphs, ...to.paragraphs])].sort((a, b) => a - b),
          note: undefined,
        },
        tells: [refOf(incident, card.id, 'to'), refOf(incident, winner.id, 'by')],
        prompt: {
          message: 'minutes-between.prompt',
          values: {
            ...matchValues(almanac, incident, winner.for),
            player: nameOf(almanac, 'people', card.to),
            scorer: nameOf(almanac, 'people', winner.by),
          },
        },
        why: { message: 'minutes-between.why', values: { from: from.value, to: to.value } },
        answer: option(minutes),
        others: () => near(minutes, steps, { most: 90 }).map(option),
        ordered: true,
      },
    ]
  },
}
