import { factOf, toldAs } from '../fact.ts'
import type { Incident } from '../incident.ts'
import { nameOf, teamOf } from '../naming.ts'
import { lengthOf } from './final-score.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { differs, incidentOptions } from './which-incident.ts'

/** Which of some matches the manager's team won, drew or lost: penalty shoot-outs do not count. */
export const incidentByResult: Kind = {
  name: 'incident-by-result',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) => {
    const score = toldAs(factOf(incident, 'match', incident.match, 'score'), incident.match, 'result')
    const result = resultOf(incident)
    const team = teamOf(incident)
    if (!score || !result) return []
    return [
      {
        subject: 'match',
        hidesIncident: true,
        asks: score,
        prompt: {
          message: 'incident-by-result.prompt',
          values: { team: nameOf(almanac, 'clubs', team), result, after: lengthOf(incident) },
        },
        ...incidentOptions(almanac, incident, (other) =>
          teamOf(other) === team ? differs(result, resultOf(other)) : 'unknown',
        ),
      },
    ]
  },
}

function resultOf(incident: Incident): 'win' | 'draw' | 'loss' | undefined {
  const { score, home } = incident.match
  if (!score) return undefined
  const lead = (score[0] - score[1]) * (teamOf(incident) === home ? 1 : -1)
  return lead === 0 ? 'draw' : lead > 0 ? 'win' : 'loss'
}
