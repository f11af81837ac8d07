import { useHouse } from './use-house.ts'

/** The links by which other software finds the embeddable form of a page, given its absolute address (https://oembed.com). */
export function Discovery({ url, title }: { url: string; title: string }) {
  const { origin } = new URL(url)
  return (
    <>
      {Object.entries({ json: 'application', xml: 'text' }).map(([format, family]) => (
        <link
          rel="alternate"
          type={`${family}/${format}+oembed`}
          href={`${origin}/oembed?url=${encodeURIComponent(url)}&format=${format}`}
          title={title}
        />
      ))}
    </>
  )
}

/**
 * The address under which search engines are to list a page. Discourse reads the page there in place of the one that was
 * linked, and would lose what its path says (today, a shared result), unless `og:ignore_canonical` tells it not to.
 */
export function Canonical({ url }: { url: string }) {
  const { here } = useHouse()
  const isElsewhere = new URL(url).pathname !== new URL(here()).pathname
  return (
    <>
      <link rel="canonical" href={url} />
      {isElsewhere ? <meta property="og:ignore_canonical" content="true" /> : null}
    </>
  )
}
