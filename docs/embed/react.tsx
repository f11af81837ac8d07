import { useEffect, useRef, useState } from 'react'
import type { MixedZoneQuizAttributes, MixedZoneQuizElement } from './mixed-zone-quiz'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'mixed-zone-quiz': DetailedHTMLProps<HTMLAttributes<MixedZoneQuizElement>, MixedZoneQuizElement> &
        MixedZoneQuizAttributes
    }
  }
}

/** Today's quiz. React 19 puts the script into the head once, however many there are. */
export function Quiz({ league, accent }: { league: string; accent: string }) {
  const quiz = useRef<MixedZoneQuizElement>(null)
  const [score, setScore] = useState<string>()
  useEffect(() => {
    const controller = new AbortController()
    quiz.current?.addEventListener('complete', ({ detail }) => setScore(`${detail.score} of ${detail.total}`), {
      signal: controller.signal,
    })
    return () => controller.abort()
  }, [])
  return (
    <>
      <script src="https://quiz.example/embed.js" async />
      <mixed-zone-quiz
        ref={quiz}
        quiz="daily"
        league={league}
        accent={accent}
        style={{ display: 'block', minHeight: 'clamp(620px, 1150px - 83vw, 820px)' }}
      >
        <a href={`https://quiz.example/quiz/daily?league=${league}`}>Play today’s quiz</a>
      </mixed-zone-quiz>
      {score ? <p role="status">You had {score}.</p> : null}
    </>
  )
}
