// What must hold between the records of an incident, beyond the form of each. The schema checks fields one by one; these
// rules read the incident as a whole, so that a slip is found while the editor still has the source open.
import { daysBetween } from './day.ts'
import { fold } from './fold.ts'
import type { Incident, Minute, TimelineRecord } from './incident.ts'
import type { Names } from './names.ts'

/** One thing wrong with an incident: where (a path inside the file), what was expected, what was found. */
export interface Fault {
  readonly path: string
  readonly expected: string
  readonly found: string
}
type Check = (incident: Incident, names: Names) => readonly Fault[]

const fault = (path: string, expected: string, found: unknown): Fault => ({
  path,
  expected,
  found: typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing'),
})
const when = (bad: boolean, path: string, expected: string, found: unknown): readonly Fault[] =>
  bad ? [fault(path, expected, found)] : []

const pathOf = (incident: Incident, record: TimelineRecord) => `timeline[${incident.timeline.indexOf(record)}]`
const sides = ({ match }: Incident) => [match.home, match.away]
const standing = (incident: Incident) =>
  incident.timeline.filter((record) => record.kind === 'goal').filter((goal) => goal.stands !== false)
const earliest = (minute: Minute) => (typeof minute === 'number' ? minute : (minute.min ?? 0))
const latest = (minute: Minute) => (typeof minute === 'number' ? minute : (minute.max ?? 120))

/** Every record with provenance, with its path: the match, the cast, settings, timeline, tables and fixtures. */
function provenanced(incident: Incident) {
  const list = <T extends object>(path: string, items: readonly T[]) =>
    items.map((item, i) => [`${path}[${i}]`, item] as const)
  return [
    ['match', incident.match] as const,
    ...Object.entries(incident.cast).map(([id, member]) => [`cast.${id}`, member] as const),
    ...Object.entries(incident.settings).map(([phase, setting]) => [`settings.${phase}`, setting] as const),
    ...list('timeline', incident.timeline),
    ...list('tables', incident.tables),
    ...list('fixtures', incident.fixtures),
  ]
}

const paragraphs: Check = (incident) =>
  provenanced(incident).flatMap(([path, record]) => {
    const lists = Array.isArray(record.paragraphs) ? { paragraphs: record.paragraphs } : record.paragraphs
    return Object.entries(lists).flatMap(([field, list]) => [
      ...when(
        list.some((n) => n > incident.source.paragraphs),
        `${path}.paragraphs`,
        `at most ${incident.source.paragraphs}`,
        list,
      ),
      ...when(
        list.some((n, i) => i > 0 && n <= (list[i - 1] ?? 0)),
        `${path}.paragraphs`,
        'paragraphs in rising order, each once',
        list,
      ),
      ...when(
        field !== 'paragraphs' && field !== 'order' && !(field in record),
        `${path}.paragraphs.${field}`,
        'a field of the record',
        field,
      ),
    ])
  })

const inferredFields: Check = (incident) =>
  provenanced(incident).flatMap(([path, record]) =>
    Object.keys(record.inferred ?? {}).flatMap((field) =>
      when(
        field !== 'order' && !(field in record),
        `${path}.inferred.${field}`,
        'a field of the record, or "order"',
        field,
      ),
    ),
  )

const ids: Check = (incident) => {
  const all = [...incident.timeline, ...incident.tables, ...incident.fixtures].map((record) => record.id)
  return [...new Set(all.filter((id, i) => all.indexOf(id) !== i))].map((id) =>
    fault('timeline', 'every record id once', id),
  )
}

