import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import { openToAll } from '../http/cors.ts'
import { keptAs } from '../http/headers.ts'
import { collectionsApi } from './collections.ts'
import { gamesApi } from './games.ts'
import { incidentsApi } from './incidents.ts'
import { scoresApi } from './scores.ts'

/** The JSON API. It is open to every origin, without credentials. */
export const api = new Hono<Env>()

api.use(
  openToAll({
    methods: 'GET,POST,DELETE',
    requestHeaders: 'content-type',
    maxAgeSeconds: 86_400,
  }),
)
api.use(keptAs('no-store'))
api.route('/', gamesApi)
api.route('/', scoresApi)
api.route('/', collectionsApi)
api.route('/', incidentsApi)
