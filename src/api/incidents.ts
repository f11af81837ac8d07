import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { answerData } from '../http/headers.ts'
import { refusal } from '../http/refusal.ts'
import { todayOf } from '../http/request.ts'
import { readTold } from '../quiz/bank.ts'

/** `/api/incidents/{id}`: an incident that is published, as structured data. It contains answers. */
export const incidentsApi = new Hono<Env>()

// The list of all incidents was here while they were few.
incidentsApi.all('/incidents', (c) => {
  const values = { path: '/api/incidents', instead: '/api/collections/{id}/incidents' }
  throw refusal(c.get('text'), 'gone', { values })
})

incidentsApi.get('/incidents/:id', async (c) => {
  const id = c.req.param('id')
  const told = await readTold(c.get('house').bank, id, todayOf(c))
  if (!told) throw refusal(c.get('text'), 'unknown-incident', { field: 'id', values: { incident: id.slice(0, 80) } })
  return answerData(told.incident)
})
