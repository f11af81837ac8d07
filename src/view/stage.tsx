import type { Standing } from '../game/standing.ts'
import { LONG_LETTERS } from '../quiz/question.ts'
import { isNamed } from '../quiz/quiz.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import type { Child } from './jsx-runtime.ts'
import { Panel, Wordmark } from './layout.tsx'
import { MatchStrips } from './match-strip.tsx'
import { Quote } from './quote.tsx'
import { Tiles } from './tiles.tsx'
import { useHouse } from './use-house.ts'

interface StageProps extends Pick<Standing, 'token' | 'play' | 'strips'> {
  /** The question that is asked or was answered. */
  readonly asked: {
    readonly id: string
    readonly prompt: string
    readonly quote?: string | undefined
    readonly options: readonly { readonly text: string }[]
    readonly number: number
    readonly difficulty: string
  }
  readonly children: Child
  readonly class: string
  /** What screen readers are told once when the step is shown by the script. */
  readonly say: string
  readonly isPlaying: boolean
  /** Whether the game is new: then the script may replace it by one that the browser has stored. */
  readonly isFresh?: boolean
}

/** A step of a game on its stage: a slim head with the tiles, the question, and what follows from it. Question and verdict have the same boxes in the same places. */
export function Stage({
  token,
  play,
  strips,
  asked,
  children,
  class: name,
  say,
  isPlaying,
  isFresh = false,
}: StageProps) {
  const { t, topicNamed } = useHouse()
  const topic = parseQuizId(play.quiz)?.topic ?? ''
  const isOne = isNamed(topic) && topicNamed(topic)?.name.is === 'incident'
  const { id, prompt, quote = '', options, number, difficulty } = asked
  const isLong = prompt.length + quote.length + options.map(({ text }) => text).join('').length > LONG_LETTERS
  return (
    <Panel
      class={`stage ${name}${isLong ? ' long' : ''}`}
      data-game={play.quiz}
      data-token={token}
      data-asked={String(play.pattern.length)}
      data-question={id}
      data-told={say}
      data-fresh={isFresh ? '' : undefined}
    >
      <div class="head">
        <a class="home" href="/" aria-label={t('site.home')}>
          <Wordmark />
        </a>
        <Tiles pattern={play.pattern} total={play.length} playing={isPlaying} />
      </div>
      <MatchStrips strips={strips()} isOne={isOne} />
      {isFresh ? (
        <p class="hint" data-gone data-say hidden>
          {t('game.gone')}
        </p>
      ) : null}
      <p class="kicker">{t('game.progressAt', { number, total: play.length, difficulty })}</p>
      <h1 id="asked" tabindex={-1} data-focus={isPlaying ? '' : undefined}>
        {prompt}
      </h1>
      <Quote text={asked.quote} />
      {children}
    </Panel>
  )
}
