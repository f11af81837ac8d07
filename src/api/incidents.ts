import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { refusal } from '../http/refusal.ts'
import { originOf, publishedOf } from '../http/request.ts'
import { nameOf } from '../quiz/naming.ts'

/** `/api/incidents`: the incidents that are published, as structured data. They contain answers. */
export const incidentsApi = new Hono<Env>()

incidentsApi.get('/incidents', (c) => {
  const almanac = publishedOf(c)
  const incidents = almanac.incidents.map(({ id, title, published, match }) => ({
    id,
    title,
    published,
    date: match.date,
    home: nameOf(almanac, 'clubs', match.home),
    away: nameOf(almanac, 'clubs', match.away),
    url: `${originOf(c)}/api/incidents/${id}`,
  }))
  return c.json({ incidents })
})

incidentsApi.get('/incidents/:id', (c) => {
  const id = c.req.param('id')
  const incident = publishedOf(c).find(id)
  if (!incident) throw refusal(c.var.text, 'unknown-incident', { field: 'id', values: { incident: id.slice(0, 80) } })
  const { $schema: _, ...shown } = incident
  return c.json(shown)
})
