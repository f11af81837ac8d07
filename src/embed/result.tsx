import { type ShareClaims, toMarks } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import type { Review } from '../game/review.ts'
import type { Result } from '../game/standing.ts'
import { titleOfQuiz } from '../house/title.ts'
import type { Child } from '../view/jsx-runtime.ts'
import { Panel } from '../view/layout.tsx'
import { LeagueMark } from '../view/leaderboard.tsx'
import { ReviewList } from '../view/review.tsx'
import { type RefusedName, SaveFields } from '../view/save-form.tsx'
import { ScoreHead } from '../view/score-head.tsx'
import { ChallengeBox, ResultBox } from '../view/share-block.tsx'
import { useHouse } from '../view/use-house.ts'
import { BothGames, outcomeOf } from '../view/versus.tsx'
import { Again, actionOf } from './again.tsx'
import { Frame, type Look } from './frame.tsx'

/** A finished game: save it, share it, play on. */
export function ResultStep({
  look,
  result,
  refused,
  versus,
  review,
}: {
  look: Look
  result: Result
  refused?: RefusedName
  versus?: ShareClaims | undefined
  review?: Review | undefined
}) {
  const context = useHouse()
  const { t, origin } = context
  const { quiz, pattern, timeMs, token, league } = result
  const values = { quiz, league, score: countRight(pattern), total: pattern.length, timeMs, pattern: toMarks(pattern) }
  const complete = { type: 'complete', ...values, url: `${origin}/r/${result.shareToken}` }
  return (
    <Frame look={look} quiz={quiz} title={titleOfQuiz(context, quiz)} events={refused ? [] : [complete]}>
      <Panel class="result" data-game={quiz} data-token={token} data-finished="">
        <ScoreHead quiz={quiz} pattern={pattern} timeMs={timeMs} hasFocus={!refused} strips={review?.strips} />
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
        {review ? (
          <Fold title={t('review.title')}>
            <ReviewList questions={review.questions} />
          </Fold>
        ) : null}
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
