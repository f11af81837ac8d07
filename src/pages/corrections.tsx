import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { CORRECTIONS_FEED } from '../http/headers.ts'
import { originOf } from '../http/origin.ts'
import { todayOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import { countsAnyway } from '../quiz/withdraw.ts'
import type { WithdrawnQuestion } from '../quiz/withdrawal.ts'
import { Page, Panel } from '../view/layout.tsx'
import { Quote } from '../view/quote.tsx'
import { useHouse } from '../view/use-house.ts'
import { answerFeed } from './answer-feed.ts'
import { CORRECTIONS, toCorrectionsFeed } from './feed.ts'

/** `/corrections`: the questions that are withdrawn, from which day and why, and as a feed. */
export const correctionsPage = new Hono<Env>()

correctionsPage.get(CORRECTIONS, (c) => show(c, <CorrectionsPage withdrawn={withdrawnIn(c)} />))

correctionsPage.get(CORRECTIONS_FEED, (c) => {
  const withdrawn = withdrawnIn(c)
  const updated = withdrawn[0]?.day ?? todayOf(c)
  const feed = toCorrectionsFeed(c.get('text'), { withdrawn, updated, origin: originOf(c) })
  return answerFeed(c, feed)
})

/** The withdrawn questions, each from the day before its day on: from then every answer counts. */
function withdrawnIn(c: Context<Env>): readonly WithdrawnQuestion[] {
  const { bank, now } = c.get('house')
  return bank.index.withdrawn.filter((withdrawn) => countsAnyway({ withdrawn }, now()))
}

function CorrectionsPage({ withdrawn }: { withdrawn: readonly WithdrawnQuestion[] }) {
  const { t } = useHouse()
  return (
    <Page title={t('corrections.title')}>
      <Panel class="prose">
        <h1>{t('corrections.title')}</h1>
        <p>{t('corrections.text')}</p>
        {withdrawn.length === 0 ? <p>{t('corrections.none')}</p> : null}
        {withdrawn.map((one) => (
          <Correction {...one} />
        ))}
        <p class="ways">
          <a href={CORRECTIONS_FEED}>{t('corrections.feed')}</a>
        </p>
      </Panel>
    </Page>
  )
}

/** One withdrawn question: the day, what it asked, and the reason. It does not tell the answer. */
function Correction({ id, day, prompt, quote, reason }: WithdrawnQuestion) {
  const { t, day: sayDay } = useHouse()
  return (
    <article id={id}>
      <h2>{prompt}</h2>
      <Quote text={quote} />
      <p>{t('corrections.reason', { date: sayDay(day), reason })}</p>
    </article>
  )
}
