import type { ShareClaims } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import type { Result } from '../game/play.ts'
import type { House } from '../house/house.ts'
import type { Problem } from '../house/problem.ts'
import { t, toClock } from '../house/text.ts'
import { titleOfBoard, titleOfQuiz } from '../house/title.ts'
import type { Beaten } from '../scores/leaderboard.ts'
import { MOST_NAME_LENGTH } from '../scores/name.ts'
import { boardOf, isDaily } from '../scores/score.ts'
import { toAddress } from './address.ts'
import { Board } from './board.tsx'
import { dailyMark, isTodaysDaily } from './daily.ts'
import { Panel } from './layout.tsx'
import { challengeText, missedOf, shareText } from './share.ts'
import { ShareBox } from './share-box.tsx'
import { NextDaily, Streak } from './streak.tsx'

/** A score that was not saved: the name it was to be saved under, why not, and whether the name is at fault. */
export interface RefusedName {
  readonly name: string
  readonly problem: string
  readonly isInvalid: boolean
}

const MOST_NAME_SHOWN = 80

/** The name to be shown again with what the refusal says. */
export const toRefusedName = (name: string, { detail, field }: Problem): RefusedName => ({
  name: name.slice(0, MOST_NAME_SHOWN),
  problem: detail,
  isInvalid: field === 'name',
})

/** What is said of a finished game beside its own score. */
export interface Beside {
  /** The result that it was played against. */
  readonly versus?: { readonly token: string; readonly share: ShareClaims } | undefined
  /** How it stands among the saved scores of its board. */
  readonly beaten?: Beaten | undefined
}

/** A finished game for the one who played it: the score, the board it can go on, the text to share, and what next. */
export function ResultView({
  house,
  origin,
  result,
  refused,
  versus,
  beaten,
}: {
  house: House
  origin: string
  result: Result
  refused?: RefusedName | undefined
} & Beside) {
  const { quiz, pattern, token, timeMs } = result
  return (
    <Panel class="result" data-game={quiz} data-token={token} data-finished="" data-daily={dailyMark(result)}>
      <ScoreHead house={house} quiz={quiz} pattern={pattern} timeMs={timeMs} hasFocus={!refused} />
      {beaten ? <p>{t(house, 'result.beaten', { ...beaten })}</p> : null}
      {versus ? <Comparison house={house} mine={result} theirs={versus.share} /> : null}
      <SaveForm
        house={house}
        result={result}
        refused={refused}
        action={toAddress('/scores', { versus: versus?.token })}
      />
      <ShareBlock house={house} origin={origin} result={result} />
      <StreakBlock house={house} result={result} />
      <Onward house={house} finished={result} />
    </Panel>
  )
}

/** The text of a result to be shared, and the challenge to play the same questions. */
export function ShareBlock(props: { house: House; origin: string; result: Result }) {
  const { house } = props
  return (
    <>
      <div class="block">
        <h2>{t(house, 'result.share')}</h2>
        <ResultBox {...props} />
      </div>
      <div class="block">
        <h2>{t(house, 'challenge.give')}</h2>
        <p>{t(house, 'challenge.giveText')}</p>
        <ChallengeBox {...props} />
      </div>
    </>
  )
}

/** The text of a result, to be taken elsewhere. */
export function ResultBox({ house, origin, result }: { house: House; origin: string; result: Result }) {
  const text = shareText(house, result, `${origin}/r/${result.shareToken}`)
  return <ShareBox house={house} id="share-text" label={t(house, 'result.shareText')} text={text} rows={5} />
}

/** The link to the same questions, to be taken elsewhere. */
export function ChallengeBox({ house, origin, result }: { house: House; origin: string; result: Result }) {
  const { league, shareToken } = result
  const text = challengeText(house, result, toAddress(`${origin}/c/${shareToken}`, { league }))
  return <ShareBox house={house} id="challenge-text" label={t(house, 'challenge.label')} text={text} rows={4} />
}