const registered: Check = (incident, names) => {
  const known = (
    path: string,
    list: 'people' | 'clubs' | 'venues' | 'competitions' | 'terms',
    id: string | undefined,
  ) => when(id !== undefined && !(id in names[list]), path, `a name in names/${list}.json`, id)
  const { match } = incident
  return [
    ...known('manager', 'people', incident.manager),
    ...known('match.home', 'clubs', match.home),
    ...known('match.away', 'clubs', match.away),
    ...known('match.venue', 'venues', match.venue),
    ...known('match.competition', 'competitions', match.competition),
    ...Object.entries(incident.cast).flatMap(([id, member]) => [
      ...known(`cast.${id}`, 'people', id),
      ...known(`cast.${id}.club`, 'clubs', member.club),
      ...known(`cast.${id}.position`, 'terms', member.position),
    ]),
    ...Object.entries(incident.settings).flatMap(([phase, { what, where }]) => [
      ...known(`settings.${phase}.what`, 'terms', what),
      ...known(`settings.${phase}.where`, 'terms', where),
    ]),
    ...[...incident.tables, ...incident.fixtures].flatMap((line) =>
      known(`${line.id}.competition`, 'competitions', line.competition),
    ),
    ...incident.tables.flatMap((line) => [
      ...known(`${line.id}.club`, 'clubs', line.club),
      ...known(`${line.id}.behind`, 'clubs', line.behind?.club),
      ...known(`${line.id}.needed`, 'terms', line.needed),
    ]),
    ...incident.fixtures.flatMap((fixture) => [
      ...known(`${fixture.id}.home`, 'clubs', fixture.home),
      ...known(`${fixture.id}.away`, 'clubs', fixture.away),
      ...known(`${fixture.id}.venue`, 'venues', fixture.venue),
    ]),
    ...incident.timeline.flatMap((record) =>
      termsIn(record).flatMap((id) => known(pathOf(incident, record), 'terms', id)),
    ),
  ]
}

const peopleIn = (record: TimelineRecord) =>
  [
    'by' in record && record.kind !== 'post' ? record.by : undefined,
    'on' in record && record.kind !== 'post' ? record.on : undefined,
    'to' in record ? record.to : undefined,
    'about' in record ? record.about : undefined,
  ].filter((id) => id !== undefined)
const termsIn = (record: TimelineRecord) =>
  [
    'how' in record ? record.how : undefined,
    'because' in record ? record.because : undefined,
    'where' in record ? record.where : undefined,
    ...(record.kind === 'post' ? [record.by, record.on] : []),
  ].filter((id) => id !== undefined)

const cast: Check = (incident) => {
  const named = incident.timeline.flatMap((record) =>
    peopleIn(record).map((id) => [pathOf(incident, record), id] as const),
  )
  const parts = new Set([incident.manager, ...named.map(([, id]) => id)])
  return [
    ...named.flatMap(([path, id]) => when(!(id in incident.cast), path, 'a person of the cast', id)),
    ...Object.keys(incident.cast).flatMap((id) =>
      when(
        !parts.has(id) && !isOfficial(incident, id),
        `cast.${id}`,
        'a person with a part in the timeline',
        'no record names this person',
      ),
    ),
    ...Object.entries(incident.cast).flatMap(([id, { club }]) =>
      when(
        club !== undefined && !sides(incident).includes(club),
        `cast.${id}.club`,
        `one of ${sides(incident).join(', ')}`,
        club,
      ),
    ),
  ]
}
const isOfficial = (incident: Incident, id: string) =>
  ['manager', 'interviewer', 'press', 'crowd'].includes(incident.cast[id]?.role ?? '')

const manager: Check = (incident) => {
  const member = incident.cast[incident.manager]
  return [
    ...when(member?.role !== 'manager', `cast.${incident.manager}.role`, 'manager', member?.role),
    ...when(
      !sides(incident).includes(member?.club ?? ''),
      `cast.${incident.manager}.club`,
      'a side of the match',
      member?.club,
    ),
    ...when(
      incident.match.home === incident.match.away,
      'match.away',
      'another club than the home side',
      incident.match.away,
    ),
  ]
}

