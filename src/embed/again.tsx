import { isDailyTopic, parseQuizId } from '../quiz/quiz-id.ts'
import { toAddress } from '../view/address.ts'
import { useHouse } from '../view/use-house.ts'
import type { Look } from './frame.tsx'

/** The address that the steps of a framed game are posted to. */
export const actionOf = (quiz: string, { query }: Look) => toAddress(`/embed/${quiz}`, query)

/** Starts another quiz on the same topic; after a daily, a mix. */
export function Again({ look, quiz }: { look: Look; quiz: string }) {
  const { t } = useHouse()
  const { topic = 'daily', group } = parseQuizId(quiz) ?? {}
  const query = { ...look.query, kind: group, versus: undefined }
  return (
    <form
      class="block"
      method="post"
      target="_self"
      action={toAddress(`/embed/${isDailyTopic(topic) ? 'mix' : topic}`, query)}
      data-swap
      data-seen
    >
      <button type="submit" class="go quiet">
        {t('embed.again')}
      </button>
    </form>
  )
}
