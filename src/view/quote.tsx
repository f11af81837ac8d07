import { GAP } from '../quiz/quote.ts'
import { useHouse } from './use-house.ts'

/** The quote of a question, with its gap if it has one; nothing if there is no quote. */
export function Quote({ text }: { text: string | undefined }) {
  if (text === undefined) return null
  const [before, after] = text.split(GAP)
  return (
    <blockquote class="quote">
      <p>
        {before}
        {after === undefined ? null : <Gap />}
        {after}
      </p>
    </blockquote>
  )
}

function Gap() {
  const { t } = useHouse()
  return (
    <span class="gap">
      <span class="vh">{t('game.gap')}</span>
    </span>
  )
}
