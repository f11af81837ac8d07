// How most kinds ask: one draft for each part of an incident that states a field, of the goals, the cards, the cast … A kind that
// asks for anything else is a function of its own.
import type { Almanac } from '../almanac.ts'
import { type Fact, factOf, type Holder } from '../fact.ts'
import type { CastMember, Fixture, Incident, Match, RecordOf, Setting, TableLine, TimelineRecord } from '../incident.ts'
import { goalsOf, recordsOf } from '../match.ts'
import { matchValues } from '../naming.ts'
import type { Draft, Kind } from './kind.ts'

/** A fact that was found, with what states it. */
export interface Found<Part, Value> {
  readonly incident: Incident
  readonly almanac: Almanac
  /** The part's name within the incident: `g5`, `klopp`, `match`. */
  readonly name: string
  readonly part: Part
  readonly fact: Fact<Value>
}

/**
 * A draft whose subject and fact are those that were found, unless it has others. Unless it hides the incident, its prompt is
 * also filled with the names of the match; `side` is the club that the prompt is about, the manager's team if left out.
 */
export interface Sketch extends Omit<Draft, 'subject' | 'asks'>, Partial<Pick<Draft, 'subject' | 'asks'>> {
  readonly side?: string | undefined
}

/** Makes a sketch of what was found; `undefined` where it is not to be asked. */
type ToSketch<Part, Field extends keyof Part> = (found: Found<Part, NonNullable<Part[Field]>>) => Sketch | undefined

type Named<Part> = readonly (readonly [name: string, part: Part])[]

function perPart<Part extends Holder, Field extends keyof Part & string>(
  partsOf: (incident: Incident) => Named<Part>,
  field: Field,
  toSketch: ToSketch<Part, Field>,
): Kind['ask'] {
  return (incident, almanac) =>
    partsOf(incident).flatMap(([name, part]) => {
      const fact = factOf(incident, name, part, field)
      const sketch = fact && toSketch({ incident, almanac, name, part, fact })
      return fact && sketch ? toDraft({ subject: name, asks: fact, ...sketch }, incident, almanac) : []
    })
}

function toDraft({ side, ...draft }: Sketch & Draft, incident: Incident, almanac: Almanac): Draft {
  if (draft.hidesIncident) return draft
  const body = () => {
    const own = draft.body()
    return { ...own, values: { ...matchValues(almanac, incident, side), ...own.values } }
  }
  return { ...draft, body }
}

const byId = <Part extends { readonly id: string }>(parts: readonly Part[]): Named<Part> =>
  parts.map((part) => [part.id, part])

/** Asks a field of the match. */
export const ofMatch = <Field extends keyof Match & string>(field: Field, toSketch: ToSketch<Match, Field>) =>
  perPart(({ match }) => [['match', match]], field, toSketch)

/** Asks a field of each record of a kind. */
export const perRecord = <Name extends TimelineRecord['kind'], Field extends keyof RecordOf<Name> & string>(
  kind: Name,
  field: Field,
  toSketch: ToSketch<RecordOf<Name>, Field>,
) => perPart((incident) => byId(recordsOf(incident, kind)), field, toSketch)

/** Asks a field of each goal that counted. */
export const perGoal = <Field extends keyof RecordOf<'goal'> & string>(
  field: Field,
  toSketch: ToSketch<RecordOf<'goal'>, Field>,
) => perPart((incident) => byId(goalsOf(incident)), field, toSketch)

/** Asks a field of each member of the cast. */
export const perMember = <Field extends keyof CastMember & string>(
  field: Field,
  toSketch: ToSketch<CastMember, Field>,
) => perPart(({ cast }) => Object.entries(cast), field, toSketch)

/** Asks a field of each occasion on which the press was met; its name is the phase. */
export const perSetting = <Field extends keyof Setting & string>(field: Field, toSketch: ToSketch<Setting, Field>) =>
  perPart(({ settings }) => Object.entries(settings), field, toSketch)

/** Asks a field of each line of a league table. */
export const perTableLine = <Field extends keyof TableLine & string>(
  field: Field,
  toSketch: ToSketch<TableLine, Field>,
) => perPart(({ tables }) => byId(tables), field, toSketch)

/** Asks a field of each fixture. */
export const perFixture = <Field extends keyof Fixture & string>(field: Field, toSketch: ToSketch<Fixture, Field>) =>
  perPart(({ fixtures }) => byId(fixtures), field, toSketch)
