import type { ShareClaims } from '../game/claims.ts'
import { toAddress } from '../view/address.ts'
import { Page, Panel } from '../view/layout.tsx'
import { toLinkPreview } from '../view/preview.tsx'
import { useHouse } from '../view/use-house.ts'

interface Challenge {
  readonly token: string
  readonly share: ShareClaims
  readonly league: string
}

/** The invitation to play the questions of a shared result. It does not say how the challenger did. */
export function ChallengePage({ token, share: { quiz, pattern }, league }: Challenge) {
  const context = useHouse()
  const { t, origin } = context
  const count = pattern.length
  const title = t('challenge.title')
  const text = t('challenge.text', { count })
  const ofQuiz = toLinkPreview(context, { page: 'quiz', quiz })
  const preview = { ...ofQuiz, title: `${title}: ${ofQuiz.title}`, text, url: `${origin}/c/${token}` }
  return (
    <Page title={title} preview={() => preview} isEmbeddable isListed={false}>
      <Panel>
        <p class="kicker">{ofQuiz.title}</p>
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        <p>
          <a class="go" href={toAddress(`/quiz/${quiz}`, { length: count, league, versus: token })}>
            {t('challenge.take')}
          </a>
        </p>
      </Panel>
    </Page>
  )
}
