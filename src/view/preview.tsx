import { type TitleContext, titleOfBoard, titleOfQuiz } from '../house/title.ts'
import type { Incident } from '../quiz/incident.ts'
import { matchValues } from '../quiz/naming.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'
import { useHouse, type ViewContext } from './use-house.ts'

/** What a link to a page shows where it is pasted. Addresses are absolute. */
export interface LinkPreview {
  readonly title: string
  readonly text: string
  /** The canonical address of the page. */
  readonly url: string
  /** The address of the preview picture, a PNG of 1200 by 630. */
  readonly image: string
  /** What the picture shows, in words. */
  readonly alt: string
}

/** A page that has a poster as its preview picture. */
export type Subject =
  | { readonly page: 'home' | 'incidents' }
  | { readonly page: 'leaderboards'; readonly board?: string }
  | { readonly page: 'incident'; readonly incident: Incident }
  | { readonly page: 'quiz'; readonly quiz: string }

/** The link preview of a page. */
export function toLinkPreview(context: ViewContext, subject: Subject): LinkPreview {
  const { t, origin, assets } = context
  const { path, poster, kind, title, values = {} } = describe(context, subject)
  const says = t(`preview.${kind}.bib`, values).replaceAll('|', ' ')
  return {
    title,
    text: kind === 'home' ? t('site.description') : t(`preview.${kind}.text`, values),
    url: origin + path,
    image: origin + (assets.posters[poster] ?? assets.posters['/'] ?? ''),
    alt: t('preview.alt', { says, line: t(`preview.${kind}.line`, values) }),
  }
}

interface Description {
  readonly path: string
  /** The path of the page whose poster is shown. */
  readonly poster: string
  /** The name of the group of sentences that describe it. */
  readonly kind: string
  readonly title: string
  readonly values?: ReturnType<typeof matchValues>
}

function describe(context: TitleContext, subject: Subject): Description {
  const { t } = context.text
  switch (subject.page) {
    case 'home':
      return { path: '/', poster: '/', kind: 'home', title: t('site.tagline') }
    case 'incidents':
      return { path: '/incidents', poster: '/incidents', kind: 'incidents', title: t('incident.title') }
    case 'leaderboards': {
      const { board } = subject
      const title = board ? titleOfBoard(context, board) : t('board.title')
      const path = board ? `/leaderboards/${board}` : '/leaderboards'
      return { path, poster: '/leaderboards', kind: 'leaderboards', title }
    }
    case 'incident': {
      const path = `/incidents/${subject.incident.id}`
      const values = matchValues(context.almanac, subject.incident)
      return { path, poster: path, kind: 'incident', title: subject.incident.title, values }
    }
    case 'quiz':
      return describeQuiz(context, subject.quiz)
  }
}

function describeQuiz(context: TitleContext, quiz: string): Description {
  const topic = parseQuizId(quiz)?.topic ?? ''
  const incident = context.almanac.find(topic)
  const page = { path: `/quiz/${quiz}`, title: titleOfQuiz(context, quiz) }
  if (incident) {
    const values = matchValues(context.almanac, incident)
    return { ...page, poster: `/incidents/${topic}`, kind: 'incident', values }
  }
  const kind = topic === 'daily' ? 'daily' : 'mix'
  return { ...page, poster: `/quiz/${kind}`, kind }
}

/** The tags that link previews are made from: Open Graph, and Twitter's for a large picture. */
export function PreviewTags({ preview }: { preview: LinkPreview }) {
  const { t } = useHouse()
  const tags = {
    'og:site_name': t('site.name'),
    'og:type': 'website',
    'og:title': preview.title,
    'og:description': preview.text,
    'og:url': preview.url,
    'og:image': preview.image,
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': preview.alt,
  }
  return (
    <>
      {Object.entries(tags).map(([property, content]) => (
        <meta property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
