import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { isQuestionId } from '../quiz/bank.ts'
import { refusal } from '../refusal.ts'
import { isTooOften, storeOf } from '../request.ts'
import { Page, Panel } from '../view/layout.tsx'
import { t } from '../view/text.ts'
import { readForm } from './form.ts'

const privacyParts = ['store', 'browser', 'cookies', 'address']
const reasons = ['wrong', 'unclear', 'gives-itself-away', 'offensive', 'other']

/** `/privacy` and `/reports`. */
export const textPages = new Hono<Env>()

textPages.get('/privacy', (c) => {
  const { house } = c.var
  return c.html(
    <Page house={house} title={t(house, 'privacy.title')}>
      <Panel class="prose">
        <h1>{t(house, 'privacy.title')}</h1>
        {privacyParts.map((part) => (
          <>
            <h2>{t(house, `privacy.${part}`)}</h2>
            <p>{t(house, `privacy.${part}Text`)}</p>
          </>
        ))}
      </Panel>
    </Page>,
  )
})

textPages.get('/reports', (c) => {
  const { house } = c.var
  const question = (c.req.query('question') ?? '').slice(0, 120)
  if (!isQuestionId(house.almanac, question)) throw refusal(c, 'unknown-question', { values: { question } })
  return c.html(
    <Page house={house} title={t(house, 'report.title')}>
      <Panel class="prose">
        <h1>{t(house, 'report.title')}</h1>
        <form method="post" action="/reports">
          <input type="hidden" name="question" value={question} />
          <fieldset>
            <legend>{t(house, 'report.reason')}</legend>
            {reasons.map((reason) => (
              <label class="choice">
                <input type="radio" name="reason" value={reason} required /> {t(house, `report.${reason}`)}
              </label>
            ))}
          </fieldset>
          <label for="note">{t(house, 'report.note')}</label>
          <textarea id="note" name="note" rows={4} maxlength={500}></textarea>
          <button type="submit" class="go">
            {t(house, 'report.send')}
          </button>
        </form>
      </Panel>
    </Page>,
  )
})

textPages.post('/reports', async (c) => {
  const { question = '', reason = '', note = '' } = await readForm(c)
  const { house } = c.var
  if (!isQuestionId(house.almanac, question))
    throw refusal(c, 'unknown-question', { values: { question: question.slice(0, 120) } })
  if (!reasons.includes(reason))
    throw refusal(c, 'invalid', {
      values: {
        field: 'reason',
        expected: reasons.join(', '),
        found: reason.slice(0, 40) || t(house, 'expected.nothing'),
      },
    })
  if (await isTooOften(c, 'report')) throw refusal(c, 'too-often')
  const report = {
    question: question.slice(0, 120),
    reason,
    note: note.slice(0, 500),
    reportedAt: new Date(house.now()).toISOString(),
  }
  const written = await storeOf(c).writeReport(house.newId(), report)
  if (!written.ok) throw refusal(c, 'unavailable')
  return c.html(
    <Page house={house} title={t(house, 'report.title')}>
      <Panel>
        <h1>{t(house, 'report.thanks')}</h1>
        <p>{t(house, 'report.thanksText')}</p>
      </Panel>
    </Page>,
  )
})
