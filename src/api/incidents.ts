import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { refusal } from '../http/refusal.ts'
import { originOf, publishedOf, todayOf } from '../http/request.ts'
import { readTold } from '../quiz/bank.ts'

/** `/api/incidents`: the incidents that are published, as structured data. They contain answers. */
export const incidentsApi = new Hono<Env>()

incidentsApi.get('/incidents', (c) => {
  const incidents = publishedOf(c).map(({ id, title, published, date, home, away }) => ({
    ...{ id, title, published, date, home, away },
    url: `${originOf(c)}/api/incidents/${id}`,
  }))
  return c.json({ incidents })
})

incidentsApi.get('/incidents/:id', async (c) => {
  const id = c.req.param('id')
  const told = await readTold(c.var.house.bank, id, todayOf(c))
  if (!told) throw refusal(c.var.text, 'unknown-incident', { field: 'id', values: { incident: id.slice(0, 80) } })
  return c.json(told.incident)
})