/** What the dailies come to with this one; nothing after any other game. */
export function StreakBlock({ house, result }: { house: House; result: Result }) {
  if (!dailyMark(result)) return null
  return (
    <div class="block" data-streak="" hidden>
      <h2>{t(house, 'streak.title')}</h2>
      <Streak house={house} />
      <p>
        <a href="/streak">{t(house, 'streak.move')}</a>
      </p>
    </div>
  )
}

/** Two games of the same questions. */
interface Versus {
  readonly house: House
  readonly mine: ShareClaims
  readonly theirs: ShareClaims
}

/** Two games of the same questions side by side: right and wrong, and nothing of what was asked. */
export function Comparison(games: Versus) {
  return (
    <div class="block versus">
      <h2>{outcomeOf(games)}</h2>
      <BothGames {...games} />
    </div>
  )
}

/** Who had more right, or was faster, in a sentence. */
export function outcomeOf({ house, mine, theirs }: Versus): string {
  const ahead = countRight(mine.pattern) - countRight(theirs.pattern) || theirs.timeMs - mine.timeMs
  return t(house, 'challenge.result', { outcome: ahead > 0 ? 'won' : ahead < 0 ? 'lost' : 'level' })
}

/** Each game in a line, with its pattern. */
export function BothGames({ house, mine, theirs }: Versus) {
  return (
    <>
      {Object.entries({ mine, theirs }).map(([who, { pattern, timeMs }]) => {
        const values = { who, score: countRight(pattern), total: pattern.length, time: toClock(timeMs) }
        const line = t(house, 'challenge.line', values)
        return (
          <>
            <p>{line}</p>
            <Board house={house} pattern={pattern} total={pattern.length} playing={false} label={line} />
          </>
        )
      })}
    </>
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

interface SaveProps {
  readonly house: House
  readonly result: Result
  readonly refused?: RefusedName | undefined
  readonly action: string
}

/** The form that puts a finished game on its board. */
export function SaveForm({ action, ...fields }: SaveProps) {
  return (
    <form method="post" action={action} target="_self" class="block save" data-swap>
      <h2>{t(fields.house, 'result.save')}</h2>
      <SaveFields {...fields} />
    </form>
  )
}

/** What is in that form. */
export function SaveFields({ house, result, refused }: Omit<SaveProps, 'action'>) {
  const board = boardOf(result)
  return (
    <>
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
    </>
  )
}

/** The ways on after a game; `finished` is the reader's own. Its daily is not offered again, and any other quiz is left behind or played anew. */
export function Onward({ house, finished }: { house: House; finished?: Result }) {
  const again = finished && !isDaily(finished.quiz) ? finished : undefined
  return (
    <div class="block onward">
      <h2>{t(house, 'result.again')}</h2>
      <MixForm house={house} anew={again?.quiz} league={finished?.league} />
      {again ? (
        <p>
          <a href={addressOf(again)} data-anew={again.quiz}>
            {t(house, 'result.playAgain')}
          </a>
        </p>
      ) : null}
      {finished && isTodaysDaily(house, boardOf(finished)) ? (
        <NextDaily house={house} />
      ) : (
        <p>
          <a href={toAddress('/quiz/daily', { league: finished?.league })}>{t(house, 'result.playDaily')}</a>
        </p>
      )}
      <p>
        <a href="/dailies">{t(house, 'dailies.title')}</a>
      </p>
    </div>
  )
}

/** Where the quiz of a finished game is played as it was played. */
const addressOf = ({ quiz, pattern, league }: Result) => toAddress(`/quiz/${quiz}`, { length: pattern.length, league })

/** Starts a mix: a form and not a link, so that the browser can say which questions it remembers. The finished game `anew` need not be remembered. */
export function MixForm({
  house,
  anew,
  league,
}: {
  house: House
  anew?: string | undefined
  league?: string | undefined
}) {
  const action = toAddress('/quiz/mix', { league })
  return (
    <form method="post" action={action} target="_self" data-seen {...(anew ? { 'data-anew': anew } : {})}>
      <button type="submit" class="go quiet">
        {t(house, 'home.playMix')}
      </button>
    </form>
  )
}
