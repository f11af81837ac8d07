import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import type { Problem } from '../house/problem.ts'
import { show } from '../http/show.ts'
import { toAddress } from '../view/address.ts'
import { Panel } from '../view/layout.tsx'
import { Nearest } from '../view/nearest.tsx'
import { useHouse } from '../view/use-house.ts'
import { Frame, type Look, lookOf } from './frame.tsx'
import { readValidPart } from './query.ts'

/** The statuses of token errors: starting again helps. */
const TOKEN_STATUSES = [401, 410]

/** Answers a problem as a frame in the colours that were asked for. */
export function toProblemFrame(c: Context<Env>, problem: Problem) {
  const { status, headers } = problem
  const { pathname, search } = new URL(c.req.url)
  const frame = <ProblemFrame look={lookOf(c, readValidPart(c))} problem={problem} action={pathname + search} />
  return show(c, frame, { status, headers: { ...headers, 'cache-control': 'no-store' } })
}

interface ProblemProps {
  readonly look: Look
  readonly problem: Problem
  /** The address that starts the game again. */
  readonly action: string
}

function ProblemFrame({ look, problem: { status, title, detail, reason, nearest }, action }: ProblemProps) {
  const { t } = useHouse()
  return (
    <Frame look={look} title={title}>
      <Panel data-problem={reason}>
        <p class="kicker">{status}</p>
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
        <p data-say>{detail}</p>
        <Nearest nearest={nearest} toHref={(id) => toAddress(`/embed/${id}`, look.query)} />
        {TOKEN_STATUSES.includes(status) ? (
          <form method="post" target="_self" action={action} data-swap data-seen>
            <button type="submit" class="go">
              {t('problem.anew')}
            </button>
          </form>
        ) : (
          <form method="post" target="_self" action={toAddress('/embed/daily', look.query)} data-swap data-seen>
            <button type="submit" class="go quiet">
              {t('problem.again')}
            </button>
          </form>
        )}
      </Panel>
    </Frame>
  )
}
