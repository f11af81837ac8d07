import type { Almanac } from '../almanac.ts'
import { type Fact, paragraphsOf, refOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { goalsOf, hasAllGoals, meaningOf, recordsOf, runningScores } from '../match.ts'
import { matchValues, nameOf } from '../naming.ts'
import { scoreOption, scoresUpTo } from './final-score.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'

/** What the score was after a goal, or when somebody was sent off: only where every goal is known. */
export const runningScore: Kind = {
  name: 'running-score',
  since: FIRST_DAY,
  prominence: 'detail',
  options: 'close',
  ask: (incident, almanac) =>
    hasAllGoals(incident) ? [...afterGoals(incident, almanac), ...atSendingOffs(incident, almanac)] : [],
}

/** The last goal is left out: its score is the final one. */
function afterGoals(incident: Incident, almanac: Almanac): readonly Draft[] {
  const scores = runningScores(incident)
  return goalsOf(incident)
    .slice(0, -1)
    .map((goal, i) => {
      const meaning = meaningOf(incident, goal)
      return scoreDraft(
        { incident, almanac, record: goal, score: scores[i] ?? [0, 0] },
        {
          message: 'running-score.prompt.goal',
          values: {
            ...matchValues(almanac, incident, goal.for),
            scorer: nameOf(almanac, 'people', goal.by),
            ofHis: meaning?.ofHis ?? 0,
            own: goal.how === 'own-goal' ? 'yes' : 'no',
          },
        },
      )
    })
}

function atSendingOffs(incident: Incident, almanac: Almanac): readonly Draft[] {
  const scores = runningScores(incident)
  return recordsOf(incident, 'card')
    .filter(({ off }) => off)
    .map((card) => {
      const place = incident.timeline.indexOf(card)
      const before = goalsOf(incident).filter((goal) => incident.timeline.indexOf(goal) < place)
      return scoreDraft(
        { incident, almanac, record: card, score: scores[before.length - 1] ?? [0, 0] },
        {
          message: 'running-score.prompt.card',
          values: { ...matchValues(almanac, incident), player: nameOf(almanac, 'people', card.to) },
        },
      )
    })
}

interface Moment {
  readonly incident: Incident
  readonly almanac: Almanac
  readonly record: RecordOf<'goal'> | RecordOf<'card'>
  readonly score: readonly [number, number]
}

function scoreDraft({ incident, almanac, record, score }: Moment, prompt: Draft['prompt']): Draft {
  const total = incident.match.score ?? score
  return {
    subject: record.id,
    asks: factOfScore(incident, record),
    tells: [
      refOf(incident, record.id, record.kind === 'goal' ? 'by' : 'to'),
      ...(score.join() === incident.match.halfTime?.join() ? [refOf(incident, 'match', 'halfTime')] : []),
    ],
    prompt,
    why: { message: 'running-score.why', values: { ...matchValues(almanac, incident), goals: score[0] + score[1] } },
    answer: scoreOption(almanac, incident, score),
    others: () =>
      scoresUpTo(total)
        .filter(([home, away]) => record.kind === 'card' || (record.for === incident.match.home ? home : away) > 0)
        .map((other) => scoreOption(almanac, incident, other)),
    ordered: true,
  }
}

/** The score follows from the goals before, so that its sources are theirs. */
function factOfScore(incident: Incident, record: RecordOf<'goal'> | RecordOf<'card'>): Fact {
  const place = incident.timeline.indexOf(record)
  const known = goalsOf(incident).filter((goal) => incident.timeline.indexOf(goal) <= place)
  const paragraphs = [...new Set([record, ...known].flatMap((each) => paragraphsOf(each, 'by')))]
  const note = typeof record.note === 'object' ? record.note.score : undefined
  return { ref: refOf(incident, record.id, 'score'), value: place, paragraphs: paragraphs.sort((a, b) => a - b), note }
}
