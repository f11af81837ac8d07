// What search engines and researchers of faults ask for by fixed addresses.
import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { escapeMarkup } from '../house/markup.ts'
import { originOf } from '../http/origin.ts'
import { refusal } from '../http/refusal.ts'
import { todayOf } from '../http/request.ts'
import { readNames } from '../quiz/bank.ts'
import { shiftDay } from '../quiz/day.ts'
import { dailyOn } from '../quiz/quiz-id.ts'
import { lastDailies } from '../view/daily.ts'

const PAGES = [
  '/',
  '/leaderboards',
  '/incidents',
  '/dailies',
  '/put-it-on-your-site',
  '/corrections',
  '/privacy',
  '/docs',
]
const MOST_DAILIES = 366
/** For how many days a security.txt holds: less than a year, as RFC 9116 asks for. */
const VALID_DAYS = 364
const kept = { 'cache-control': 'public, max-age=3600' }
const plain = { ...kept, 'content-type': 'text/plain; charset=utf-8' }

/** `/robots.txt`, `/sitemap.xml` and `/.well-known/security.txt`. */
export const foundFiles = new Hono<Env>()

/** Nothing is hidden from readers of links: previews are wanted, frames say `noindex` themselves, and a result names its quiz as what to list. */
foundFiles.get('/robots.txt', (c) =>
  c.body(`User-agent: *\nDisallow: /api/\nDisallow: /scores\n\nSitemap: ${originOf(c)}/sitemap.xml\n`, 200, plain),
)

foundFiles.get('/sitemap.xml', async (c) => {
  const urls = (await pathsOf(c)).map((path) => `<url><loc>${escapeMarkup(originOf(c) + path)}</loc></url>`)
  const text = `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`
  return c.body(text, 200, { ...kept, 'content-type': 'application/xml; charset=utf-8' })
})

/** Every page that search engines may list: fixed ones, collections, matches, and the dailies of the last year, today's with them. */
async function pathsOf(c: Context<Env>): Promise<readonly string[]> {
  const { bank, now } = c.get('house')
  const names = await readNames(bank, todayOf(c))
  const folders: Readonly<Partial<Record<string, string>>> = { incident: '/incidents', collection: '/collections' }
  const listed = names.flatMap(([id, { is }]) => (folders[is] ? [`${folders[is]}/${id}`] : []))
  const dailies = lastDailies({ index: bank.index, nowMs: now() }, MOST_DAILIES).map((day) => `/quiz/${dailyOn(day)}`)
  return [...PAGES, ...listed, ...dailies]
}

/** Whom to tell of a hole (RFC 9116): the address that the owner has set. Without one that is an address there is no such file, since a contact that answers nobody is worse than none. */
foundFiles.get('/.well-known/security.txt', (c) => {
  const contact = c.env.SECURITY_CONTACT ?? ''
  if (!/^(mailto:|https:\/\/|tel:)[!-~]+$/.test(contact))
    throw refusal(c.get('text'), 'not-found', { values: { path: c.req.path } })
  const canonical = `${originOf(c)}/.well-known/security.txt`
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${shiftDay(todayOf(c), VALID_DAYS)}T00:00:00Z`,
    'Preferred-Languages: en',
    ...(canonical.startsWith('https:') ? [`Canonical: ${canonical}`] : []),
  ]
  return c.body(`${lines.join('\n')}\n`, 200, plain)
})
