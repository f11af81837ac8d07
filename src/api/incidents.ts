import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { refusal } from '../http/refusal.ts'
import { originOf } from '../http/request.ts'
import { toDay } from '../quiz/day.ts'
import { nameOf } from '../quiz/naming.ts'

/** `/api/incidents`: the structured incidents that have been published. They hold answers. */
export const incidentsApi = new Hono<Env>()

incidentsApi.get('/incidents', (c) => {
  const almanac = published(c)
  const incidents = almanac.incidents.map(({ id, title, published: since, match }) => ({
    id,
    title,
    published: since,
    date: match.date,
    home: nameOf(almanac, 'clubs', match.home),
    away: nameOf(almanac, 'clubs', match.away),
    url: `${originOf(c)}/api/incidents/${id}`,
  }))
  return c.json({ incidents })
})

incidentsApi.get('/incidents/:id', (c) => {
  const id = c.req.param('id')
  const incident = published(c).find(id)
  if (!incident) throw refusal(c, 'unknown-incident', { field: 'id', values: { incident: id.slice(0, 80) } })
  const { $schema: _, ...shown } = incident
  return c.json(shown)
})

const published = (c: Context<Env>) => c.var.house.almanac.before(toDay(c.var.house.now()))
