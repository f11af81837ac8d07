import type { FinishedGame } from '../game/standing.ts'
import { titleOfBoard } from '../house/title.ts'
import { type Leaderboard, rankRows } from '../scores/leaderboard.ts'
import { toScore } from '../scores/score.ts'
import { toAddress } from '../view/address.ts'
import { Panel } from '../view/layout.tsx'
import { LeaderboardTable, LeagueMark } from '../view/leaderboard.tsx'
import { BoardNotes, SavedNote } from '../view/saved-note.tsx'
import { useHouse } from '../view/use-house.ts'
import { Again, actionOf } from './again.tsx'
import { Frame, type Look } from './frame.tsx'

const MOST_SHOWN = 5

/** The top of the leaderboard after saving, with the player's own row. */
export function SavedStep({
  look,
  finished,
  leaderboard,
}: {
  look: Look
  finished: FinishedGame
  leaderboard: Leaderboard
}) {
  const context = useHouse()
  const { t } = context
  const { quiz, token } = finished
  const { board, league } = leaderboard
  const title = titleOfBoard(context, board)
  const rows = rankRows(leaderboard).filter(({ game }, i) => i < MOST_SHOWN || game === finished.game)
  return (
    <Frame look={look} quiz={quiz} title={title}>
      <Panel data-game={quiz} data-token={token} data-finished="" data-saved="">
        <SavedNote score={toScore(finished)} leaderboard={leaderboard} />
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
        <LeagueMark league={league} />
        <LeaderboardTable caption={t('board.caption', { board: title })} rows={rows} mine={finished.game} />
        <BoardNotes leaderboard={leaderboard} />
        <p>
          <a href={toAddress(`/leaderboards/${board}`, { league })}>{t('home.topAll')}</a>
        </p>
        <form method="post" target="_self" action={actionOf(quiz, look)} data-swap>
          <input type="hidden" name="token" value={token} />
          <button type="submit" class="go quiet" name="delete" value="1">
            {t('board.delete')}
          </button>
        </form>
        <Again look={look} quiz={quiz} />
      </Panel>
    </Frame>
  )
}

/** Says that a score is deleted. */
export function DeletedStep({ look, quiz }: { look: Look; quiz: string }) {
  const { t } = useHouse()
  const title = t('board.deleted')
  return (
    <Frame look={look} quiz={quiz} title={title}>
      <Panel data-forget={quiz}>
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
        <Again look={look} quiz={quiz} />
      </Panel>
    </Frame>
  )
}
