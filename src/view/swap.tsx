import type { Child } from './jsx-runtime.ts'
import { useHouse } from './use-house.ts'

/** What a script takes of a page: its title and its content. Everything around it is there already. */
export function Swap({ title, children }: { title: string; children: Child }) {
  const { t } = useHouse()
  return (
    <>
      <title>{`${title} · ${t('site.name')}`}</title>
      {children}
    </>
  )
}
