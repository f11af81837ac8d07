import type { Result } from '../game/standing.ts'
import { toAddress } from './address.ts'
import { challengeText, shareText } from './share.ts'
import { ShareBox } from './share-box.tsx'
import { useHouse } from './use-house.ts'

/** The two texts of a finished game to share: its result, and a challenge. */
export function ShareBlock({ result }: { result: Result }) {
  const { t } = useHouse()
  return (
    <>
      <details class="block">
        <summary>
          <h2>{t('result.share')}</h2>
        </summary>
        <ResultBox result={result} />
      </details>
      <details class="block">
        <summary>
          <h2>{t('challenge.give')}</h2>
        </summary>
        <p>{t('challenge.giveText')}</p>
        <ChallengeBox result={result} />
      </details>
    </>
  )
}

/** The result as a text to share. */
export function ResultBox({ result }: { result: Result }) {
  const context = useHouse()
  const text = shareText(context, result, `${context.origin}/r/${result.shareToken}`)
  return <ShareBox id="share-text" label={context.t('result.shareText')} text={text} rows={5} />
}

/** A challenge to play the same questions, as a text to share. */
export function ChallengeBox({ result }: { result: Result }) {
  const context = useHouse()
  const { league, shareToken } = result
  const text = challengeText(context, result, toAddress(`${context.origin}/c/${shareToken}`, { league }))
  return <ShareBox id="challenge-text" label={context.t('challenge.label')} text={text} rows={4} />
}
