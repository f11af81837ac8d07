import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { keptAs } from '../http/headers.ts'
import { collectionPage } from './collection.tsx'
import { correctionsPage } from './corrections.tsx'
import { dailiesPage } from './dailies.tsx'
import { docsPage } from './docs.tsx'
import { foundFiles } from './found.ts'
import { homePage } from './home.tsx'
import { incidentsPage } from './incidents.tsx'
import { privacyPage } from './privacy.tsx'
import { quizPage } from './quiz.tsx'
import { reportsPage } from './reports.tsx'
import { scoresPage } from './scores.tsx'
import { streakPage } from './streak.tsx'

/** The pages of the site. A page without a cache rule of its own is made for one reader, so only their browser may keep it. */
export const pages = new Hono<Env>()

pages.use(keptAs('private, no-cache'))
for (const page of [
  homePage,
  quizPage,
  scoresPage,
  dailiesPage,
  streakPage,
  incidentsPage,
  collectionPage,
  reportsPage,
  correctionsPage,
  privacyPage,
  docsPage,
  foundFiles,
])
  pages.route('/', page)
