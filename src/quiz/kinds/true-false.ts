import type { Almanac } from '../almanac.ts'
import type { Incident } from '../incident.ts'
import { type Option, sayIn } from '../naming.ts'
import { provedFalse } from '../options.ts'
import { hash, rank } from '../random.ts'
import { cards } from './cards.ts'
import { fixtures } from './fixtures.ts'
import { goals } from './goals.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'
import { penalties } from './penalties.ts'
import { people } from './people.ts'
import { scores } from './scores.ts'
import { table } from './table.ts'
import { reviews } from './var.ts'
import { where } from './where.ts'

/** The kinds whose answers are stated, in an order that decides older dailies. */
const stated = [goals, penalties, cards, reviews, scores, where, people, table, fixtures]
  .flat()
  .filter((kind) => kind.stated)

/** Whether a statement is true. A false one says something that is proved false, never something merely unmentioned. */
export const trueFalse: Kind = {
  name: 'true-false',
  since: FIRST_DAY,
  about: 'play',
  prominence: 'headline',
  options: 'even',
  needs: 'a fact that another kind can state',
  ask: (incident, almanac) =>
    stated.flatMap((kind) =>
      kind
        .ask(incident, almanac)
        .filter(({ asks }) => asks.note !== undefined)
        .map((draft) => toStatement(incident, almanac, { kind, draft })),
    ),
}

interface Source {
  readonly kind: Kind
  readonly draft: Draft
}

/** A draft of another kind as a statement. Whether it is a true one takes that draft's wrong options, so it is settled in the body. */
function toStatement(incident: Incident, almanac: Almanac, { kind, draft }: Source): Draft {
  const { asks, tells } = draft
  const subject = `${kind.name}-${draft.subject}`
  return {
    subject,
    asks: { ...asks, note: undefined },
    ...(tells && { tells }),
    about: kind.about,
    body: () => {
      const { values, answer, others } = draft.body()
      const id = `${incident.id} ${subject}`
      const [wrong] = rank(id, provedFalse(incident, asks.ref, { answer, others }), ({ key }) => key)
      const holds = !wrong || hash(id) % 5 < 2
      const said = holds ? answer : wrong
      const statement = { message: `${kind.name}.says`, values: { ...values, answer: said.text } }
      return {
        values: { ...values, statement: sayIn(almanac, statement) },
        why: { holds: String(holds), answer: answer.text, note: asks.note ?? '' },
        answer: verdictOption(almanac, holds),
        others: [verdictOption(almanac, !holds)],
        ordered: true,
        about: [answer, said],
      }
    },
  }
}

/** True or false as an option. */
const verdictOption = (almanac: Almanac, truth: boolean): Option => ({
  key: String(truth),
  text: sayIn(almanac, { message: 'true-false.option', values: { truth: String(truth) } }),
  order: truth ? 1 : 2,
})
