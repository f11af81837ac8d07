import { raw } from './jsx-runtime.ts'
import { useHouse } from './use-house.ts'

/** What search engines are told of a quiz (schema.org): what it is about, and no question and no answer. */
export function AboutQuiz({ name, about, url }: { name: string; about: string; url: string }) {
  const { t, language } = useHouse()
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Quiz',
    name,
    url,
    about: { '@type': 'Thing', name: about },
    inLanguage: language,
    isAccessibleForFree: true,
    educationalUse: 'quiz',
    publisher: { '@type': 'Organization', name: t('site.name') },
  }
  return <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>
}
