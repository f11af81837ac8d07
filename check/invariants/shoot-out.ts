import { type Check, isData, pathOf, sides, when } from './fault.ts'

/** Kicks that do not make the score of the shoot-out, and shoot-outs without a winner or after a match that was not level. */
export const shootOuts: Check = (incident) => {
  const { shootOut, score, leg } = incident.match
  const kicks = incident.timeline.filter((record) => record.kind === 'kick')
  const scored = sides(incident).map((club) => kicks.filter((kick) => kick.for === club && kick.scored).length)
  // A text may tell one kick of many; a list of data is whole.
  const fits = scored.every((count, i) => (isData(incident) ? count === shootOut?.[i] : count <= (shootOut?.[i] ?? 0)))
  return [
    ...kicks.flatMap((kick) =>
      when(!sides(incident).includes(kick.for), `${pathOf(incident, kick)}.for`, 'a side of the match', kick.for),
    ),
    ...when(
      kicks.length > 0 && !fits,
      'match.shootOut',
      `${isData(incident) ? '' : 'at least '}${JSON.stringify(scored)}, as in the timeline`,
      shootOut,
    ),
    ...when(shootOut !== undefined && shootOut[0] === shootOut[1], 'match.shootOut', 'a side that won', shootOut),
    ...when(
      shootOut !== undefined && leg === undefined && score !== undefined && score[0] !== score[1],
      'match.score',
      'a level score, as there was a shoot-out',
      score,
    ),
  ]
}
