import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { readForm } from '../http/form.ts'
import { reportRefusal } from '../http/game-refusal.ts'
import { refusal } from '../http/refusal.ts'
import { reportContextOf, todayOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import { isAskable, type ReportReason, reportReasons, saveReport } from '../scores/report.ts'
import { Page, Panel } from '../view/layout.tsx'
import { useHouse } from '../view/use-house.ts'

const MOST_NOTE_LENGTH = 500

/** `/reports`: tells us that something is wrong with a question. */
export const reportsPage = new Hono<Env>()

reportsPage.get('/reports', async (c) => {
  const question = c.req.query('question') ?? ''
  if (!(await isAskable(c.get('house').bank, question, todayOf(c))))
    throw reportRefusal(c.get('text'), 'unknown-question', question)
  return show(c, <ReportPage question={question} />)
})

function ReportPage({ question }: { question: string }) {
  const { t } = useHouse()
  return (
    <Page title={t('report.title')} isListed={false}>
      <Panel class="prose">
        <h1>{t('report.title')}</h1>
        <form method="post" action="/reports">
          <input type="hidden" name="question" value={question} />
          <fieldset>
            <legend>{t('report.reason')}</legend>
            {reportReasons.map((reason) => (
              <label class="choice">
                <input type="radio" name="reason" value={reason} required /> {t(`report.${reason}`)}
              </label>
            ))}
          </fieldset>
          <label for="note">{t('report.note')}</label>
          <textarea id="note" name="note" rows={4} maxlength={MOST_NOTE_LENGTH}></textarea>
          <button type="submit" class="go">
            {t('report.send')}
          </button>
        </form>
      </Panel>
    </Page>
  )
}

// The thanks have an address of their own, so that reloading them does not report again.
reportsPage.post('/reports', async (c) => {
  const { question = '', reason = '', note = '' } = await readForm(c)
  const text = c.get('text')
  if (!isReason(reason)) {
    const expected = text.list(reportReasons)
    const found = reason.slice(0, 40) || text.t('expected.nothing')
    throw refusal(text, 'invalid', { field: 'reason', values: { field: 'reason', expected, found } })
  }
  const saved = await saveReport(reportContextOf(c), { question, reason, note: note.slice(0, MOST_NOTE_LENGTH) })
  if (!saved.ok) throw reportRefusal(text, saved.reason, question)
  return c.redirect('/reports/thanks', 303)
})

const isReason = (text: string): text is ReportReason => reportReasons.some((reason) => reason === text)

reportsPage.get('/reports/thanks', (c) => show(c, <ThanksPage />))

function ThanksPage() {
  const { t } = useHouse()
  return (
    <Page title={t('report.title')} isListed={false}>
      <Panel>
        <h1>{t('report.thanks')}</h1>
        <p>{t('report.thanksText')}</p>
      </Panel>
    </Page>
  )
}
