// The line of a match in a game: the pitch from 0 to 90 minutes, extra time and kicks from the spot where they were told of, and
// for the nights tunnel, interview and press room. It gains what was answered. Places are given in per cent.
import type { Moment } from '../quiz/moment.ts'
import type { Strip, StripMark } from '../quiz/strip.ts'
import { useHouse } from './use-house.ts'

const HIGH = 36
const LOW = 16

/** Where parts of the line are, in per cent of its width: the match ends at `full`, what follows it has a place of its own. */
const places = {
  start: 3,
  full: 70,
  extra: 80,
  'shoot-out': 84,
  after: 76,
  interview: 84,
  press: 91,
  later: 97,
} as const
const [FULL_MINUTES, MOST_MINUTES] = [90, 120]

function xOf(at: Moment): number {
  if (typeof at !== 'number') return places[at]
  const { start, full, extra } = places
  return at <= FULL_MINUTES
    ? start + ((full - start) * at) / FULL_MINUTES
    : full + ((extra - full) * (at - FULL_MINUTES)) / (MOST_MINUTES - FULL_MINUTES)
}

/** The strips of a game: one in full width, or a small one for each match. The room for them is the same from the first question on. */
export function MatchStrips({ strips, isOne }: { strips: readonly Strip[]; isOne: boolean }) {
  const { t } = useHouse()
  const [first] = strips
  return (
    <div class="strips">
      <div class={isOne ? 'lines one' : 'lines'} aria-hidden="true">
        {isOne ? <Line strip={first} height={HIGH} /> : strips.map((strip) => <Line strip={strip} height={LOW} />)}
      </div>
      {strips.length > 0 ? (
        <ol class="vh" aria-label={t('strip.label')}>
          {strips.flatMap(({ marks }) => marks.map((mark) => <Told {...mark} />))}
        </ol>
      ) : null}
    </div>
  )
}

/** A mark in words. */
function Told({ number, correct, at, fact }: StripMark) {
  const { t } = useHouse()
  const when = at === undefined ? 'none' : typeof at === 'number' ? 'minute' : at.replace('-', '_')
  const minute = typeof at === 'number' ? at : 0
  return <li>{t('strip.mark', { number, correct: correct ? 'yes' : 'no', when, minute, fact })}</li>
}

/** One line with its marks; marks without a place stand at its foot, in the order of the questions. */
function Line({ strip, height }: { strip: Strip | undefined; height: number }) {
  const { t } = useHouse()
  const middle = height === HIGH ? height / 2 : 6
  const marks = strip?.marks.filter(({ at }) => at !== undefined) ?? []
  const isLong = marks.some(({ at }) => at === 'shoot-out' || (typeof at === 'number' && at > FULL_MINUTES))
  const rooms = strip?.isNight ? (['after', 'interview', 'press', 'later'] as const) : []
  return (
    <svg width="100%" height={height} aria-hidden="true">
      <line
        class="pitch"
        x1={`${places.start}%`}
        x2={`${isLong ? places.extra : places.full}%`}
        y1={middle}
        y2={middle}
      />
      {[0, FULL_MINUTES / 2, FULL_MINUTES].map((at) => (
        <line class="tick" x1={`${xOf(at)}%`} x2={`${xOf(at)}%`} y1={middle - 5} y2={middle + 5} />
      ))}
      {rooms.map((room) => (
        <>
          <circle class="room" cx={`${places[room]}%`} cy={middle} r="2" />
          {height === HIGH ? (
            <text x={`${places[room]}%`} y={height}>
              {t('strip.room', { room })}
            </text>
          ) : null}
        </>
      ))}
      {marks.map(({ at, correct }) =>
        at === undefined ? null : (
          <circle
            class={correct ? 'right' : 'wrong'}
            cx={`${xOf(at).toFixed(1)}%`}
            cy={middle}
            r={height === HIGH ? 7 : 4}
          />
        ),
      )}
      {(strip?.marks ?? [])
        .filter(({ at }) => at === undefined)
        .map(({ correct }, i) => (
          <circle class={correct ? 'right' : 'wrong'} cx={`${2 * places.start + 5 * i}%`} cy={height - 3} r="2.5" />
        ))}
    </svg>
  )
}
