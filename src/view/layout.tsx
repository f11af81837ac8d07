import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { House } from '../house/house.ts'
import { t } from '../house/text.ts'
import { type Card, CardTags } from './card.tsx'
import { Discovery } from './discovery.tsx'

export interface PageProps {
  readonly house: House
  readonly title: string
  readonly children: Child
  /** The path of the navigation link that this page is. */
  readonly here?: string | undefined
  /** The address of this page, where it is one that can be played and embedded. */
  readonly playable?: string | undefined
  /** The address of a script that only this page needs. */
  readonly script?: string | undefined
  /** What a link to the page shows where it is pasted. */
  readonly card?: Card | undefined
}

/** Every page of the site: masthead, content, foot. */
export function Page({ house, title, children, here, playable, card, script }: PageProps) {
  const { assets } = house
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} · ${t(house, 'site.name')}`}</title>
          <meta name="description" content={card?.text ?? t(house, 'site.description')} />
          {card ? <CardTags house={house} card={card} /> : null}
          <meta name="color-scheme" content="light dark" />
          {playable ? <Discovery url={playable} title={title} /> : null}
          <link rel="icon" href={assets.icon} type="image/svg+xml" />
          <meta name="theme-color" content="#16151e" />
          <link rel="manifest" href={assets.manifest} />
          <link rel="apple-touch-icon" href={assets.touchIcon} />
          <link rel="alternate" href="/dailies.xml" type="application/atom+xml" title={t(house, 'dailies.title')} />
          <link rel="stylesheet" href={assets.style} />
          <script src={assets.play} defer></script>
          {script ? <script src={script} defer></script> : null}
        </head>
        <body>
          <a class="skip" href="#main">
            {t(house, 'site.skip')}
          </a>
          <header class="mast">
            <a class="wordmark" href="/">
              <Wordmark /> {t(house, 'site.name')}
            </a>
            <nav aria-label={t(house, 'site.nav')}>
              {[
                ['/quiz/daily', t(house, 'site.today')],
                ['/leaderboards', t(house, 'site.leaderboards')],
                ['/incidents', t(house, 'site.incidents')],
              ].map(([href, text]) => (
                <a href={href} {...(href === here ? { 'aria-current': 'page' } : {})}>
                  {text}
                </a>
              ))}
            </nav>
          </header>
          <main id="main" data-loading={t(house, 'game.loading')}>
            {children}
          </main>
          <footer class="foot">
            <p>{t(house, 'site.footer')}</p>
            <p>
              <a href="/put-it-on-your-site">{t(house, 'site.embed')}</a>{' '}
              <a href="/privacy">{t(house, 'site.privacy')}</a> <a href="/docs">{t(house, 'site.api')}</a>
            </p>
          </footer>
          <div class="vh" id="live" aria-live="polite" data-lost={t(house, 'game.lost')}></div>
        </body>
      </html>
    </>
  )
}

/** The mark on the backdrop: M and Z as the edge of a microphone cube. */
function Wordmark() {
  return (
    <svg class="mark" viewBox="0 0 44 24" aria-hidden="true">
      <path d="M0 24V0h5.5L11 11 16.500 0H22v24h-4.800V9L12.800 18H9.200L4.800 9v15zM25 0h19v4.800L32.500 19.200H44V24H25v-4.800L36.500 4.800H25z" />
    </svg>
  )
}

/** A block that stands in front of the backdrop. */
export function Panel({
  children,
  ...rest
}: {
  children: Child
  class?: string
  hidden?: boolean
  [data: `data-${string}`]: string | undefined
}) {
  return (
    <section {...rest} class={`panel ${rest.class ?? ''}`}>
      {children}
    </section>
  )
}
