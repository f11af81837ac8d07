import type { House } from '../env.ts'
import { countRight, DEFAULT_LEAGUE } from '../game/game.ts'
import type { Result } from '../game/play.ts'
import { QUIZ_LENGTH } from '../quiz/quiz.ts'
import { MOST_NAME_LENGTH } from '../scores/name.ts'
import { boardOf, isDaily } from '../scores/score.ts'
import { Board } from './board.tsx'
import { isTodaysDaily } from './daily.ts'
import { Panel } from './layout.tsx'
import { missedOf, shareText } from './share.ts'
import { t, toClock } from './text.ts'
import { titleOfBoard, titleOfQuiz } from './title.ts'

/** A score that was not saved: the name it was to be saved under, why not, and whether the name is at fault. */
export interface RefusedName {
  readonly name: string
  readonly problem: string
  readonly isInvalid: boolean
}

/** A finished game for the one who played it: the score, the board it can go on, the text to share, and what next. */
export function ResultView({
  house,
  origin,
  result,
  refused,
}: {
  house: House
  origin: string
  result: Result
  refused?: RefusedName | undefined
}) {
  const { quiz, pattern, token, timeMs } = result
  return (
    <Panel class="result" data-game={quiz} data-token={token} data-finished="">
      <ScoreHead house={house} quiz={quiz} pattern={pattern} timeMs={timeMs} hasFocus={!refused} />
      <SaveForm house={house} result={result} refused={refused} />
      <ShareBlock house={house} origin={origin} result={result} />
      <Onward house={house} finished={result} />
    </Panel>
  )
}

/** The text of a result, to be copied. */
export function ShareBlock({ house, origin, result }: { house: House; origin: string; result: Result }) {
  return (
    <div class="block">
      <h2>{t(house, 'result.share')}</h2>
      <label class="vh" for="share-text">
        {t(house, 'result.shareText')}
      </label>
      <textarea id="share-text" rows={5} readonly>
        {shareText(house, result, `${origin}/r/${result.shareToken}`)}
      </textarea>
    </div>
  )
}

/** The score, large, with the pattern of the game. */
export function ScoreHead({
  house,
  quiz,
  pattern,
  timeMs,
  hasFocus = true,
}: {
  house: House
  quiz: string
  pattern: readonly boolean[]
  timeMs: number
  hasFocus?: boolean
}) {
  const values = { score: countRight(pattern), total: pattern.length }
  return (
    <div class="score-head">
      <p class="kicker">{titleOfQuiz(house, quiz)}</p>
      <h1 class="score" tabindex={-1} {...(hasFocus ? { 'data-focus': '' } : {})}>
        <span class="vh">{t(house, 'result.title', values)}</span>
        <span aria-hidden="true">{t(house, 'result.score', values)}</span>{' '}
        <small>{t(house, 'result.time', { time: toClock(timeMs) })}</small>
      </h1>
      <Board house={house} pattern={pattern} total={pattern.length} />
      <p class="word">{t(house, 'result.word', { share: shareOf(pattern) })}</p>
      <p class="hint">{t(house, 'result.missed', missedOf(house, pattern))}</p>
    </div>
  )
}

function shareOf(pattern: readonly boolean[]): string {
  const share = countRight(pattern) / Math.max(1, pattern.length)
  return share === 1 ? 'all' : share >= 0.7 ? 'most' : share >= 0.5 ? 'half' : share >= 0.3 ? 'some' : 'few'
}

/** The form that puts a finished game on its board. */
export function SaveForm({
  house,
  result,
  refused,
  action = '/scores',
}: {
  house: House
  result: Result
  refused?: RefusedName | undefined
  action?: string
}) {
  const board = boardOf(result)
  return (
    <form method="post" target="_self" action={action} class="block save" data-swap>
      <h2>{t(house, 'result.save')}</h2>
      <p>{t(house, 'result.saveText', { board: titleOfBoard(house, board) })}</p>
      {isDaily(result.quiz) && !isDaily(board) ? <p class="hint">{t(house, 'result.otherLength')}</p> : null}
      <input type="hidden" name="token" value={result.token} />
      <label for="name">{t(house, 'result.name')}</label>
      <input
        id="name"
        name="name"
        type="text"
        required
        maxlength={MOST_NAME_LENGTH * 4}
        autocomplete="nickname"
        aria-describedby={refused ? 'name-problem name-hint' : 'name-hint'}
        {...(refused ? { value: refused.name, 'data-focus': '' } : {})}
        {...(refused?.isInvalid ? { 'aria-invalid': 'true' } : {})}
      />
      {refused ? (
        <p class="problem" id="name-problem" data-say>
          {refused.problem}
        </p>
      ) : null}
      <p class="hint" id="name-hint">
        {t(house, 'result.nameHint')}
      </p>
      <button type="submit" class="go">
        {t(house, 'result.saveButton')}
      </button>
    </form>
  )
}

/** The ways on after a game; `finished` is the reader's own. Its daily is not offered again, and any other quiz is left behind or played anew. */
export function Onward({ house, finished }: { house: House; finished?: Result }) {
  const again = finished && !isDaily(finished.quiz) ? finished : undefined
  return (
    <div class="block onward">
      <h2>{t(house, 'result.again')}</h2>
      <MixForm house={house} anew={again?.quiz} />
      {again ? (
        <p>
          <a href={addressOf(again)} data-anew={again.quiz}>
            {t(house, 'result.playAgain')}
          </a>
        </p>
      ) : null}
      {finished && isTodaysDaily(house, boardOf(finished)) ? null : (
        <p>
          <a href="/quiz/daily">{t(house, 'result.playDaily')}</a>
        </p>
      )}
    </div>
  )
}

/** Where the quiz of a finished game is played as it was played. */
function addressOf({ quiz, pattern, league }: Result): string {
  const asked = new URLSearchParams({
    ...(pattern.length !== QUIZ_LENGTH.default && { length: String(pattern.length) }),
    ...(league !== DEFAULT_LEAGUE && { league }),
  })
  return `/quiz/${quiz}${asked.size > 0 ? `?${asked}` : ''}`
}

/** Starts a mix: a form and not a link, so that the browser can say which questions it remembers. The finished game `anew` need not be remembered. */
export function MixForm({ house, anew }: { house: House; anew?: string | undefined }) {
  return (
    <form method="post" target="_self" action="/quiz/mix" data-seen {...(anew ? { 'data-anew': anew } : {})}>
      <button type="submit" class="go quiet">
        {t(house, 'home.playMix')}
      </button>
    </form>
  )
}
