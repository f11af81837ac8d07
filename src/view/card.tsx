import type { House } from '../house/house.ts'
import { t } from '../house/text.ts'
import { titleOfBoard, titleOfQuiz } from '../house/title.ts'
import type { Incident } from '../quiz/incident.ts'
import { matchValues } from '../quiz/naming.ts'
import { parseQuizId } from '../quiz/quiz-id.ts'

/** What a link shows where it is pasted. Addresses are absolute. */
export interface Card {
  readonly title: string
  readonly text: string
  /** The one address of the page. */
  readonly url: string
  /** A PNG of 1200 by 630. */
  readonly image: string
  /** The picture in words. */
  readonly alt: string
}

/** A page that has a poster: what it is about. */
export type Subject =
  | { readonly page: 'home' | 'incidents' }
  | { readonly page: 'leaderboards'; readonly board?: string }
  | { readonly page: 'incident'; readonly incident: Incident }
  | { readonly page: 'quiz'; readonly quiz: string }

/** The card of a page that is not a result. */
export function toCard(house: House, origin: string, subject: Subject): Card {
  const { path, poster, kind, title, values = {} } = describe(house, subject)
  const says = t(house, `card.${kind}.bib`, values).replaceAll('|', ' ')
  return {
    title,
    text: kind === 'home' ? t(house, 'site.description') : t(house, `card.${kind}.text`, values),
    url: origin + path,
    image: origin + (house.assets.posters[poster] ?? house.assets.posters['/'] ?? ''),
    alt: t(house, 'card.alt', { says, line: t(house, `card.${kind}.line`, values) }),
  }
}

/** Where the page is, whose poster it shows, which sentences tell it, and what it is called. */
interface Description {
  readonly path: string
  readonly poster: string
  readonly kind: string
  readonly title: string
  readonly values?: ReturnType<typeof matchValues>
}

function describe(house: House, subject: Subject): Description {
  switch (subject.page) {
    case 'home':
      return { path: '/', poster: '/', kind: 'home', title: t(house, 'site.tagline') }
    case 'incidents':
      return { path: '/incidents', poster: '/incidents', kind: 'incidents', title: t(house, 'incident.title') }
    case 'leaderboards': {
      const { board } = subject
      const title = board ? titleOfBoard(house, board) : t(house, 'board.title')
      const path = board ? `/leaderboards/${board}` : '/leaderboards'
      return { path, poster: '/leaderboards', kind: 'leaderboards', title }
    }
    case 'incident': {
      const path = `/incidents/${subject.incident.id}`
      const values = matchValues(house.almanac, subject.incident)
      return { path, poster: path, kind: 'incident', title: subject.incident.title, values }
    }
    case 'quiz':
      return describeQuiz(house, subject.quiz)
  }
}

function describeQuiz(house: House, quiz: string): Description {
  const topic = parseQuizId(quiz)?.topic ?? ''
  const incident = house.almanac.find(topic)
  const of = { path: `/quiz/${quiz}`, title: titleOfQuiz(house, quiz) }
  if (incident) {
    const values = matchValues(house.almanac, incident)
    return { ...of, poster: `/incidents/${topic}`, kind: 'incident', values }
  }
  const kind = topic === 'daily' ? 'daily' : 'mix'
  return { ...of, poster: `/quiz/${kind}`, kind }
}

/** The tags that link previews read: Open Graph, and Twitter's word for a large picture. */
export function CardTags({ house, card }: { house: House; card: Card }) {
  const tags = {
    'og:site_name': t(house, 'site.name'),
    'og:type': 'website',
    'og:title': card.title,
    'og:description': card.text,
    'og:url': card.url,
    'og:image': card.image,
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': card.alt,
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
