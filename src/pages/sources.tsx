import type { Head } from '../quiz/entry.ts'
import type { About } from '../quiz/list.ts'
import { addressOf } from '../quiz/source.ts'
import { Panel } from '../view/layout.tsx'
import { Licence } from '../view/licence.tsx'
import { useHouse } from '../view/use-house.ts'

type DataFile = About['sources'][string]

/** Where a collection was read: the files of data with whom to name and their licence, or the texts. */
export function SourcesPanel({ sources, heads }: { sources: readonly DataFile[]; heads: readonly Head[] }) {
  const { t } = useHouse()
  const repositories = Map.groupBy(sources, ({ repository, commit, licence }) =>
    [repository, commit, licence].join(' '),
  )
  const texts = heads.flatMap(({ source }) => ('dateline' in source ? [source] : []))
  return (
    <Panel>
      <h2>{t('collection.sources')}</h2>
      {[...repositories.values()].map((files) => (
        <Repository files={files} />
      ))}
      {sources.length > 0 ? <p>{t('collection.note')}</p> : null}
      <Texts texts={texts} />
    </Panel>
  )
}

function Repository({ files }: { files: readonly DataFile[] }) {
  const { t } = useHouse()
  const [first] = files
  if (!first) return null
  const { repository, commit, attribution, licence, address } = first
  const values = { repository, attribution, commit: commit.slice(0, 7), count: files.length }
  return (
    <>
      <p>
        <a href={address}>{repository}</a>: {t('collection.sourceData', values)} <Licence id={licence} />
      </p>
      <details>
        <summary>{t('collection.files', values)}</summary>
        <ul class="files">
          {files.map((file) => (
            <li>
              <a href={addressOf(file)}>{file.path}</a>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function Texts({ texts }: { texts: readonly Extract<Head['source'], { dateline: string }>[] }) {
  const { t, day } = useHouse()
  if (texts.length === 0) return null
  return (
    <>
      <p>{t('collection.sourceTexts')}</p>
      <ul>
        {texts.map(({ what, dateline }) => (
          <li>{t('collection.sourceText', { what, date: day(dateline) })}</li>
        ))}
      </ul>
    </>
  )
}
