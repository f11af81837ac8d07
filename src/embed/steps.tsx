import type { Child } from 'hono/jsx'
import type { ShareClaims } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import type { Verdict } from '../game/play.ts'
import type { FinishedGame, Result, Standing } from '../game/standing.ts'
import { titleOfBoard, titleOfQuiz } from '../house/title.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import { type Leaderboard, rankOf, rankRows } from '../scores/leaderboard.ts'
import { toAddress } from '../view/address.ts'
import { Panel } from '../view/layout.tsx'
import { LeaderboardTable, LeagueMark } from '../view/leaderboard.tsx'
import { QuestionView } from '../view/question.tsx'
import { type RefusedName, SaveFields } from '../view/save-form.tsx'
import { ScoreHead } from '../view/score-head.tsx'
import { ChallengeBox, ResultBox } from '../view/share-block.tsx'
import { useHouse } from '../view/use-house.ts'
import { VerdictView } from '../view/verdict.tsx'
import { BothGames, outcomeOf } from '../view/versus.tsx'
import { Frame, type FrameEvent, type Look } from './frame.tsx'

const MOST_SHOWN = 5

const actionOf = (quiz: string, { query }: Look) => toAddress(`/embed/${quiz}`, query)

/** A game with its next question, or the verdict on an answer. */
export function PlayStep({ look, step }: { look: Look; step: Standing | Verdict }) {
  const context = useHouse()
  const { token, play, turn } = step
  const { quiz, length, league } = play
  const action = actionOf(quiz, look)
  const title = titleOfQuiz(context, quiz)
  const game = { quiz, title, length, league }
  const verdict = 'answered' in step ? step : undefined
  return (
    <Frame look={look} quiz={quiz} title={title} game={game} events={verdict && eventsOf(verdict, game)}>
      {verdict ? (
        <VerdictView action={action} verdict={verdict} />
      ) : turn ? (
        <QuestionView action={action} token={token} play={play} turn={turn} />
      ) : null}
    </Frame>
  )
}

/** What the host page is told of an answer. The first answer also starts the game. */
function eventsOf(verdict: Verdict, game: Omit<FrameEvent, 'type'>): readonly FrameEvent[] {
  const { pattern } = verdict.play
  const answer = {
    number: pattern.length,
    question: verdict.answered.id,
    correct: verdict.correct,
    score: countRight(pattern),
  }
  const started = pattern.length === 1 ? [{ type: 'start', ...game }] : []
  return [...started, { type: 'answer', ...game, ...answer }]
}

/** A finished game: save it, share it, play on. */
export function ResultStep({
  look,
  result,
  refused,
  versus,
}: {
  look: Look
  result: Result
  refused?: RefusedName
  versus?: ShareClaims | undefined
}) {
  const context = useHouse()
  const { t, origin } = context
  const { quiz, pattern, timeMs, token, league } = result
  const values = { quiz, league, score: countRight(pattern), total: pattern.length, timeMs }
  const complete = { type: 'complete', ...values, url: `${origin}/r/${result.shareToken}` }
  return (
    <Frame look={look} quiz={quiz} title={titleOfQuiz(context, quiz)} events={refused ? [] : [complete]}>
      <Panel class="result" data-game={quiz} data-token={token} data-finished="">
        <ScoreHead quiz={quiz} pattern={pattern} timeMs={timeMs} hasFocus={!refused} />
        <LeagueMark league={league} />
        {versus ? (
          <Fold title={outcomeOf(context, { mine: result, theirs: versus })} isOpen={!refused}>
            <div class="versus">
              <BothGames mine={result} theirs={versus} />
            </div>
          </Fold>
        ) : null}
        <Fold title={t('result.save')} isOpen={!versus || Boolean(refused)}>
          <form method="post" action={actionOf(quiz, look)} target="_self" class="save" data-swap>
            <SaveFields result={result} refused={refused} />
          </form>
        </Fold>
        <Fold title={t('result.share')}>
          <ResultBox result={result} />
        </Fold>
        <Fold title={t('challenge.give')}>
          <p>{t('challenge.giveText')}</p>
          <ChallengeBox result={result} />
        </Fold>
        <Again look={look} quiz={quiz} />
      </Panel>
    </Frame>
  )
}

/** One of the folded parts of a result. They share a name, so that only one is open: a frame may not be high enough for all. */
function Fold({ title, isOpen, children }: { title: string; isOpen?: boolean; children: Child }) {
  return (
    <details class="block" name="result" open={isOpen}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  )
}

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
  const { board, league, stale } = leaderboard
  const title = titleOfBoard(context, board)
  const rank = rankOf(leaderboard, finished.game)
  const rows = rankRows(leaderboard).filter(({ game }, i) => i < MOST_SHOWN || game === finished.game)
  const name = rows.find(({ game }) => game === finished.game)?.name ?? ''
  return (
    <Frame look={look} quiz={quiz} title={title}>
      <Panel data-game={quiz} data-token={token} data-finished="" data-saved="">
        <p class="saved" role="status" data-say>
          {t('board.saved', { name, rank: stale ? 'none' : (rank ?? 'none') })}
        </p>
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
        <LeagueMark league={league} />
        <LeaderboardTable caption={t('board.caption', { board: title })} rows={rows} mine={finished.game} />
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

/** Starts another quiz on the same topic; after a daily, a mix. */
function Again({ look, quiz }: { look: Look; quiz: string }) {
  const { t } = useHouse()
  const { topic = 'daily', group } = parseQuizId(quiz) ?? {}
  const query = { ...look.query, kind: group, versus: undefined }
  return (
    <form
      class="block"
      method="post"
      target="_self"
      action={toAddress(`/embed/${topic === 'daily' ? 'mix' : topic}`, query)}
      data-swap
      data-seen
    >
      <button type="submit" class="go quiet">
        {t('embed.again')}
      </button>
    </form>
  )
}
