import type { House } from '../env.ts'
import { countRight } from '../game/game.ts'
import type { Result } from '../game/play.ts'
import { MOST_NAME_LENGTH } from '../scores/name.ts'
import { boardOf } from '../scores/score.ts'
import { Board } from './board.tsx'
import { Panel } from './layout.tsx'
import { missedOf, shareText } from './share.ts'
import { t, toClock } from './text.ts'
import { titleOfBoard, titleOfQuiz } from './title.ts'

/** A name that was not saved, and why. */
export interface RefusedName {
  readonly name: string
  readonly problem: string
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
  const { quiz, pattern, token, shareToken } = result
  return (
    <Panel class="result" data-game={quiz} data-token={token} data-finished="">
      <ScoreHead house={house} quiz={quiz} pattern={pattern} timeMs={result.timeMs} />
      <SaveForm house={house} result={result} refused={refused} />
      <div class="block">
        <h2>{t(house, 'result.share')}</h2>
        <label class="vh" for="share-text">
          {t(house, 'result.shareText')}
        </label>
        <textarea id="share-text" rows={5} readonly>
          {shareText(house, result, `${origin}/r/${shareToken}`)}
        </textarea>
      </div>
      <Onward house={house} />
    </Panel>
  )
}

/** The score, large, with the pattern of the game. */
export function ScoreHead({
  house,
  quiz,
  pattern,
  timeMs,
}: {
  house: House
  quiz: string
  pattern: readonly boolean[]
  timeMs: number
}) {
  const values = { score: countRight(pattern), total: pattern.length }
  return (
    <div class="score-head">
      <p class="kicker">{titleOfQuiz(house, quiz)}</p>
      <h1 class="score" tabindex={-1} data-focus>
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

function SaveForm({ house, result, refused }: { house: House; result: Result; refused?: RefusedName | undefined }) {
  const board = titleOfBoard(house, boardOf(result.quiz, result.finishedAtMs))
  return (
    <form method="post" action="/scores" class="block save" data-swap>
      <h2>{t(house, 'result.save')}</h2>
      <p>{t(house, 'result.saveText', { board })}</p>
      <input type="hidden" name="token" value={result.token} />
      <label for="name">{t(house, 'result.name')}</label>
      <input
        id="name"
        name="name"
        type="text"
        required
        maxlength={MOST_NAME_LENGTH * 4}
        autocomplete="nickname"
        aria-describedby="name-hint"
        {...(refused ? { 'aria-invalid': 'true', value: refused.name } : {})}
      />
      <p class="hint" id="name-hint">
        {refused ? <strong class="problem">{refused.problem}</strong> : t(house, 'result.nameHint')}
      </p>
      <button type="submit" class="go">
        {t(house, 'result.saveButton')}
      </button>
    </form>
  )
}

/** The ways on after a game. */
export function Onward({ house }: { house: House }) {
  return (
    <div class="block onward">
      <h2>{t(house, 'result.again')}</h2>
      <MixForm house={house} />
      <p>
        <a href="/quiz/daily">{t(house, 'result.playDaily')}</a>
      </p>
    </div>
  )
}

/** Starts a mix: a form and not a link, so that the browser can say which questions it remembers. */
export function MixForm({ house }: { house: House }) {
  return (
    <form method="post" action="/quiz/mix" data-seen>
      <button type="submit" class="go quiet">
        {t(house, 'home.playMix')}
      </button>
    </form>
  )
}
