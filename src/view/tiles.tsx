import { useHouse } from './use-house.ts'

/** The tiles of a game, one for each question, which show right and wrong by shape and word and not by colour alone. */
export function Tiles({
  pattern,
  total,
  playing = true,
  label,
}: {
  pattern: readonly boolean[]
  total: number
  /** Whether the first question without an answer is being asked now. */
  playing?: boolean
  /** Whose game it is, if it is not the reader's. */
  label?: string
}) {
  const { t } = useHouse()
  return (
    <ol class="tiles" aria-label={label ?? t('game.tiles')}>
      {Array.from({ length: total }, (_, i) => {
        const mark = pattern[i]
        const state = mark === undefined ? (playing && i === pattern.length ? 'now' : 'todo') : mark ? 'right' : 'wrong'
        return (
          <li class={`tile ${state}`}>
            <span class="vh">{t('game.tile', { state, number: i + 1 })}</span>
            <span aria-hidden="true">{state === 'right' ? '✓' : state === 'wrong' ? '✕' : i + 1}</span>
          </li>
        )
      })}
    </ol>
  )
}
