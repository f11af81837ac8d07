/** A path of every kind of page of the site. */
export const pagePaths: readonly string[] = [
  '/',
  '/quiz/daily-20261122',
  '/leaderboards',
  '/leaderboards/daily-20261122',
  '/incidents',
  '/incidents/atletico-2021',
  '/privacy',
  '/docs',
  '/reports?question=atletico-2021.venue.match',
  '/nothing',
]
