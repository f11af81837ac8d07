// The drawn line of a match: goals and sendings-off at their minutes, the home side's above, the away side's below. Places are
// given in per cent, so that it is as wide as its page and its marks keep their size.
import type { Minute } from '../quiz/incident.ts'
import type { Told } from '../quiz/told.ts'
import { useHouse } from './use-house.ts'

/** A mark on the line. */
export interface Mark {
  readonly at: number
  readonly side: 'home' | 'away'
  readonly is: 'goal' | 'off'
  /** How many marks are between it and the line. */
  readonly level: number
}

/** What a strip shows. */
export interface Drawn {
  /** How long the line is: 90 minutes, or 120 with extra time. */
  readonly minutes: 90 | 120
  readonly marks: readonly Mark[]
  /** How many goals and sendings-off have no known minute. */
  readonly missing: number
}

/** On a phone, this many marks fit side by side. */
const MARKS_ACROSS = 15

/** What is drawn of an incident. */
export function drawStrip({ match, timeline, cast }: Told['incident']): Drawn {
  const minutes = match.fullTime || match.shootOut ? 120 : 90
  const sideOf = (club: string | undefined) => (club === match.home ? 'home' : 'away')
  const found = timeline.flatMap((record) => {
    if (record.kind === 'goal' && record.stands !== false)
      return { at: minuteOf(record), side: sideOf(record.for), is: 'goal' } as const
    if (record.kind === 'card' && record.off)
      return { at: minuteOf(record), side: sideOf(cast[record.to]?.club), is: 'off' } as const
    return []
  })
  const known = found.flatMap(({ at, ...mark }) => (at === undefined ? [] : { ...mark, at: Math.min(at, minutes) }))
  return { minutes, marks: stack(known, minutes / MARKS_ACROSS), missing: found.length - known.length }
}

/** The minute, in the middle of its bounds; `undefined` where it has none. */
function minuteOf({ minute, added = 0 }: { minute?: Minute | undefined; added?: number | undefined }) {
  if (typeof minute === 'number') return minute === 45 || minute === 105 ? minute : minute + added
  return minute?.min && minute.max ? (minute.min + minute.max) / 2 : undefined
}

/** Marks that would touch stand on one another. */
function stack(marks: readonly Omit<Mark, 'level'>[], room: number): readonly Mark[] {
  const ends = { home: [] as number[], away: [] as number[] }
  return marks
    .toSorted((a, b) => a.at - b.at)
    .map((mark) => {
      const free = ends[mark.side].findIndex((end) => end + room <= mark.at)
      const level = free < 0 ? ends[mark.side].length : free
      ends[mark.side][level] = mark.at
      return { ...mark, level }
    })
}

const STEP_PX = 20
const NAME_PX = 24
const BAND_PX = 22
/** The line begins and ends so far from the edges, in per cent. */
const EDGE = 3

/** The strip of a match; nothing where nothing can be drawn. What it shows is told in words below it. */
export function Strip({ told: { head, incident } }: { told: Told }) {
  const { t } = useHouse()
  const { minutes, marks, missing } = drawStrip(incident)
  if (marks.length === 0) return null
  const rows = (side: Mark['side']) =>
    1 + Math.max(0, ...marks.filter((mark) => mark.side === side).map(({ level }) => level))
  const top = NAME_PX + rows('home') * STEP_PX
  const height = top + BAND_PX + rows('away') * STEP_PX + NAME_PX
  const xOf = (at: number) => `${(EDGE + ((100 - 2 * EDGE) * at) / minutes).toFixed(2)}%`
  return (
    <figure class="strip">
      <svg width="100%" height={height} role="img" aria-label={t('incident.strip', { minutes })}>
        <text x="0" y="16">
          {head.home}
        </text>
        <Band top={top} minutes={minutes} xOf={xOf} />
        {marks.map(({ at, side, is, level }) => {
          const away = side === 'home' ? -1 : 1
          const y = top + BAND_PX / 2 + away * (BAND_PX / 2 + STEP_PX / 2 + level * STEP_PX)
          return is === 'goal' ? <circle cx={xOf(at)} cy={y} r="7" /> : <Off x={xOf(at)} y={y} />
        })}
        <text x="0" y={height - 6}>
          {head.away}
        </text>
      </svg>
      <figcaption class="hint">
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="7" />
        </svg>{' '}
        {t('incident.stripGoal')}{' '}
        {marks.some(({ is }) => is === 'off') ? (
          <>
            <svg width="14" height="16" aria-hidden="true">
              <Off x="7" y={8} />
            </svg>{' '}
            {t('incident.stripOff')}
          </>
        ) : null}{' '}
        {missing > 0 ? t('incident.stripMissing', { count: missing }) : ''}
      </figcaption>
    </figure>
  )
}

/** A card, with its middle at a place: a thick line, since only a line takes both of its ends in per cent. */
const Off = ({ x, y }: { x: string; y: number }) => <line class="off" x1={x} x2={x} y1={y - 8} y2={y + 8} />

/** The line itself, half by half, with the minutes at which they end. */
function Band({ top, minutes, xOf }: { top: number; minutes: 90 | 120; xOf: (at: number) => string }) {
  const { t } = useHouse()
  const ends = minutes === 120 ? [45, 90, 105, 120] : [45, 90]
  const width = (from: number, to: number) => `${(((100 - 2 * EDGE) * (to - from)) / minutes).toFixed(2)}%`
  return (
    <>
      {ends.map((end, i) => {
        const from = ends[i - 1] ?? 0
        return (
          <>
            <rect
              class={end > 90 ? 'band extra' : 'band'}
              x={xOf(from)}
              y={top}
              width={width(from, end)}
              height={BAND_PX}
            />
            <text class="end" x={xOf(end)} y={top + 16} dx="-4" text-anchor="end">
              {t('incident.minute', { form: 'exact', minute: end, from: 0, added: 0 })}
            </text>
          </>
        )
      })}
    </>
  )
}
