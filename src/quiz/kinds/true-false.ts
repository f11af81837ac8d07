import type { Almanac } from '../almanac.ts'
import { tellFact } from '../candidate.ts'
import { refOf } from '../fact.ts'
import type { Incident } from '../incident.ts'
import { matchValues, type Option, sayIn } from '../naming.ts'
import { provedFalse } from '../options.ts'
import { hash, rank } from '../random.ts'
import { isData } from '../source.ts'
import { isWorthDetail } from './ask.ts'
import { goals } from './goals.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'
import { penalties } from './penalties.ts'
import { scores } from './scores.ts'
import { reviews } from './var.ts'
import { where } from './where.ts'

/** The kinds whose answers are stated. */
const stated = [goals, penalties, reviews, scores, where].flat().filter((kind) => kind.stated)

/** Whether a statement is true. A false one says something that is proved false, never something merely unmentioned. */
export const trueFalse: Kind = {
  name: 'true-false',
  since: FIRST_DAY,
  about: 'play',
  prominence: 'headline',
  options: 'even',
  needs: 'a statement, or a fact that another kind can state',
  ask: (incident, almanac) => [
    ...(incident.statements ?? []).map((statement, i) => toDraft(incident, almanac, { statement, i })),
    ...sourcesOf(incident, almanac).map((source) => toStatement(incident, almanac, source)),
  ],
}

/** What can be stated of the incident: of data one thing, which chance picks, so that there are not as many statements as questions. */
function sourcesOf(incident: Incident, almanac: Almanac): readonly Source[] {
  const all = stated.flatMap((kind) => kind.ask(incident, almanac).map((draft) => ({ kind, draft })))
  if (!isData(incident)) return all
  return isWorthDetail(incident, 2)
    ? rank(incident.id, all, ({ kind, draft }) => `${kind.name} ${draft.subject}`).slice(0, 1)
    : []
}

interface Written {
  readonly statement: NonNullable<Incident['statements']>[number]
  readonly i: number
}

/** A statement that the editor wrote. */
function toDraft(incident: Incident, almanac: Almanac, { statement, i }: Written): Draft {
  const { says, holds, truth, of, paragraphs, note } = statement
  return {
    subject: `said-${i + 1}`,
    asks: { ref: refOf(incident, `statement${i + 1}`, 'holds'), value: holds, paragraphs, note },
    also: of.map((fact) => `${incident.id}/${fact}`),
    body: () => ({
      wording: 'said',
      values: { ...matchValues(almanac, incident), says },
      fact: { truth },
      answer: verdictOption(almanac, holds),
      others: [verdictOption(almanac, !holds)],
      ordered: true,
    }),
  }
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
    asks,
    ...(tells && { tells }),
    about: kind.about,
    body: () => {
      const body = draft.body()
      const { wording, values, answer, others } = body
      const id = `${incident.id} ${subject}`
      const [wrong] = rank(id, provedFalse(incident, asks.ref, { answer, others }), ({ key }) => key)
      const holds = !wrong || hash(id) % 5 < 2
      const said = holds ? answer : wrong
      const message = wording === undefined ? `${kind.name}.says` : `${kind.name}.says.${wording}`
      const statement = { message, values: { ...values, answer: said.text } }
      return {
        wording: 'fact',
        values: { ...values, statement: sayIn(almanac, statement) },
        fact: { truth: tellFact(almanac, { kind, incident, body }) },
        answer: verdictOption(almanac, holds),
        others: [verdictOption(almanac, !holds)],
        ordered: true,
        hides: [answer, said],
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
