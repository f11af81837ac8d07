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
