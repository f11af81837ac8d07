import { anchorOf } from './anchor.ts'
import { useHouse } from './use-house.ts'

/** The tiles of a game, one for each question, which show right and wrong by shape and word and not by colour alone. */
export function Tiles({
  pattern,
  total,
  playing = true,
  label,
  isReviewed = false,
}: {
  pattern: readonly boolean[]
  total: number
  /** Whether the first question without an answer is being asked now. */
  playing?: boolean
  /** Whose game it is, if it is not the reader's. */
  label?: string
  /** Whether each tile leads to its question in the review. */
  isReviewed?: boolean
}) {
  const { t } = useHouse()
  return (
    <ol class="tiles" aria-label={label ?? t('game.tiles')}>
      {Array.from({ length: total }, (_, i) => {
        const mark = pattern[i]
        const isNow = playing && i === pattern.length
        const state = mark === undefined ? (isNow ? 'now' : 'todo') : mark ? 'right' : 'wrong'
        return <Tile state={state} number={i + 1} isLink={isReviewed} />
      })}
    </ol>
  )
}

const signs = { right: '✓', wrong: '✕', now: undefined, todo: undefined }

function Tile({ state, number, isLink }: { state: keyof typeof signs; number: number; isLink: boolean }) {
  const { t } = useHouse()
  const inside = (
    <>
      <span class="vh">{t('game.tile', { state, number })}</span>
      <span aria-hidden="true">{signs[state] ?? number}</span>
    </>
  )
  return <li class={`tile ${state}`}>{isLink ? <a href={`#${anchorOf(number)}`}>{inside}</a> : inside}</li>
}
