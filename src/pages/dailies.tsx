import type { Context } from 'hono'
import { html } from 'hono/html'
import { Hono } from 'hono/tiny'
import type { Env, House } from '../house/house.ts'
import { t } from '../house/text.ts'
import { titleOfQuiz } from '../house/title.ts'
import { FEED } from '../http/headers.ts'
import { refusal } from '../http/refusal.ts'
import { originOf } from '../http/request.ts'
import { parseDigits, shiftDay, toDay } from '../quiz/day.ts'
import type { Day } from '../quiz/incident.ts'
import { dailyOn } from '../quiz/quiz-id.ts'
import { sayDay } from '../quiz/words.ts'
import { dailyRange, lastDailies } from '../view/daily.ts'
import { Page, Panel } from '../view/layout.tsx'
import { NextDaily } from '../view/streak.tsx'

const FED = 14
const A_WEEK = Array.from({ length: 7 }, (_, i) => i)

/** `/dailies`: every daily so far, month by month, and as a feed. */
export const dailiesPage = new Hono<Env>()

dailiesPage.get('/dailies', (c) => showMonth(c, monthOf(toDay(c.var.house.now()))))
dailiesPage.get('/dailies/:month', (c) => showMonth(c, c.req.param('month')))

const monthOf = (day: Day) => day.slice(0, 7)

function showMonth(c: Context<Env>, month: string) {
  const { house } = c.var
  const { first, today } = dailyRange(house)
  const start = /^\d{4}-\d\d$/.test(month) ? parseDigits(`${month.replace('-', '')}01`) : undefined
  const isThisMonth = month === monthOf(today)
  if (!start || !(isThisMonth || (month >= monthOf(first) && month < monthOf(today))))
    throw refusal(c, 'not-found', { values: { path: c.req.path.slice(0, 120) } })
  const earlier = monthOf(shiftDay(start, -1))
  const later = monthOf(shiftDay(start, 31))
  return c.html(
    <Page house={house} title={t(house, 'dailies.title')}>
      <Panel>
        <h1>{t(house, 'dailies.title')}</h1>
        <p>{t(house, 'dailies.text')}</p>
        <Calendar house={house} start={start} />
        <p class="ways">
          {earlier >= monthOf(first) ? <MonthLink house={house} month={earlier} rel="prev" /> : null}
          {isThisMonth ? null : <MonthLink house={house} month={later} rel="next" />}
        </p>
        <NextDaily house={house} />
        <p class="ways">
          <a href="/streak">{t(house, 'streak.title')}</a>
          <a href={FEED}>{t(house, 'dailies.feed')}</a>
        </p>
      </Panel>
    </Page>,
  )
}

function MonthLink({ house, month, rel }: { house: House; month: string; rel: 'prev' | 'next' }) {
  return (
    <a href={`/dailies/${month}`} rel={rel}>
      {sayDay(house.almanac.language, `${month}-01`, 'month')}
    </a>
  )
}

/** A month as a table of weeks; the days that have a daily lead to it. */
function Calendar({ house, start }: { house: House; start: Day }) {
  const { language } = house.almanac
  const { first, today } = dailyRange(house)
  const monday = shiftDay(start, -((new Date(start).getUTCDay() + 6) % 7))
  const weeks = [0, 7, 14, 21, 28, 35]
    .map((days) => shiftDay(monday, days))
    .filter((day) => monthOf(day) <= monthOf(start))
  return (
    <table class="calendar" data-played={t(house, 'dailies.played', { right: '{right}' })}>
      <caption>{sayDay(language, start, 'month')}</caption>
      <thead>
        <tr>
          {A_WEEK.map((i) => (
            <th scope="col" abbr={sayDay(language, shiftDay(monday, i), 'weekday')}>
              {sayDay(language, shiftDay(monday, i), 'shortWeekday')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {A_WEEK.map((i) => {
              const day = shiftDay(week, i)
              const number = Number(day.slice(8))
              if (monthOf(day) !== monthOf(start)) return <td></td>
              if (day < first || day > today) return <td class="hint">{number}</td>
              return (
                <td>
                  <a
                    href={`/quiz/${dailyOn(day)}`}
                    aria-label={titleOfQuiz(house, dailyOn(day))}
                    data-day={day}
                    {...(day === today ? { 'aria-current': 'date' } : {})}
                  >
                    {number}
                  </a>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

dailiesPage.get(FEED, async (c) => {
  const { house } = c.var
  const { today } = dailyRange(house)
  const origin = originOf(c)
  const days = lastDailies(house, FED)
  const entries = days.map((day) => {
    const url = `${origin}/quiz/${dailyOn(day)}`
    return html`<entry><title>${titleOfQuiz(house, dailyOn(day))}</title><id>${url}</id><link href="${url}"/><published>${day}T00:00:00Z</published><updated>${day}T00:00:00Z</updated><summary>${t(house, 'dailies.text')}</summary></entry>`
  })
  const name = t(house, 'site.name')
  const feed = await html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${house.almanac.language}"><title>${name}: ${t(house, 'dailies.title')}</title><id>${origin + FEED}</id><link rel="self" href="${origin + FEED}"/><link href="${origin}/"/><updated>${days[0] ?? today}T00:00:00Z</updated><author><name>${name}</name></author>${entries}</feed>`
  return c.body(String(feed), 200, {
    'content-type': 'application/atom+xml; charset=utf-8',
    'cache-control': 'public, max-age=900',
    'access-control-allow-origin': '*',
  })
})
