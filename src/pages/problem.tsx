import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import type { Problem } from '../house/problem.ts'
import { t } from '../house/text.ts'
import { Page, Panel } from '../view/layout.tsx'

/** A problem as a page: what was wrong in a sentence, and a way to go on playing. */
export function toProblemPage(c: Context<Env>, { status, title, detail, headers = {}, reason }: Problem) {
  const { house } = c.var
  return c.html(
    <Page house={house} title={title}>
      <Panel data-problem={reason}>
        <p class="kicker">{status}</p>
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
        <p class="lead">{detail}</p>
        <p>
          <a class="go" href="/quiz/daily">
            {t(house, 'problem.again')}
          </a>
        </p>
      </Panel>
    </Page>,
    status,
    { ...headers, 'cache-control': 'no-store' },
  )
}
