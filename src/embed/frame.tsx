import type { Context } from 'hono'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Env } from '../house/house.ts'
import { t } from '../house/text.ts'
import { hereOf, originOf } from '../http/request.ts'
import { toAddress } from '../view/address.ts'
import { Discovery } from '../view/discovery.tsx'
import type { Asked } from './asked.ts'
import { toPalette, toStyle } from './theme.ts'

/** What the host page is told of a step, once it has asked to be told: versioned by the script that sends it. */
export type FrameEvent = Readonly<Record<string, string | number | boolean>> & { readonly type: string }

interface FrameProps {
  readonly c: Context<Env>
  readonly title: string
  readonly children: Child
  readonly asked?: Partial<Asked>
  /** The quiz that is played, which the link to the site leads to; none where there is nothing to play. */
  readonly quiz?: string
  readonly events?: readonly FrameEvent[] | undefined
  /** The game that is ready to be played. */
  readonly game?: Omit<FrameEvent, 'type'>
}

/** A step of a game for a frame on another site: no masthead, no web font, a transparent ground, and links that leave the frame. */
export function Frame({ c, title, children, asked = {}, quiz, events = [], game }: FrameProps) {
  const { house } = c.var
  const { theme = 'auto', accent } = asked
  // What swap.ts fetches it only reads: a style in there would be refused by the policy of the frame that it is in.
  const isDocument = c.req.header('accept') !== 'text/html'
  const page = toAddress(`${originOf(c)}/quiz/${quiz ?? 'daily'}`, { league: asked.league, length: asked.length })
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en" data-theme={theme} data-accent={accent}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} · ${t(house, 'site.name')}`}</title>
          <meta name="color-scheme" content={theme === 'auto' ? 'light dark' : theme} />
          <meta name="robots" content="noindex" />
          <meta name="responsive-embedded-sizing" />
          <base target="_blank" />
          <link rel="canonical" href={page} />
          {quiz ? <Discovery url={hereOf(c)} title={title} /> : null}
          <link rel="stylesheet" href={house.assets.frameStyle} />
          {accent && isDocument ? (
            <style nonce={c.get('secureHeadersNonce')}>{raw(toStyle(toPalette(accent)))}</style>
          ) : null}
          <script src={house.assets.frame} defer></script>
        </head>
        <body>
          <main aria-label={t(house, 'site.name')} data-ready={game && JSON.stringify(game)}>
            <div data-events={JSON.stringify(events)}>{children}</div>
            <p class="foot">
              <a href={page}>{t(house, 'site.name')}</a>
            </p>
          </main>
          <div class="vh" id="live" aria-live="polite" data-lost={t(house, 'game.lost')}></div>
        </body>
      </html>
    </>
  )
}
