// How most kinds ask: one draft for each holder of a field, of the goals, of the cards, of the cast … A kind that asks in another
// way is a function of its own.
import type { Almanac } from '../almanac.ts'
import { type Fact, factOf, type Holder } from '../fact.ts'
import type { CastMember, Fixture, Incident, Match, RecordOf, Setting, TableLine, TimelineRecord } from '../incident.ts'
import { goalsOf, recordsOf } from '../match.ts'
import { matchValues } from '../naming.ts'
import { isData } from '../source.ts'
import type { Draft, Kind } from './kind.ts'

/** A fact that was found, with what states it. */
export interface Found<H, Value> {
  readonly incident: Incident
  readonly almanac: Almanac
  /** The holder's name within the incident: `g5`, `klopp`, `match`. */
  readonly name: string
  readonly holder: H
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
type ToSketch<H, Field extends keyof H> = (found: Found<H, NonNullable<H[Field]>>) => Sketch | undefined

type Named<H> = readonly (readonly [name: string, holder: H])[]

function perHolder<H extends Holder, Field extends keyof H & string>(
  holdersIn: (incident: Incident) => Named<H>,
  field: Field,
  toSketch: ToSketch<H, Field>,
): Kind['ask'] {
  return (incident, almanac) =>
    holdersIn(incident).flatMap(([name, holder]) => {
      const fact = factOf(incident, name, holder, field)
      const sketch = fact && toSketch({ incident, almanac, name, holder, fact })
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

const byId = <H extends { readonly id: string }>(holders: readonly H[]): Named<H> =>
  holders.map((holder) => [holder.id, holder])

/** Asks only where the incident was read in a text. Of data it would be dull, or the prompt would tell it. */
export const ofText =
  (ask: Kind['ask']): Kind['ask'] =>
  (incident, almanac) =>
    isData(incident) ? [] : ask(incident, almanac)

/** From which notability a match read in data is asked what is dull of an ordinary one. */
export const NOTABLE = 4

/** Whether a detail of the match is worth asking: of a text all that it tells, of data only where the match was notable. */
export const isWorthDetail = (incident: Incident, notable = NOTABLE) =>
  !isData(incident) || (incident.notability ?? 0) >= notable

/** Asks a field of the match. */
export const ofMatch = <Field extends keyof Match & string>(field: Field, toSketch: ToSketch<Match, Field>) =>
  perHolder(({ match }) => [['match', match]], field, toSketch)

/** Asks a field of each record of a kind. */
export const perRecord = <Name extends TimelineRecord['kind'], Field extends keyof RecordOf<Name> & string>(
  kind: Name,
  field: Field,
  toSketch: ToSketch<RecordOf<Name>, Field>,
) => perHolder((incident) => byId(recordsOf(incident, kind)), field, toSketch)

/** Asks a field of each goal that counted. */
export const perGoal = <Field extends keyof RecordOf<'goal'> & string>(
  field: Field,
  toSketch: ToSketch<RecordOf<'goal'>, Field>,
) => perHolder((incident) => byId(goalsOf(incident)), field, toSketch)

/** Asks a field of each member of the cast. */
export const perMember = <Field extends keyof CastMember & string>(
  field: Field,
  toSketch: ToSketch<CastMember, Field>,
) => perHolder(({ cast }) => Object.entries(cast), field, toSketch)

/** Asks a field of each occasion on which the press was met; its name is the phase. */
export const perSetting = <Field extends keyof Setting & string>(field: Field, toSketch: ToSketch<Setting, Field>) =>
  perHolder(({ settings }) => Object.entries(settings), field, toSketch)

/** Asks a field of each line of a league table. */
export const perTableLine = <Field extends keyof TableLine & string>(
  field: Field,
  toSketch: ToSketch<TableLine, Field>,
) => perHolder(({ tables }) => byId(tables), field, toSketch)

/** Asks a field of each fixture. */
export const perFixture = <Field extends keyof Fixture & string>(field: Field, toSketch: ToSketch<Fixture, Field>) =>
  perHolder(({ fixtures }) => byId(fixtures), field, toSketch)
