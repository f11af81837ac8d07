import { type TitleContext, titleOfBoard, titleOfQuiz } from '../house/title.ts'
import type { CollectionIndex, Topic } from '../quiz/bank.ts'
import type { Head, MatchNames } from '../quiz/entry.ts'
import { isNamed } from '../quiz/quiz.ts'
import { isDailyTopic, parseQuizId } from '../quiz/quiz-id.ts'
import type { Values } from '../quiz/words.ts'
import { toBib } from './bib.ts'
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
  | { readonly page: 'incident'; readonly head: Head }
  | { readonly page: 'collection'; readonly collection: CollectionIndex }
  | { readonly page: 'quiz'; readonly quiz: string }

/** The link preview of a page. */
export function toLinkPreview(context: ViewContext, subject: Subject): LinkPreview {
  const { t, origin, assets } = context
  const { path, title, kind, values = {}, poster } = describe(context, subject)
  const shown = poster.path in assets.posters ? poster : home
  const says = t(`preview.${shown.kind}.bib`, shown.values).replaceAll('|', ' ')
  return {
    title,
    text: kind === 'home' ? t('site.description') : t(`preview.${kind}.text`, values),
    url: origin + path,
    image: origin + (assets.posters[shown.path] ?? ''),
    alt: t('preview.alt', { says, line: t(`preview.${shown.kind}.line`, shown.values) }),
  }
}

/** A poster: the path of the page that it was drawn for, and the group of sentences that it shows. */
interface Poster {
  readonly path: string
  readonly kind: string
  readonly values?: Values
}

const home: Poster = { path: '/', kind: 'home' }

interface Description {
  readonly path: string
  readonly title: string
  /** The name of the group of sentences that describe it. */
  readonly kind: string
  readonly values?: Values
  readonly poster: Poster
}

function describe(context: TitleContext, subject: Subject): Description {
  const { t } = context.text
  switch (subject.page) {
    case 'home':
      return { path: '/', kind: 'home', title: t('site.tagline'), poster: home }
    case 'incidents':
      return ownPoster({ path: '/incidents', kind: 'incidents', title: t('incident.title') })
    case 'leaderboards': {
      const { board } = subject
      const title = board ? titleOfBoard(context, board) : t('board.title')
      const path = board ? `/leaderboards/${board}` : '/leaderboards'
      return { path, kind: 'leaderboards', title, poster: { path: '/leaderboards', kind: 'leaderboards' } }
    }
    case 'incident': {
      const { id, title, match, collection } = subject.head
      const poster = posterOf(context, [collection])
      return { path: `/incidents/${id}`, title, ...describeMatch(match), poster }
    }
    case 'collection': {
      const { id, title } = subject.collection
      const values = { name: title }
      return { path: `/collections/${id}`, title, kind: 'topic', values, poster: posterOf(context, [id]) }
    }
    case 'quiz':
      return describeQuiz(context, subject.quiz)
  }
}

const ownPoster = (of: Omit<Description, 'poster'>): Description => ({
  ...of,
  poster: { path: of.path, kind: of.kind },
})

function describeQuiz(context: TitleContext, quiz: string): Description {
  const id = parseQuizId(quiz)?.topic ?? ''
  const topic = id && isNamed(id) ? context.topicNamed(id) : undefined
  const page = { path: `/quiz/${quiz}`, title: titleOfQuiz(context, quiz) }
  if (topic) return { ...page, ...describeTopic(topic), poster: posterOf(context, Object.keys(topic.incidents)) }
  const kind = isDailyTopic(id) ? 'daily' : 'mix'
  return { ...page, kind, poster: { path: `/quiz/${kind}`, kind } }
}

const describeTopic = ({ name }: Topic) =>
  name.is === 'incident' ? describeMatch(name.match) : { kind: 'topic', values: { name: name.name } }

/** What is asked about a match: of one that was read in data, nothing that was said. */
const describeMatch = (match: MatchNames) =>
  match.title ? { kind: 'topic', values: { name: match.title } } : { kind: 'incident', values: { ...match } }

/** The poster of a collection; that of the site where there are several. */
function posterOf({ index }: TitleContext, [id, ...others]: readonly string[]): Poster {
  const collection = index.collections.find((one) => one.id === id)
  if (!collection || others.length > 0) return home
  return { path: `/collections/${id}`, kind: 'collection', values: { bib: toBib(collection.title) } }
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
