// Which pages a browser may load ahead, as https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API tells it.

/** Paths under which a game starts, whose clock would run, and those that are no pages to go to. */
const never = ['/quiz/*', '/embed/*', '/api/*', '/scores*', '/reports*', '/oembed*']

/** A link to one of our other pages is fetched when it is pressed, before it is let go: then its reader surely goes there. */
export const speculationRules = {
  prefetch: [
    {
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: never } }] },
      eagerness: 'conservative',
    },
  ],
} as const
