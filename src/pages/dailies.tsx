import type { Context } from 'hono'

import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { titleOfQuiz } from '../house/title.ts'
import { FEED } from '../http/headers.ts'
import { originOf } from '../http/origin.ts'
import { refusal } from '../http/refusal.ts'
import { titleContextOf } from '../http/request.ts'
import { show } from '../http/show.ts'
import { parseDigits, shiftDay, toDay } from '../quiz/day.ts'
import type { Day } from '../quiz/incident.ts'
import { dailyOn } from '../quiz/quiz-id.ts'
import { dailyRange, lastDailies } from '../view/daily.ts'
import { Page, Panel } from '../view/layout.tsx'
import { NextDaily } from '../view/streak.tsx'
import { useHouse } from '../view/use-house.ts'
import { answerFeed } from './answer-feed.ts'
import { toFeed } from './feed.ts'

/** How many dailies the feed has. */
const FED = 14
const A_WEEK = Array.from({ length: 7 }, (_, i) => i)

/** `/dailies`: every daily so far, month by month, and as a feed. */
export const dailiesPage = new Hono<Env>()

dailiesPage.get('/dailies', (c) => showMonth(c, monthOf(toDay(c.get('house').now()))))
dailiesPage.get('/dailies/:month', (c) => showMonth(c, c.req.param('month')))

const monthOf = (day: Day) => day.slice(0, 7)

function showMonth(c: Context<Env>, month: string) {
  const { bank, now } = c.get('house')
  const { first, today } = dailyRange({ index: bank.index, nowMs: now() })
  const start = /^\d{4}-\d\d$/.test(month) ? parseDigits(`${month.replace('-', '')}01`) : undefined
  const isThisMonth = month === monthOf(today)
  if (!start || !(isThisMonth || (month >= monthOf(first) && month < monthOf(today))))
    throw refusal(c.get('text'), 'not-found', { values: { path: c.req.path.slice(0, 120) } })
  return show(c, <DailiesPage start={start} />)
}

/** The month that starts on a day. */
function DailiesPage({ start }: { start: Day }) {
  const context = useHouse()
  const { t } = context
  const { first, today } = dailyRange(context)
  const earlier = monthOf(shiftDay(start, -1))
  const later = monthOf(shiftDay(start, 31))
  return (
    <Page title={t('dailies.title')}>
      <Panel>
        <h1>{t('dailies.title')}</h1>
        <p>{t('dailies.text')}</p>
        <Calendar start={start} />
        <p class="ways">
          {earlier >= monthOf(first) ? <MonthLink month={earlier} rel="prev" /> : null}
          {later <= monthOf(today) ? <MonthLink month={later} rel="next" /> : null}
        </p>
        <NextDaily />
        <p class="ways">
          <a href="/streak">{t('streak.title')}</a>
          <a href={FEED}>{t('dailies.feed')}</a>
        </p>
      </Panel>
    </Page>
  )
}

function MonthLink({ month, rel }: { month: string; rel: 'prev' | 'next' }) {
  const { day } = useHouse()
  return (
    <a href={`/dailies/${month}`} rel={rel}>
      {day(`${month}-01`, 'month')}
    </a>
  )
}

/** A month as a table of weeks. Days that have a daily are links to it. */
function Calendar({ start }: { start: Day }) {
  const { t, day } = useHouse()
  const monday = shiftDay(start, -((new Date(start).getUTCDay() + 6) % 7))
  const weeks = [0, 7, 14, 21, 28, 35]
    .map((days) => shiftDay(monday, days))
    .filter((first) => monthOf(first) <= monthOf(start))
  return (
    <table class="calendar" data-played={t('dailies.played', { right: '{right}' })}>
      <caption>{day(start, 'month')}</caption>
      <thead>
        <tr>
          {A_WEEK.map((i) => (
            <th scope="col" abbr={day(shiftDay(monday, i), 'weekday')}>
              {day(shiftDay(monday, i), 'shortWeekday')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {A_WEEK.map((i) => (
              <DayCell day={shiftDay(week, i)} month={monthOf(start)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A day in the table of a month; empty if the day is of another month. */
function DayCell({ day, month }: { day: Day; month: string }) {
  const context = useHouse()
  const { first, today } = dailyRange(context)
  const number = Number(day.slice(8))
  if (monthOf(day) !== month) return <td></td>
  if (day < first || day > today) return <td class="hint">{number}</td>
  return (
    <td>
      <a
        href={`/quiz/${dailyOn(day)}`}
        aria-label={titleOfQuiz(context, dailyOn(day))}
        data-day={day}
        aria-current={day === today ? 'date' : undefined}
      >
        {number}
      </a>
    </td>
  )
}

dailiesPage.get(FEED, async (c) => {
  const { bank, now } = c.get('house')
  const moment = { index: bank.index, nowMs: now() }
  const { today } = dailyRange(moment)
  const feed = toFeed(await titleContextOf(c), { days: lastDailies(moment, FED), today, origin: originOf(c) })
  return answerFeed(c, feed)
})
