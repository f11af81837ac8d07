// Which pages a browser may load ahead, as https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API tells it.

/** Paths that start a game, whose clock would run, or that only act. */
const never = ['/quiz/*', '/embed/*', '/c/*', '/api/*', '/scores*', '/reports*', '/oembed*']

/** A link to one of our other pages is fetched when it is pressed, before it is let go: then its reader surely goes there. */
export const speculationRules = {
  prefetch: [
    {
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: never } }] },
      eagerness: 'conservative',
    },
  ],
} as const
