import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { docsPage } from './docs.tsx'
import { homePage } from './home.tsx'
import { incidentsPage } from './incidents.tsx'
import { quizPage } from './quiz.tsx'
import { scoresPage } from './scores.tsx'
import { textPages } from './texts.tsx'

/** The pages of the site. What has no cache rule of its own is kept nowhere: most of it is one player's game. */
export const pages = new Hono<Env>()

pages.use(async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
})
for (const page of [homePage, quizPage, scoresPage, incidentsPage, textPages, docsPage]) pages.route('/', page)
