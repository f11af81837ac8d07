import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import type { Problem } from '../house/problem.ts'
import { t } from '../house/text.ts'
import { Panel } from '../view/layout.tsx'
import { readableIn } from './asked.ts'
import { Frame } from './frame.tsx'

/** What befalls a game and not its address: it can be started anew. */
const OF_A_GAME = [401, 410]

/** A problem as it is shown in a frame, in its colours: to whoever embeds it, as a rule; to a player, with a way to play on. */
export function toProblemFrame(c: Context<Env>, { status, title, detail, headers = {}, reason }: Problem) {
  const { pathname, search } = new URL(c.req.url)
  return c.html(
    <Frame c={c} title={title} asked={readableIn(c)}>
      <Panel data-problem={reason}>
        <p class="kicker">{status}</p>
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
        <p data-say>{detail}</p>
        {OF_A_GAME.includes(status) ? (
          <form method="post" target="_self" action={pathname + search} data-swap data-seen>
            <button type="submit" class="go">
              {t(c.var.house, 'problem.anew')}
            </button>
          </form>
        ) : null}
      </Panel>
    </Frame>,
    status,
    { ...headers, 'cache-control': 'no-store' },
  )
}
