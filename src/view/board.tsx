import type { House } from '../house/house.ts'
import { t } from '../house/text.ts'

/** The backdrop of one game: a tile for every question, filled as it is answered. Shape and word, never colour alone. */
export function Board({
  house,
  pattern,
  total,
  playing = true,
  label = t(house, 'game.board'),
}: {
  house: House
  pattern: readonly boolean[]
  total: number
  playing?: boolean
  /** Whose game it is, where it is not the reader's. */
  label?: string
}) {
  return (
    <ol class="board" aria-label={label}>
      {Array.from({ length: total }, (_, i) => {
        const mark = pattern[i]
        const state = mark === undefined ? (playing && i === pattern.length ? 'now' : 'todo') : mark ? 'right' : 'wrong'
        return (
          <li class={`tile ${state}`}>
            <span class="vh">{t(house, 'game.tile', { state, number: i + 1 })}</span>
            <span aria-hidden="true">{state === 'right' ? '✓' : state === 'wrong' ? '✕' : i + 1}</span>
          </li>
        )
      })}
    </ol>
  )
}
