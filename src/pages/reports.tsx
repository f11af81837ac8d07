import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { t } from '../house/text.ts'
import { readForm } from '../http/form.ts'
import { reportRefusal } from '../http/game-refusal.ts'
import { refusal } from '../http/refusal.ts'
import { reportDeskOf } from '../http/request.ts'
import { toDay } from '../quiz/day.ts'
import { sayList } from '../quiz/words.ts'
import { isAskable, type ReportReason, reportReasons, saveReport } from '../scores/report.ts'
import { Page, Panel } from '../view/layout.tsx'

const MOST_NOTE_LENGTH = 500

/** `/reports`: tell that something is wrong with a question. */
export const reportsPage = new Hono<Env>()

reportsPage.get('/reports', (c) => {
  const { house } = c.var
  const question = c.req.query('question') ?? ''
  const almanac = house.almanac.before(toDay(house.now()))
  if (!isAskable(almanac, question)) throw reportRefusal(c, 'unknown-question', question)
  return c.html(
    <Page house={house} title={t(house, 'report.title')}>
      <Panel class="prose">
        <h1>{t(house, 'report.title')}</h1>
        <form method="post" action="/reports">
          <input type="hidden" name="question" value={question} />
          <fieldset>
            <legend>{t(house, 'report.reason')}</legend>
            {reportReasons.map((reason) => (
              <label class="choice">
                <input type="radio" name="reason" value={reason} required /> {t(house, `report.${reason}`)}
              </label>
            ))}
          </fieldset>
          <label for="note">{t(house, 'report.note')}</label>
          <textarea id="note" name="note" rows={4} maxlength={MOST_NOTE_LENGTH}></textarea>
          <button type="submit" class="go">
            {t(house, 'report.send')}
          </button>
        </form>
      </Panel>
    </Page>,
  )
})

// The thanks have an address of their own, so that a reload of them reports nothing again.
reportsPage.post('/reports', async (c) => {
  const { question = '', reason = '', note = '' } = await readForm(c)
  const { house } = c.var
  if (!isReason(reason)) {
    const expected = sayList(house.almanac.language, reportReasons)
    const found = reason.slice(0, 40) || t(house, 'expected.nothing')
    throw refusal(c, 'invalid', { field: 'reason', values: { field: 'reason', expected, found } })
  }
  const saved = await saveReport(reportDeskOf(c), { question, reason, note: note.slice(0, MOST_NOTE_LENGTH) })
  if (!saved.ok) throw reportRefusal(c, saved.reason, question)
  return c.redirect('/reports/thanks', 303)
})

reportsPage.get('/reports/thanks', (c) => {
  const { house } = c.var
  return c.html(
    <Page house={house} title={t(house, 'report.title')}>
      <Panel>
        <h1>{t(house, 'report.thanks')}</h1>
        <p>{t(house, 'report.thanksText')}</p>
      </Panel>
    </Page>,
  )
})

const isReason = (text: string): text is ReportReason => reportReasons.some((reason) => reason === text)
