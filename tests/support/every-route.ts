import { type OpenHouse, playThrough } from './house.ts'

/** A good request to a route. */
export interface RouteRequest {
  readonly path: string
  readonly init?: RequestInit
}

const QUIZ = 'daily-20261122'
const json = (body: unknown, method = 'POST'): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
const form = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
})

/** The routes of a site, as `GET /quiz/:quizId`. */
export const routesOf = ({ app }: OpenHouse): readonly string[] => [
  ...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
]

/** A request to every route of a site, by the route, in an order in which each is answered as wished. */
export async function requestsToRoutes(house: OpenHouse): Promise<Readonly<Record<string, RouteRequest>>> {
  const { token, result } = await playThrough(house, { quiz: QUIZ })
  const shared = new URL(result.share.url).pathname
  const started = (await house.send('/api/games', { quiz: QUIZ })).body.token
  const saved = { token, name: 'Ada' }
  const report = { question: 'atletico-2021.venue.match', reason: 'wrong' }
  const at = (path: string, init?: RequestInit): RouteRequest => ({ path, ...(init && { init }) })
  const plain = ['/', '/healthz', '/openapi.json', '/leaderboards', '/scores', '/scores/delete', '/dailies', '/streak']
  const fixed = [
    ...['/dailies.xml', '/offline', '/incidents', '/collections', '/reports/thanks', '/privacy', '/docs'],
    ...['/corrections', '/corrections.xml'],
    ...['/robots.txt', '/sitemap.xml', '/.well-known/security.txt', '/put-it-on-your-site', '/api/collections'],
  ]
  return {
    ...Object.fromEntries([...plain, ...fixed].map((path) => [`GET ${path}`, at(path)])),
    'GET /api/quizzes/:quizId': at(`/api/quizzes/${QUIZ}`),
    'POST /api/games': at('/api/games', json({ quiz: QUIZ })),
    'POST /api/games/questions': at('/api/games/questions', json({ token: started })),
    'POST /api/games/answers': at('/api/games/answers', json({ token: started, option: 'a' })),
    'POST /api/scores': at('/api/scores', json(saved)),
    'DELETE /api/scores': at('/api/scores', json({ token }, 'DELETE')),
    'GET /api/leaderboards/:board': at(`/api/leaderboards/${QUIZ}`),
    'POST /api/reports': at('/api/reports', json(report)),
    'GET /api/collections/:id/incidents': at('/api/collections/klopp/incidents'),
    'GET /api/incidents/:id': at('/api/incidents/everton-2017'),
    'GET /quiz/:quizId': at(`/quiz/${QUIZ}`),
    'POST /quiz/:quizId': at(`/quiz/${QUIZ}`, form({ token: started, option: 'a' })),
    'GET /embed.js': at('/embed.js'),
    'GET /embed-host.js': at('/embed-host.js'),
    'GET /embed/leaderboards/:board': at('/embed/leaderboards/daily?league=mine'),
    'GET /leaderboards/:board': at(`/leaderboards/${QUIZ}`),
    'POST /scores': at('/scores', form(saved)),
    'POST /scores/delete': at('/scores/delete', form({ token })),
    'GET /dailies/:month': at('/dailies/2026-11'),
    'GET /incidents/:id': at('/incidents/everton-2017'),
    'GET /collections/:id': at('/collections/klopp'),
    'GET /reports': at(`/reports?question=${report.question}`),
    'POST /reports': at('/reports', form(report)),
    'GET /oembed': at(`/oembed?url=https://quiz.example/quiz/${QUIZ}`),
    'GET /embed/:quizId': at(`/embed/${QUIZ}?accent=c8102e`),
    'POST /embed/:quizId': at(`/embed/${QUIZ}`, form({ token: started, option: 'a' })),
    'GET /r/:token': at(shared),
    'GET /c/:token': at(shared.replace('/r/', '/c/')),
    'GET /r/:token/card.png': at(`${shared}/card.png`),
  }
}
