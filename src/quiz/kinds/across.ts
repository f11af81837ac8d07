// How kinds ask across matches: of a match in a closed set, with wrong options that are false by the same test over that set.
import type { Almanac } from '../almanac.ts'
import { type ClosedList, type ClosedSet, closedOf, matchesOf } from '../closed.ts'
import { type Fact, refOf, refsOf } from '../fact.ts'
import { fold } from '../fold.ts'
import { type Incident, rounds } from '../incident.ts'
import { type Option, optionOf, otherSide, shortOf, sideInSentence, stageOf, tournamentValues } from '../naming.ts'
import { isKnockOut } from '../outcome.ts'
import type { Values } from '../words.ts'
import type { Draft, Kind } from './kind.ts'

/** A match, and the closed set that it belongs to. */
export interface InSet {
  readonly incident: Incident
  readonly almanac: Almanac
  readonly set: ClosedSet
}

/** Asks of matches that are in a closed set which has the lists whole. */
export const inClosed =
  (lists: readonly ClosedList[], toDrafts: (found: InSet) => readonly Draft[] | Draft | undefined): Kind['ask'] =>
  (incident, almanac) => {
    const set = closedOf(almanac, incident, lists)
    return set ? [toDrafts({ incident, almanac, set }) ?? []].flat() : []
  }

/** A fact that the data states or that follows from it. */
export const factAt = <Value>(incident: Incident, of: string, value: Value): Fact<Value> => {
  const [holder = '', field = ''] = of.split('.')
  return { ref: refOf(incident, holder, field), value, paragraphs: [], note: undefined }
}

/** Whether a prompt about a side of the set may be asked: of all sides, or of the club whose matches they are. */
export const mayBeAbout = ({ set }: InSet, side: string) => set.club === undefined || set.club === side

/**
 * Where a match was played, named so that no other match of the set of which the same is true is meant: by the tournament as a
 * whole, else by the stage; `undefined` where neither tells it from the others.
 */
export function placeAlone(
  { almanac, incident, set }: InSet,
  isTrue: (other: Incident) => boolean,
): string | undefined {
  const all = set.incidents.filter(isTrue)
  const isKnown = isKnockOut(incident) || incident.match.leg !== undefined
  if (all.length === 1 && !isKnown) return tournamentValues(almanac, incident).during
  const stage = stageOf(almanac, incident)
  return all.filter((other) => stageOf(almanac, other) === stage).length === 1 ? stage : undefined
}

/** A side of the match that is asked for, and the other one, which the prompt names. */
interface Opponent {
  readonly answer: string
  /** Whether what is asked is true of another match of the set, of the side that the prompt names. */
  readonly isTrue: (other: Incident) => boolean
  readonly values: Values
  /** More facts that the prompt tells. */
  readonly tells?: readonly string[]
  readonly wording?: string
  readonly subject?: string
  readonly prominence?: Draft['prominence']
  /** Whether the prompt names no stage, so that whoever the side met elsewhere is as plausible. */
  readonly anywhere?: true
}

/**
 * Asks for the other side of the match: beside those that the named side met in the set, then all others. A side is left out
 * where the same is true of a match against it. Nothing where the place does not single the match out, or the names are alike.
 */
export function askOpponent(found: InSet, asked: Opponent): readonly Draft[] {
  const { incident, almanac, set } = found
  const { answer, isTrue, values, tells = [], wording, subject = 'match', prominence, anywhere } = asked
  const side = otherSide(incident, answer)
  const mine = matchesOf(set, side)
  const place = placeAlone({ ...found, set: { ...set, incidents: mine } }, isTrue)
  if (!mayBeAbout(found, side) || place === undefined || areAlike(almanac, side, answer)) return []
  const byStage = !anywhere && set.club === undefined && isKnockOut(incident)
  const [answerField, sideField] = answer === incident.match.home ? ['home', 'away'] : ['away', 'home']
  return [
    {
      subject,
      hidesIncident: true,
      across: true,
      ...(prominence && { prominence }),
      asks: factAt(incident, `match.${answerField}`, answer),
      anchor: refsOf(incident, 'match', [sideField, 'season', 'competition', 'round', 'month']),
      tells,
      body: () => {
        const right = new Set(mine.filter(isTrue).map((other) => otherSide(other, side)))
        const near = byStage ? reachedAsFar(found) : mine.map((other) => otherSide(other, side))
        return {
          ...(wording && { wording }),
          values: { club: sideInSentence(almanac, side), place, ...tournamentValues(almanac, incident), ...values },
          fact: { other: sideInSentence(almanac, answer) },
          answer: optionOf(almanac, 'clubs', answer),
          others: sideOptions(found, { near, without: [...right, side] }),
        }
      },
    },
  ]
}

/** How many sides are near at least, beside those of the match. */
const LEAST_NEAR = 4

/** The sides that got as far as the match's round, or nearly so far where they are few, those who got furthest first. */
function reachedAsFar({ incident, set }: InSet): readonly string[] {
  const reached = new Map<string, number>()
  for (const { match } of set.incidents)
    for (const side of [match.home, match.away])
      reached.set(side, Math.min(reached.get(side) ?? rounds.length, rounds.indexOf(match.round ?? 'other')))
  const furthest = [...reached].toSorted((a, b) => a[1] - b[1])
  const own = rounds.indexOf(incident.match.round ?? 'other')
  const asFar = furthest.filter(([, round]) => round <= own)
  const enough = Math.max(asFar.length, LEAST_NEAR + 2)
  return furthest.slice(0, enough).map(([side]) => side)
}

/** Sides of the set as options: those that are near first, then all others. */
export function sideOptions(
  { almanac, set }: InSet,
  { near, without }: { readonly near: readonly string[]; readonly without: readonly string[] },
): readonly Option[] {
  return [...new Set([...near, ...set.sides])]
    .filter((side) => !without.includes(side))
    .map((side) => ({ ...optionOf(almanac, 'clubs', side), ...(near.includes(side) && { near: true as const }) }))
}

const LEAST_LETTERS = 4

/** Whether the names of two sides have a word in common, so that one gives the other away: South Korea and North Korea. */
function areAlike(almanac: Almanac, one: string, other: string): boolean {
  const words = (side: string) =>
    fold(shortOf(almanac, 'clubs', side))
      .split(' ')
      .filter(({ length }) => length >= LEAST_LETTERS)
  return words(one).some((word) => words(other).includes(word))
}

/** A score as prompts tell it, the goals of the side that they are about first. */
export const scoreSaid = ([own, others]: readonly [number, number]) => `${own}–${others}`
