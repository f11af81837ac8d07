import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import { isSwap } from '../http/request.ts'
import { toAddress } from '../view/address.ts'
import { Canonical, Discovery } from '../view/discovery.tsx'
import type { Child } from '../view/jsx-runtime.ts'
import { raw } from '../view/jsx-runtime.ts'
import { Swap } from '../view/swap.tsx'
import { useHouse } from '../view/use-house.ts'
import type { EmbedQuery } from './query.ts'
import { toPalette, toStyle } from './theme.ts'

/** What the host page is told of a step, if it asked for events. The frame's script adds name and version. */
export type FrameEvent = Readonly<Record<string, string | number | boolean>> & { readonly type: string }

/** How the frame of a request looks. */
export interface Look {
  readonly query: Partial<EmbedQuery>
  /** The nonce for the style of the accent and the first script; `undefined` if the answer is only read by a script, whose page has both. */
  readonly nonce: string | undefined
  /** The style of frames; `undefined` where the frame has to link to it. */
  readonly style: string | undefined
}

/** The look of this request's frame. The frame's script asks for `text/html` only. */
export const lookOf = (c: Context<Env>, query: Partial<EmbedQuery>): Look => ({
  query,
  nonce: isSwap(c) ? undefined : c.get('nonce'),
  style: c.get('frameStyle'),
})

interface FrameProps {
  readonly look: Look
  readonly title: string
  readonly children: Child
  /** The quiz that is played; the frame links to it on the site. */
  readonly quiz?: string
  /** The path of its page on the site, where it shows no quiz. */
  readonly path?: string
  readonly events?: readonly FrameEvent[] | undefined
  /** The game that is ready to be played. */
  readonly game?: Omit<FrameEvent, 'type'>
}

/** A step of a game in a frame on another site: no masthead, no web font, a transparent background, and links that leave the frame. */
export function Frame({ look, title, children, quiz, path, events = [], game }: FrameProps) {
  const { t, language, assets, origin, here, isSwap } = useHouse()
  const { theme = 'auto', accent, league, length } = look.query
  const page = origin + (path ?? toAddress(`/quiz/${quiz ?? 'daily'}`, { league, length }))
  const main = (
    <main aria-label={t('site.name')} data-ready={game && JSON.stringify(game)}>
      <div data-events={JSON.stringify(events)}>{children}</div>
      <p class="foot">
        <a href={page}>{t('site.name')}</a>
      </p>
    </main>
  )
  if (isSwap) return <Swap title={title}>{main}</Swap>
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language} data-theme={theme} data-accent={accent}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} · ${t('site.name')}`}</title>
          <meta name="color-scheme" content={theme === 'auto' ? 'light dark' : theme} />
          <meta name="robots" content="noindex" />
          <meta name="responsive-embedded-sizing" />
          <base target="_blank" />
          <Canonical url={page} />
          {quiz || path ? <Discovery url={here()} title={title} /> : null}
          {look.style ? <style>{raw(look.style)}</style> : <link rel="stylesheet" href={assets.frameStyle} />}
          {accent && look.nonce ? <style nonce={look.nonce}>{raw(toStyle(toPalette(accent)))}</style> : null}
          {game && look.nonce && assets.early ? <script nonce={look.nonce}>{raw(assets.early)}</script> : null}
          <script src={assets.frame} defer></script>
        </head>
        <body>
          {main}
          <div class="vh" id="live" aria-live="polite" data-lost={t('game.lost')}></div>
        </body>
      </html>
    </>
  )
}
