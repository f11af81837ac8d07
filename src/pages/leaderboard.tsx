import type { ShareClaims } from '../game/claims.ts'
import type { Result } from '../game/standing.ts'
import { titleOfBoard } from '../house/title.ts'
import { type Leaderboard, rankRows } from '../scores/leaderboard.ts'
import { toScore } from '../scores/score.ts'
import { toAddress } from '../view/address.ts'
import { dailyMark } from '../view/daily.ts'
import { Page, Panel } from '../view/layout.tsx'
import { LeaderboardTable, LeagueMark, MineTemplate, PlayBoard } from '../view/leaderboard.tsx'
import { Onward } from '../view/onward.tsx'
import { toLinkPreview } from '../view/preview.tsx'
import { StreakBlock } from '../view/result.tsx'
import { BoardNotes, SavedNote } from '../view/saved-note.tsx'
import { ShareBlock } from '../view/share-block.tsx'
import { useHouse } from '../view/use-house.ts'
import { Comparison } from '../view/versus.tsx'

const MOST_SHOWN = 100

/** The page of a leaderboard. With `mine`, the reader's own game that is saved on it, it also shows what only they can do. */
export function LeaderboardPage({
  leaderboard,
  mine,
  versus,
}: {
  leaderboard: Leaderboard
  mine?: Result
  versus?: ShareClaims | undefined
}) {
  const context = useHouse()
  const { t } = context
  const { board, league } = leaderboard
  const title = titleOfBoard(context, board)
  const ranked = rankRows(leaderboard)
  const rows = ranked.filter(({ game }, i) => i < MOST_SHOWN || game === mine?.game)
  return (
    <Page
      title={title}
      current="/leaderboards"
      preview={() => toLinkPreview(context, { page: 'leaderboards', board })}
      isEmbeddable={!mine}
    >
      <Panel {...(mine && savedMarks(mine))}>
        {mine ? <SavedNote score={toScore(mine)} leaderboard={leaderboard} /> : null}
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
        <LeagueMark league={league} />
        {rows.length > 0 ? (
          <>
            <LeaderboardTable
              caption={t('board.caption', { board: title })}
              rows={rows}
              mine={mine?.game}
              findsMine={!mine}
            />
            {mine ? null : <MineTemplate />}
          </>
        ) : mine ? null : (
          <p>{t('board.empty')}</p>
        )}
        <BoardNotes leaderboard={leaderboard} />
        {ranked.length > MOST_SHOWN ? <p class="hint">{t('board.more', { count: MOST_SHOWN })}</p> : null}
        {mine ? null : <PlayBoard board={board} league={league} />}
        <p>
          <a href={toAddress('/leaderboards', { league })}>{t('board.all')}</a>
        </p>
        {mine && versus ? <Comparison mine={mine} theirs={versus} /> : null}
        {mine ? <AfterSaving result={mine} /> : null}
      </Panel>
    </Page>
  )
}

/** What the browser keeps of a saved game. */
const savedMarks = (mine: Result) => ({
  'data-game': mine.quiz,
  'data-token': mine.token,
  'data-daily': dailyMark(mine),
  'data-finished': '',
  'data-saved': '',
})

function AfterSaving({ result }: { result: Result }) {
  const { t } = useHouse()
  return (
    <>
      <form method="post" action="/scores/delete" data-swap>
        <input type="hidden" name="token" value={result.token} />
        <p class="hint">{t('board.deleteText')}</p>
        <button type="submit" class="go quiet">
          {t('board.delete')}
        </button>
      </form>
      <ShareBlock result={result} />
      <StreakBlock result={result} />
      <Onward finished={result} />
    </>
  )
}
