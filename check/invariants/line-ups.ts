import type { Incident, RecordOf } from '../../src/quiz/incident.ts'
import { type Check, type Fault, isData, pathOf, sides, starters, when } from './fault.ts'

/** Players who stand twice in the line-ups, or with another side than in the cast, and captains who did not begin. */
export const lineUps: Check = (incident) => {
  const all = starters(incident)
  return [
    ...all.flatMap(({ id, club, path }, i) => {
      const own = incident.cast[id]?.club ?? club
      return [
        ...when(
          all.slice(0, i).some((other) => other.id === id),
          path,
          'every player once, on one side',
          id,
        ),
        ...when(own !== club, path, `a player of ${club}, as the cast has it`, id),
      ]
    }),
    ...(['home', 'away'] as const).flatMap((side) => {
      const { captain, players = [] } = incident.lineUps?.[side] ?? {}
      const began = captain === undefined || players.includes(captain)
      return when(!began, `lineUps.${side}.captain`, 'one of those who began the match', captain)
    }),
  ]
}

/** Substitutions of a third club, of somebody who was not on the pitch or had left it, or for somebody who had been there before. */
export const substitutions: Check = (incident) => {
  const changes = incident.timeline.filter((record) => record.kind === 'substitution')
  return changes.flatMap((change, i) => [
    ...when(
      !sides(incident).includes(change.for),
      `${pathOf(incident, change)}.for`,
      'a side of the match',
      change.for,
    ),
    ...changeFaults(incident, change, changes.slice(0, i), changes.slice(i + 1)),
  ])
}

type Change = RecordOf<'substitution'>

function changeFaults(
  incident: Incident,
  change: Change,
  before: readonly Change[],
  after: readonly Change[],
): readonly Fault[] {
  const path = pathOf(incident, change)
  const began = starters(incident)
  const { on, off } = change
  const isLoose = change.loose || (isData(incident) && change.minute === undefined)
  const left = isLoose ? [] : before.map((other) => other.off)
  const wasThere =
    on === off || [...began.map(({ id }) => id), ...before.map((other) => other.on), ...left].includes(on)
  // Where it is not attested which change was first, the one that brought him on may stand after this one.
  const came = isLoose ? [...before, ...after] : before
  const entered = [
    ...began.map(({ id, club }) => ({ id, club })),
    ...came.map((other) => ({ id: other.on, club: other.for })),
  ]
  const isOn = incident.lineUps === undefined || entered.some(({ id, club }) => id === off && club === change.for)
  const isGone = before.some((other) => other.off === off) || isSentOffBefore(incident, change)
  return [
    ...when(wasThere, `${path}.on`, 'somebody who had not been on the pitch', on),
    ...when(!isOn, `${path}.off`, `a player of ${change.for} who was on the pitch`, off),
    ...when(isGone, `${path}.off`, 'a player still on the pitch', off),
  ]
}

function isSentOffBefore({ timeline }: Incident, change: Change): boolean {
  return timeline
    .slice(0, timeline.indexOf(change))
    .some((record) => record.kind === 'card' && record.off === true && record.to === change.off && !record.loose)
}
