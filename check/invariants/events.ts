import { fold } from '../../src/quiz/fold.ts'
import { phases } from '../../src/quiz/incident.ts'
import { type Check, clubOf, earliest, isData, latest, pathOf, when } from './fault.ts'

/** Fouls whose `leads` is no later record, and reviews whose `of` is no earlier goal. */
export const links: Check = (incident) => {
  const place = (id: string) => incident.timeline.findIndex((record) => record.id === id)
  return incident.timeline.flatMap((record, i) => {
    const path = pathOf(incident, record)
    if (record.kind === 'foul' && record.leads)
      return when(place(record.leads) <= i, `${path}.leads`, 'the id of a later record', record.leads)
    if (record.kind !== 'var') return []
    const goal = incident.timeline[place(record.of)]
    return when(
      place(record.of) < 0 || place(record.of) >= i || goal?.kind !== 'goal',
      `${path}.of`,
      'the id of an earlier goal',
      record.of,
    )
  })
}

/** A text of which nothing is told. Of a match that was read in data there may be nothing but the score. */
export const happenings: Check = (incident) =>
  when(
    incident.timeline.length === 0 && !isData(incident),
    'timeline',
    'something that happened or was said',
    incident.timeline,
  )

/** Records whose phase comes before that of the record before. */
export const order: Check = (incident) => {
  const placed = incident.timeline.filter((record) => !record.loose)
  return placed.flatMap((record, i) => {
    const before = placed[i - 1]
    if (!before) return []
    const path = pathOf(incident, record)
    return when(
      phases.indexOf(record.phase) < phases.indexOf(before.phase),
      `${path}.phase`,
      `${before.phase} or later`,
      record.phase,
    )
  })
}

/** Minutes that are impossible, or earlier than those of the records before. */
export const minutes: Check = (incident) => {
  const timed = incident.timeline.flatMap((record) =>
    'minute' in record && record.minute !== undefined ? [{ record, minute: record.minute, added: record.added }] : [],
  )
  return timed.flatMap(({ record, minute, added }, i) => {
    const path = `${pathOf(incident, record)}.minute`
    // A foul later than what it led to is reported by `causes`, and only there.
    const before = timed
      .slice(0, i)
      .filter((other) => other.record.kind !== 'foul' || other.record.leads !== record.id)
      .map((other) => ({ minute: earliest(other.minute), added: other.added ?? 0 }))
      .reduce(laterOf, { minute: 0, added: 0 })
    const own = { minute: latest(minute), added: typeof minute === 'number' ? (added ?? 0) : Number.POSITIVE_INFINITY }
    return [
      ...when(record.phase !== 'match', path, 'no minute outside the match', minute),
      ...when(earliest(minute) > latest(minute), path, 'min no later than max', minute),
      ...when(
        added !== undefined && ![45, 90, 105, 120].includes(latest(minute)),
        path,
        '45, 90, 105 or 120 where time was added',
        minute,
      ),
      ...when(
        laterOf(before, own) !== own,
        path,
        `${before.minute}${before.added > 0 ? `+${before.added}` : ''} or later, as the record before`,
        minute,
      ),
    ]
  })
}

interface Moment {
  readonly minute: number
  readonly added: number
}

/** The later of two moments of a match; the second where they are the same. */
const laterOf = (one: Moment, other: Moment): Moment =>
  one.minute > other.minute || (one.minute === other.minute && one.added > other.added) ? one : other

/** Fouls between players of one club, and fouls whose people do not fit the card or goal that they led to. */
export const fouls: Check = (incident) =>
  incident.timeline.flatMap((record) => {
    if (record.kind !== 'foul') return []
    const path = pathOf(incident, record)
    const of = (id: string | undefined) => (id === undefined ? undefined : clubOf(incident, id))
    const result = incident.timeline.find((other) => other.id === record.leads)
    return [
      ...when(
        of(record.by) !== undefined && of(record.by) === of(record.on),
        `${path}.on`,
        'a player of the other side',
        record.on,
      ),
      ...when(
        result?.kind === 'card' && record.by !== undefined && result.to !== record.by,
        `${path}.by`,
        'the player who was carded',
        record.by,
      ),
      ...when(
        result?.kind === 'goal' && of(record.on) !== result.for,
        `${path}.on`,
        'a player of the side that got the penalty',
        record.on,
      ),
    ]
  })

/** Fouls that come later in the match than the card or goal they led to. */
export const causes: Check = (incident) =>
  incident.timeline.flatMap((record) => {
    if (record.kind !== 'foul' || record.minute === undefined) return []
    const result = incident.timeline.find((other) => other.id === record.leads)
    if (!result || !('minute' in result) || result.minute === undefined) return []
    return when(
      earliest(record.minute) > latest(result.minute),
      `${pathOf(incident, record)}.minute`,
      `${latest(result.minute)} or earlier, as the ${result.kind} that it led to`,
      record.minute,
    )
  })

/** Labels that two records share: as options of one question they could not be told apart. */
export const labels: Check = (incident) =>
  incident.timeline.flatMap((record, i) => {
    const { label } = record
    const twin = incident.timeline
      .slice(0, i)
      .find((other) => label && other.label && fold(other.label) === fold(label))
    return when(
      twin !== undefined,
      `${pathOf(incident, record)}.label`,
      `a label of its own, other than that of ${twin?.id}`,
      label,
    )
  })
