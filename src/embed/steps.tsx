import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ShareClaims } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import type { Result, Standing, Verdict } from '../game/play.ts'
import type { Env } from '../house/house.ts'
import { t } from '../house/text.ts'
import { titleOfBoard, titleOfQuiz } from '../house/title.ts'
import { originOf } from '../http/request.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import { type Leaderboard, rankOf, rankRows } from '../scores/leaderboard.ts'
import { toAddress } from '../view/address.ts'
import { Panel } from '../view/layout.tsx'
import { LeaderboardTable, LeagueMark } from '../view/leaderboard.tsx'
import { QuestionView } from '../view/question.tsx'
import {
  BothGames,
  ChallengeBox,
  outcomeOf,
  type RefusedName,
  ResultBox,
  SaveFields,
  ScoreHead,
} from '../view/result.tsx'
import { VerdictView } from '../view/verdict.tsx'
import type { Asked } from './asked.ts'
import { Frame } from './frame.tsx'

const MOST_SHOWN = 5

interface Step {
  readonly c: Context<Env>
  readonly asked: Asked
}

const actionOf = (quiz: string, asked: Asked) => toAddress(`/embed/${quiz}`, asked)

/** A question, or what the answer to it was worth. */
export function PlayStep({ c, asked, standing, verdict }: Step & { standing: Standing; verdict?: Verdict }) {
  const { house } = c.var
  const { token, play, turn } = standing
  const { quiz, length, league, pattern } = play
  const action = actionOf(quiz, asked)
  const title = titleOfQuiz(house, quiz)
  const game = { quiz, title, length, league }
  const answer = verdict && {
    number: pattern.length,
    question: verdict.answered.id,
    correct: verdict.correct,
    score: countRight(pattern),
  }
  const started = pattern.length === 1 ? [{ type: 'start', ...game }] : []
  const events = answer && [...started, { type: 'answer', ...game, ...answer }]
  return (
    <Frame c={c} asked={asked} quiz={quiz} title={title} game={game} events={events}>
      {verdict ? <VerdictView house={house} action={action} verdict={verdict} /> : null}
      {!verdict && turn ? <QuestionView house={house} action={action} token={token} play={play} turn={turn} /> : null}
    </Frame>
  )
}

/** A finished game: save it, share it, play on. */
export function ResultStep({
  c,
  asked,
  result,
  refused,
  versus,
}: Step & { result: Result; refused?: RefusedName; versus?: ShareClaims | undefined }) {
  const { house } = c.var
  const { quiz, pattern, timeMs, token } = result
  const values = { quiz, league: result.league, score: countRight(pattern), total: pattern.length, timeMs }
  const complete = { type: 'complete', ...values, url: `${originOf(c)}/r/${result.shareToken}` }
  return (
    <Frame c={c} asked={asked} quiz={quiz} title={titleOfQuiz(house, quiz)} events={refused ? [] : [complete]}>
      <Panel class="result" data-game={quiz} data-token={token} data-finished="">
        <ScoreHead house={house} quiz={quiz} pattern={pattern} timeMs={timeMs} hasFocus={!refused} />
        <LeagueMark house={house} league={result.league} />
        {versus ? (
          <Fold title={outcomeOf({ house, mine: result, theirs: versus })} isOpen={!refused}>
            <div class="versus">
              <BothGames house={house} mine={result} theirs={versus} />
            </div>
          </Fold>
        ) : null}
        <Fold title={t(house, 'result.save')} isOpen={!versus || Boolean(refused)}>
          <form method="post" action={actionOf(quiz, asked)} target="_self" class="save" data-swap>
            <SaveFields house={house} result={result} refused={refused} />
          </form>
        </Fold>
        <Fold title={t(house, 'result.share')}>
          <ResultBox house={house} origin={originOf(c)} result={result} />
        </Fold>
        <Fold title={t(house, 'challenge.give')}>
          <p>{t(house, 'challenge.giveText')}</p>
          <ChallengeBox house={house} origin={originOf(c)} result={result} />
        </Fold>
        <Again c={c} asked={asked} quiz={quiz} />
      </Panel>
    </Frame>
  )
}

/** One of the things to do with a result. They share a name, so that one is open at a time: a frame may not be high enough for all. */
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

/** The board of a saved game: its top, with the player's own row. */
export function SavedStep({ c, asked, result, board }: Step & { result: Result; board: Leaderboard }) {
  const { house } = c.var
  const { quiz } = result
  const title = titleOfBoard(house, board.board)
  const rank = rankOf(board, result.game)
  const rows = rankRows(board).filter(({ game }, i) => i < MOST_SHOWN || game === result.game)
  const name = rows.find(({ game }) => game === result.game)?.name ?? ''
  return (
    <Frame c={c} asked={asked} quiz={quiz} title={title}>
      <Panel data-game={quiz} data-token={result.token} data-finished="" data-saved="">
        <p class="saved" role="status" data-say>
          {t(house, 'board.saved', { name, rank: board.stale ? 'none' : (rank ?? 'none') })}
        </p>
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
        <LeagueMark house={house} league={board.league} />
        <LeaderboardTable
          house={house}
          caption={t(house, 'board.caption', { board: title })}
          rows={rows}
          mine={result.game}
        />
        <p>
          <a href={toAddress(`/leaderboards/${board.board}`, { league: board.league })}>{t(house, 'home.topAll')}</a>
        </p>
        <form method="post" target="_self" action={actionOf(quiz, asked)} data-swap>
          <input type="hidden" name="token" value={result.token} />
          <button type="submit" class="go quiet" name="delete" value="1">
            {t(house, 'board.delete')}
          </button>
        </form>
        <Again c={c} asked={asked} quiz={quiz} />
      </Panel>
    </Frame>
  )
}

/** A score that was deleted, and the way on. */
export function DeletedStep({ c, asked, quiz }: Step & { quiz: string }) {
  const title = t(c.var.house, 'board.deleted')
  return (
    <Frame c={c} asked={asked} quiz={quiz} title={title}>
      <Panel data-forget={quiz}>
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
        <Again c={c} asked={asked} quiz={quiz} />
      </Panel>
    </Frame>
  )
}

/** Another quiz of the kind that was wished for; after a daily, a mix. */
function Again({ c, asked, quiz }: Step & { quiz: string }) {
  const { topic = 'daily', group } = parseQuizId(quiz) ?? {}
  const action = actionOf(topic === 'daily' ? 'mix' : topic, { ...asked, kind: group, versus: undefined })
  return (
    <form class="block" method="post" target="_self" action={action} data-swap data-seen>
      <button type="submit" class="go quiet">
        {t(c.var.house, 'embed.again')}
      </button>
    </form>
  )
}
