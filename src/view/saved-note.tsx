import type { Text } from '../house/text.ts'
import { type Leaderboard, type Place, placeOf } from '../scores/leaderboard.ts'
import type { Score } from '../scores/score.ts'
import { useHouse } from './use-house.ts'

/** Says that a score is saved, and where it stands if that is known: KV may list a row late, and a stale leaderboard is not complete. */
export function SavedNote({ score, leaderboard }: { score: Score; leaderboard: Leaderboard }) {
  const { t } = useHouse()
  return (
    <p class="saved" role="status" data-say>
      {saidOf(t, placeOf(leaderboard, score), leaderboard.rows.find(({ game }) => game === score.game)?.name)}
    </p>
  )
}

function saidOf(t: Text['t'], place: Place, name: string | undefined): string {
  switch (place.how) {
    case 'ranked':
      return t('board.saved', { name: place.row.name, rank: place.rank })
    case 'unseen':
      return name === undefined ? t('board.savedUnseen') : t('board.saved', { name, rank: 'none' })
    case 'too-fast':
      return t('board.savedTooFast', { name: place.row.name })
    case 'finished-before':
      return t('board.finishedBefore', { score: place.row.score, total: place.row.total, rank: place.rank ?? 'none' })
  }
}

/** What a reader should know about the rows of a board: that some may be missing, and why some have no rank. */
export function BoardNotes({ leaderboard }: { leaderboard: Leaderboard }) {
  const { t } = useHouse()
  const { stale, unread, rows } = leaderboard
  return (
    <>
      {stale ? <p class="problem">{t('board.stale')}</p> : null}
      {unread > 0 ? <p class="problem">{t('board.unread', { count: unread })}</p> : null}
      {rows.some(({ isTooFast }) => isTooFast) ? <p class="hint">{t('board.tooFast')}</p> : null}
    </>
  )
}
