import { countRight } from '../game/game.ts'
import type { Verdict } from '../game/play.ts'
import type { Standing } from '../game/standing.ts'
import { titleOfQuiz } from '../house/title.ts'
import { QuestionView } from '../view/question.tsx'
import { useHouse } from '../view/use-house.ts'
import { VerdictView } from '../view/verdict.tsx'
import { actionOf } from './again.tsx'
import { Frame, type FrameEvent, type Look } from './frame.tsx'

/** A game with its next question, or the verdict on an answer. */
export function PlayStep({ look, step }: { look: Look; step: Standing | Verdict }) {
  const context = useHouse()
  const { token, play, strips, turn } = step
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
        <QuestionView action={action} token={token} play={play} strips={strips} turn={turn} />
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
