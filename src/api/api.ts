import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { keptAs, openToAll } from '../http/headers.ts'
import { gamesApi } from './games.ts'
import { incidentsApi } from './incidents.ts'
import { scoresApi } from './scores.ts'

/** The JSON API. Open to every origin, without credentials: an embed in a sandbox has no origin of its own. */
export const api = new Hono<Env>()

api.use(openToAll({ allowMethods: ['GET', 'POST', 'DELETE'], allowHeaders: ['content-type'], maxAge: 86_400 }))
api.use(keptAs('no-store'))
api.route('/', gamesApi)
api.route('/', scoresApi)
api.route('/', incidentsApi)