const links: Check = (incident) => {
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

const goalsAgainstScore: Check = (incident) => {
  const { score, halfTime } = incident.match
  const counted = sides(incident).map((club) => standing(incident).filter((goal) => goal.for === club).length)
  const whole = incident.complete.includes('goals')
  const side = (i: number) => (i === 0 ? 'home' : 'away')
  return [
    ...when(whole && !score, 'complete', 'a score, where the goals are said to be complete', incident.complete),
    ...counted.flatMap((goals, i) => [
      ...when(
        score !== undefined && goals > (score[i] ?? 0),
        'match.score',
        `at least ${goals} ${side(i)} goals, as in the timeline`,
        score,
      ),
      ...when(
        whole && score !== undefined && goals !== score[i],
        'match.score',
        `${goals} ${side(i)} goals, as in the timeline`,
        score,
      ),
      ...when(
        score !== undefined && halfTime !== undefined && (halfTime[i] ?? 0) > (score[i] ?? 0),
        'match.halfTime',
        'no more goals than at the end',
        halfTime,
      ),
    ]),
    ...when(
      score !== undefined && !whole && counted.every((goals, i) => goals === score[i]),
      'complete',
      '"goals", since every goal of the score is in the timeline',
      incident.complete,
    ),
  ]
}

const halfTimeGoals: Check = (incident) => {
  const { halfTime } = incident.match
  const goals = standing(incident)
  const clear = goals.every(({ minute }) => minute !== undefined && (latest(minute) <= 45 || earliest(minute) > 45))
  if (!halfTime || !incident.complete.includes('goals') || !clear) return []
  const counted = sides(incident).map(
    (club) => goals.filter((goal) => goal.for === club && latest(goal.minute ?? 120) <= 45).length,
  )
  return when(counted.join() !== halfTime.join(), 'match.halfTime', counted.join('-'), halfTime.join('-'))
}

const scorersSide: Check = (incident) =>
  incident.timeline.flatMap((record) => {
    if (record.kind !== 'goal') return []
    const path = pathOf(incident, record)
    const own = record.how === 'own-goal'
    const club = incident.cast[record.by]?.club
    return [
      ...when(!sides(incident).includes(record.for), `${path}.for`, 'a side of the match', record.for),
      ...when(
        club !== undefined && (club === record.for) === own,
        `${path}.for`,
        own ? 'the other side than the scorer’s' : 'the scorer’s side',
        record.for,
      ),
    ]
  })

const disallowed: Check = (incident) =>
  incident.timeline.flatMap((record) => {
    if (record.kind !== 'goal') return []
    const annulled = incident.timeline.some(
      (other) => other.kind === 'var' && other.of === record.id && other.verdict === 'disallowed',
    )
    return when(
      annulled !== (record.stands === false),
      pathOf(incident, record),
      annulled ? '"stands": false' : 'a review that disallows it',
      record.id,
    )
  })

const order: Check = (incident) => {
  const phases = ['match', 'after', 'interview', 'press', 'later']
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

const minutes: Check = (incident) => {
  const timed = incident.timeline.flatMap((record) =>
    'minute' in record && record.minute !== undefined ? [{ record, minute: record.minute }] : [],
  )
  return timed.flatMap(({ record, minute }, i) => {
    const path = `${pathOf(incident, record)}.minute`
    const before = timed.slice(0, i).map((other) => earliest(other.minute))
    const added = 'added' in record && record.added !== undefined
    return [
      ...when(record.phase !== 'match', path, 'no minute outside the match', minute),
      ...when(earliest(minute) > latest(minute), path, 'min no later than max', minute),
      ...when(
        added && ![45, 90, 105, 120].includes(latest(minute)),
        path,
        '45, 90, 105 or 120 where time was added',
        minute,
      ),
      ...when(
        latest(minute) < Math.max(0, ...before),
        path,
        `${Math.max(0, ...before)} or later, as the record before`,
        minute,
      ),
    ]
  })
}

const sentOff: Check = (incident) =>
  incident.timeline.flatMap((record, i) => {
    if (record.kind !== 'goal') return []
    const gone = incident.timeline
      .slice(0, i)
      .some((other) => other.kind === 'card' && other.off && other.to === record.by)
    return when(gone, `${pathOf(incident, record)}.by`, 'a player still on the pitch', record.by)
  })

const fouls: Check = (incident) =>
  incident.timeline.flatMap((record) => {
    if (record.kind !== 'foul') return []
    const path = pathOf(incident, record)
    const of = (id: string | undefined) => (id === undefined ? undefined : incident.cast[id]?.club)
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

const penalties: Check = (incident) =>
  incident.timeline.flatMap((record) =>
    record.kind === 'goal' && record.how === 'penalty'
      ? when(
          !incident.timeline.some((other) => other.kind === 'foul' && other.leads === record.id),
          pathOf(incident, record),
          'a foul that leads to the penalty',
          record.id,
        )
      : [],
  )

const quotes: Check = (incident) => {
  const spoken = incident.timeline.filter((record) => record.kind === 'quote')
  return spoken.flatMap((record) => {
    const path = pathOf(incident, record)
    const twin = spoken.find((other) => other !== record && fold(other.text) === fold(record.text))
    const blocked = incident.neverAsk.some(({ fact }) => fact === `${record.id}.by`)
    return [
      ...when(
        record.by === undefined && !blocked,
        `${path}.by`,
        `a speaker, or ${record.id}.by under neverAsk`,
        undefined,
      ),
      ...when(twin !== undefined, `${path}.text`, 'every quote once', twin?.id),
      ...(record.gaps ?? []).flatMap(({ word, instead }, i) => [
        ...when(
          wordsIn(record.text, word) !== 1,
          `${path}.gaps[${i}].word`,
          'a word that occurs once in the quote',
          word,
        ),
        ...when(
          new Set([word, ...instead].map(fold)).size !== instead.length + 1,
          `${path}.gaps[${i}].instead`,
          'words that differ from the answer and from each other',
          instead,
        ),
      ]),
    ]
  })
}
const wordsIn = (quote: string, word: string) => ` ${fold(quote)} `.split(` ${fold(word)} `).length - 1

const days: Check = (incident) => {
  const { match, source } = incident
  const since = daysBetween(match.date, source.dateline)
  return [
    ...when(since < 0 || since > 7, 'match.date', `a day in the week before ${source.dateline}`, match.date),
    ...incident.fixtures.flatMap((fixture, i) =>
      when(
        fixture.date !== undefined && fixture.date <= match.date,
        `fixtures[${i}].date`,
        `a day after ${match.date}`,
        fixture.date,
      ),
    ),
  ]
}

const tables: Check = (incident) =>
  incident.tables.flatMap((line, i) => {
    const { played = Number.POSITIVE_INFINITY, won = 0, points } = line
    const leader = incident.tables.find(
      (other) => other.club === line.behind?.club && other.competition === line.competition,
    )
    return [
      ...when(won > played, `tables[${i}].won`, `at most ${played}`, won),
      ...when(
        points !== undefined && (points > 3 * played || points < 3 * won),
        `tables[${i}].points`,
        'three for a win, one for a draw',
        points,
      ),
      ...when(
        line.clear !== undefined && line.position !== 1,
        `tables[${i}].clear`,
        'only for the first in the table',
        line.clear,
      ),
      ...when(
        leader?.points !== undefined && points !== undefined && leader.points - points !== line.behind?.by,
        `tables[${i}].behind`,
        'the difference of the two lines',
        line.behind?.by,
      ),
    ]
  })

const exceptions: Check = (incident) => {
  const targets = new Set<string>(['match', ...Object.keys(incident.cast), ...incident.timeline.map(({ id }) => id)])
  for (const { id } of [...incident.tables, ...incident.fixtures]) targets.add(id)
  for (const phase of Object.keys(incident.settings)) targets.add(phase)
  for (const { kind } of incident.timeline) targets.add(`${kind}s`)
  return [...incident.neverAsk, ...incident.neverOffer].flatMap(({ fact }) =>
    when(!targets.has(fact.split('.')[0] ?? ''), 'neverAsk, neverOffer', 'the id of a record of this incident', fact),
  )
}

const checks: readonly Check[] = [
  paragraphs,
  inferredFields,
  ids,
  registered,
  cast,
  manager,
  links,
  goalsAgainstScore,
  halfTimeGoals,
  scorersSide,
  disallowed,
  order,
  minutes,
  sentOff,
  fouls,
  penalties,
  quotes,
  days,
  tables,
  exceptions,
]

/** Everything wrong with an incident whose form is right; empty when it may be asked. */
export function findFaults(incident: Incident, names: Names): readonly Fault[] {
  return checks.flatMap((check) => check(incident, names))
}

/** Names of the registry that mean two things, once case, accents and marks are folded; and pools that list unknown names. */
export function findNameFaults(names: Names): readonly Fault[] {
  const lists = ['people', 'clubs', 'venues', 'competitions', 'terms'] as const
  return [
    ...lists.flatMap((list) => twinsIn(list, names)),
    ...names.pools.flatMap((pool, i) => strangersIn(pool, i, names)),
  ]
}

function twinsIn(list: 'people' | 'clubs' | 'venues' | 'competitions' | 'terms', names: Names): readonly Fault[] {
  const owner = new Map<string, string>()
  return Object.entries(names[list]).flatMap(([id, { name, aliases = [] }]) =>
    [...new Set([name, ...aliases].map(fold))].flatMap((folded) => {
      const other = owner.get(folded)
      owner.set(folded, id)
      return when(
        other !== undefined && other !== id,
        `names/${list}.json ${id}`,
        `a name that is not ${other}’s too`,
        folded,
      )
    }),
  )
}

function strangersIn(pool: Names['pools'][number], i: number, names: Names): readonly Fault[] {
  return [
    ...pool.members.flatMap((id) =>
      when(!(id in names[pool.of]), `names/pools.json [${i}]`, `a name in names/${pool.of}.json`, id),
    ),
    ...when(
      new Set(pool.members).size !== pool.members.length,
      `names/pools.json [${i}]`,
      'every member once',
      pool.id,
    ),
  ]
}
