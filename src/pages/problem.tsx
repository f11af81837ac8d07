import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import type { Problem } from '../house/problem.ts'
import { show } from '../http/show.ts'
import { Page, Panel } from '../view/layout.tsx'
import { Nearest } from '../view/nearest.tsx'
import { useHouse } from '../view/use-house.ts'

/** Answers a problem as a page, with a link to play on. */
export function toProblemPage(c: Context<Env>, problem: Problem) {
  const { status, headers } = problem
  return show(c, <ProblemPage {...problem} />, { status, headers: { ...headers, 'cache-control': 'no-store' } })
}

/** Where the problem of a path leads to what may have been meant, by its reason; for all others to a quiz. */
const doors: Readonly<Partial<Record<string, string>>> = {
  'unknown-incident': '/incidents',
  'unknown-collection': '/collections',
}

function ProblemPage({ status, title, detail, reason, nearest }: Problem) {
  const { t } = useHouse()
  return (
    <Page title={title} isListed={false}>
      <Panel data-problem={reason}>
        <p class="kicker">{status}</p>
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
        <p class="lead">{detail}</p>
        <Nearest nearest={nearest} toHref={(id) => `${doors[reason] ?? '/quiz'}/${id}`} />
        <p>
          <a class="go" href="/quiz/daily">
            {t('problem.again')}
          </a>
        </p>
      </Panel>
    </Page>
  )
}
