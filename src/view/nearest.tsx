import type { Problem } from '../house/problem.ts'
import { useHouse } from './use-house.ts'

/** Links to what may have been meant; nothing where there is nothing near. */
export function Nearest({
  nearest,
  toHref,
}: {
  readonly nearest: Problem['nearest'] | undefined
  /** The address of a topic. */
  readonly toHref: (id: string) => string
}) {
  const { t } = useHouse()
  if (!nearest) return null
  return (
    <>
      <p>{t('problem.meant')}</p>
      <ul class="picks">
        {nearest.map(({ id, title }) => (
          <li>
            <a href={toHref(id)} target="_self">
              {title}
            </a>{' '}
            <code class="hint">{id}</code>
          </li>
        ))}
      </ul>
    </>
  )
}
