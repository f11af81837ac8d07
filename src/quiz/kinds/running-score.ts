import type { Almanac } from '../almanac.ts'
import { type Fact, joinParagraphs, lineOf, paragraphsOf, refOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { foulBehind, goalsOf, hasAllGoals, meaningOf, recordsOf, runningScores } from '../match.ts'
import { matchValues, nameOf } from '../naming.ts'
import { isInOrder } from '../outcome.ts'
import { isData } from '../source.ts'
import { type Score, scoreAnswer } from './answers.ts'
import { isWorthDetail } from './ask.ts'
import { type Body, type Draft, FIRST_DAY, type Kind } from './kind.ts'

/** What the score was after a goal, when somebody was sent off or was fouled for a penalty: only where every goal is known. */
export const runningScore: Kind = {
  name: 'running-score',
  since: FIRST_DAY,
  about: 'play',
  prominence: 'detail',
  options: 'close',
  groups: ['goals', 'scores'],
  needs: 'a whole list of goals',
  ask: (incident, almanac) =>
    (isData(incident) ? isInOrder(incident) : hasAllGoals(incident))
      ? [afterGoals, atSendingOffs, atPenalties].flatMap((ask) => ask(incident, almanac))
      : [],
}

/** The last goal is left out: its score is the final one. */
function afterGoals(incident: Incident, almanac: Almanac): readonly Draft[] {
  const scores = runningScores(incident)
  return goalsOf(incident)
    .slice(0, -1)
    .map((goal, i) => ({ goal, score: scores[i] ?? ([0, 0] as const) }))
    .filter(({ score }) => !isData(incident) || isTold(incident, score))
    .map(({ goal, score }) =>
      scoreDraft({ incident, almanac, record: goal, score }, () => ({
        wording: 'goal',
        values: {
          ...matchValues(almanac, incident, goal.for),
          scorer: nameOf(almanac, 'people', goal.by),
          ofHis: meaningOf(incident, goal)?.ofHis ?? 0,
          own: goal.how === 'own-goal' ? 'yes' : 'no',
        },
      })),
    )
}

/** Whether a score on the way is told of a match for years: the side that did not win led by two, or it was level at two goals or more. */
function isTold({ match }: Incident, [home, away]: Score): boolean {
  const [homeEnd, awayEnd] = match.score ?? [0, 0]
  if (home === away) return home > 1
  return Math.abs(home - away) > 1 && (home - away) * (homeEnd - awayEnd) <= 0
}

/** Whether the minutes tell which goals came before a card: it has one, and so have all goals, each another one. */
function isTimed(incident: Incident, { minute, added }: RecordOf<'card'>): boolean {
  const at = (clock: Pick<RecordOf<'card'>, 'minute' | 'added'>) => `${clock.minute}+${clock.added ?? 0}`
  return (
    typeof minute === 'number' &&
    goalsOf(incident).every((goal) => typeof goal.minute === 'number' && at(goal) !== at({ minute, added }))
  )
}

function atSendingOffs(incident: Incident, almanac: Almanac): readonly Draft[] {
  const scores = runningScores(incident)
  return recordsOf(incident, 'card')
    .filter((card) => card.off && (!isData(incident) || (isWorthDetail(incident) && isTimed(incident, card))))
    .map((card) =>
      scoreDraft(
        { incident, almanac, record: card, score: scores[goalsUpTo(incident, card).length - 1] ?? [0, 0] },
        () => ({
          wording: 'card',
          values: { ...matchValues(almanac, incident), player: nameOf(almanac, 'people', card.to) },
        }),
      ),
    )
}

/** At the fouls that brought penalties: the next goal was the penalty, so the score is that before it. */
function atPenalties(incident: Incident, almanac: Almanac): readonly Draft[] {
  const scores = runningScores(incident)
  return recordsOf(incident, 'foul')
    .filter(({ id, leads }) =>
      goalsOf(incident).some((goal) => goal.id === leads && foulBehind(incident, goal.id)?.id === id),
    )
    .map((foul) =>
      scoreDraft(
        { incident, almanac, record: foul, score: scores[goalsUpTo(incident, foul).length - 1] ?? [0, 0] },
        () => ({
          wording: 'penalty',
          values: {
            ...matchValues(almanac, incident, incident.cast[foul.on]?.club),
            victim: nameOf(almanac, 'people', foul.on),
            disputed: foul.disputed ? 'yes' : 'no',
          },
        }),
      ),
    )
}

interface Moment {
  readonly incident: Incident
  readonly almanac: Almanac
  readonly record: RecordOf<'goal'> | RecordOf<'card'> | RecordOf<'foul'>
  readonly score: Score
}

function scoreDraft(moment: Moment, toPrompt: () => Pick<Body, 'wording' | 'values'>): Draft {
  const { incident, almanac, record, score } = moment
  const isHalfTimeScore = score.join() === incident.match.halfTime?.join()
  return {
    subject: record.id,
    asks: factOfScore(incident, record),
    tells: [
      refOf(incident, record.id, { goal: 'by', card: 'to', foul: 'on' }[record.kind]),
      ...(isHalfTimeScore ? [refOf(incident, 'match', 'halfTime')] : []),
    ],
    body: () => ({
      ...toPrompt(),
      ...scoreAnswer(almanac, incident, { score, others: possibleScores(moment) }),
    }),
  }
}

/** The score follows from the goals up to the moment, so its paragraphs are theirs. */
function factOfScore(incident: Incident, record: Moment['record']): Fact {
  const read = [record, ...goalsUpTo(incident, record)].map((each) =>
    paragraphsOf(each, each.kind === 'foul' ? 'on' : 'by'),
  )
  return {
    ref: refOf(incident, record.id, 'score'),
    value: incident.timeline.indexOf(record),
    paragraphs: joinParagraphs(read),
    line: lineOf(incident, record),
    note: typeof record.note === 'object' ? record.note.score : undefined,
  }
}

/** The goals that counted up to a record of the timeline, with it if it is one. */
function goalsUpTo(incident: Incident, record: Moment['record']): readonly RecordOf<'goal'>[] {
  const place = incident.timeline.indexOf(record)
  return goalsOf(incident).filter((goal) => incident.timeline.indexOf(goal) <= place)
}

/** Scores on the way to the final one; after a goal only those in which its side has scored. */
function possibleScores({ incident, record, score }: Moment): readonly Score[] {
  return scoresUpTo(incident.match.score ?? score).filter(
    ([home, away]) => record.kind !== 'goal' || (record.for === incident.match.home ? home : away) > 0,
  )
}

/** Every score with at most so many goals on each side. */
export function scoresUpTo([home, away]: Score): readonly Score[] {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, n) => n)
  return upTo(home).flatMap((h) => upTo(away).map((a): Score => [h, a]))
}
