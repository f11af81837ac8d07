import { AboutQuiz } from './about-quiz.tsx'
import { Canonical, Discovery } from './discovery.tsx'
import type { Child } from './jsx-runtime.ts'
import { raw } from './jsx-runtime.ts'
import { type LinkPreview, PreviewTags } from './preview.tsx'
import { Swap } from './swap.tsx'
import { useHouse } from './use-house.ts'

/** What a page has beside its content. */
export interface PageProps {
  readonly title: string
  readonly children: Child
  /** The path of the navigation link that leads to this page. */
  readonly current?: string | undefined
  /** Whether what the page shows can be embedded. */
  readonly isEmbeddable?: boolean
  /** The address of a script that only this page needs. */
  readonly script?: string | undefined
  /** Whether the page needs the script that plays; `script` alone does otherwise. */
  readonly isPlayed?: boolean
  /** What a link to the page shows where it is pasted. */
  readonly preview?: (() => LinkPreview) | undefined
  /** Whether search engines may list it. */
  readonly isListed?: boolean
  /** The path of the page that search engines are to list in its place. */
  readonly listedAs?: string | undefined
  /** The quiz or topic of the page, which can be put on another site. */
  readonly quiz?: string | undefined
  /** The style of the page as text, where the page is to be shown without waiting for the file. */
  readonly style?: string | undefined
  /** What the quiz of the page is about, told to search engines. */
  readonly about?: string | undefined
}

/** A page of the site: masthead, content, foot. */
export function Page(props: PageProps) {
  const { t, nowMs, isSwap } = useHouse()
  const main = (
    <main id="main" data-loading={t('game.loading')} data-now={new Date(nowMs).toISOString()}>
      {props.children}
    </main>
  )
  return isSwap ? <Swap title={props.title}>{main}</Swap> : <WholePage {...props}>{main}</WholePage>
}

/** A page with all that is around its content. */
function WholePage(props: PageProps) {
  const {
    title,
    children,
    current,
    isEmbeddable = false,
    preview: toPreview,
    script,
    isListed = true,
    isPlayed = true,
    listedAs,
    about,
    quiz,
    style,
  } = props
  const { t, language, assets, here, origin } = useHouse()
  const preview = toPreview?.()
  const url = listedAs ? origin + listedAs : (preview?.url ?? here().replace(/\?.*$/, ''))
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} · ${t('site.name')}`}</title>
          <meta name="description" content={preview?.text ?? t('site.description')} />
          {preview ? <PreviewTags preview={preview} /> : null}
          {isListed ? <Canonical url={url} /> : <meta name="robots" content="noindex" />}
          {about ? <AboutQuiz name={title} about={about} url={url} /> : null}
          <meta name="color-scheme" content="light dark" />
          {isEmbeddable ? <Discovery url={here()} title={title} /> : null}
          <link rel="icon" href={assets.icon} type="image/svg+xml" />
          <meta name="theme-color" content="#16151e" />
          <link rel="manifest" href={assets.manifest} />
          <link rel="apple-touch-icon" href={assets.touchIcon} />
          <link rel="alternate" href="/dailies.xml" type="application/atom+xml" title={t('dailies.title')} />
          {style ? null : <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="" />}
          {style ? <style>{raw(style)}</style> : <link rel="stylesheet" href={assets.style} />}
          {isPlayed ? <script src={assets.play} defer></script> : null}
          {script ? <script src={script} defer></script> : null}
        </head>
        <body>
          <a class="skip" href="#main">
            {t('site.skip')}
          </a>
          <Masthead current={current} />
          {children}
          <Foot quiz={quiz} />
          <div class="vh" id="live" aria-live="polite" data-lost={t('game.lost')}></div>
        </body>
      </html>
    </>
  )
}

function Masthead({ current }: { current: string | undefined }) {
  const { t } = useHouse()
  const links = [
    ['/quiz/daily', t('site.today')],
    ['/leaderboards', t('site.leaderboards')],
    ['/incidents', t('site.incidents')],
  ]
  return (
    <header class="mast">
      <a class="wordmark" href="/" translate="no">
        <Wordmark /> {t('site.name')}
      </a>
      <nav aria-label={t('site.nav')}>
        {links.map(([href, text]) => (
          <a href={href} aria-current={href === current ? 'page' : undefined}>
            {text}
          </a>
        ))}
      </nav>
    </header>
  )
}

/** The site's mark: M and Z. */
export function Wordmark() {
  return (
    <svg class="mark" viewBox="0 0 44 24" aria-hidden="true">
      <path d="M0 24V0h5.5L11 11 16.500 0H22v24h-4.800V9L12.800 18H9.200L4.800 9v15zM25 0h19v4.800L32.500 19.200H44V24H25v-4.800L36.500 4.800H25z" />
    </svg>
  )
}

/** The foot of a page; `quiz` is what of it can be put on another site. */
function Foot({ quiz }: { quiz: string | undefined }) {
  const { t } = useHouse()
  return (
    <footer class="foot">
      <p>{t('site.footer')}</p>
      <p>
        <a href={quiz ? `/put-it-on-your-site?quiz=${quiz}` : '/put-it-on-your-site'}>{t('site.embed')}</a>{' '}
        <a href="/privacy">{t('site.privacy')}</a> <a href="/docs">{t('site.api')}</a>{' '}
        <a href="/corrections">{t('corrections.title')}</a>
      </p>
    </footer>
  )
}

/** A block of content in front of the backdrop. */
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
