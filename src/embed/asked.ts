import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import { t } from '../house/text.ts'
import { queryOf, readKind, readLeague, readLength, unlisted, versusOf } from '../http/query.ts'
import { refusal } from '../http/refusal.ts'
import type { Group } from '../quiz/kinds/kind.ts'
import { isLeague } from '../scores/score.ts'
import { type Theme, themes } from '../view/address.ts'
import { parseAccent } from './theme.ts'

/** What an embedder asks for beside the quiz. */
export interface Asked {
  readonly theme: Theme
  /** `#rrggbb` */
  readonly accent: string | undefined
  readonly league: string
  readonly length: number | undefined
  readonly kind: Group | undefined
  /** The share token of the result that the game is played against. */
  readonly versus: string | undefined
}

/** What the query asks for. A slip is refused and not passed over: a league that is not meant would get its scores. Unknown parameters, and the second of two, are passed over; so is `lang`, until there is more than one language. */
export function readAsked(c: Context<Env>, query = queryOf(c)): Asked {
  const theme = query.get('theme') ?? 'auto'
  const known = themes.find((other) => other === theme)
  if (!known) throw unlisted(c, 'theme', themes, theme)
  return {
    theme: known,
    accent: readAccent(c, query.get('accent')),
    league: readLeague(c, query),
    length: readLength(c, query),
    kind: readKind(c, query),
    versus: versusOf(c, query),
  }
}

function readAccent(c: Context<Env>, text: string | null): string | undefined {
  const accent = parseAccent(text ?? '')
  if (accent || text === null) return accent
  const values = {
    field: 'accent',
    expected: t(c.var.house, 'expected.accent'),
    found: JSON.stringify(text.slice(0, 20)),
  }
  throw refusal(c, 'invalid', { field: 'accent', values })
}

/** How a page is to look that says what is wrong with the rest: of what the query asks for, what can be read. */
export function readableIn(c: Context<Env>): Partial<Asked> {
  const query = queryOf(c)
  const [theme, league] = [query.get('theme'), query.get('league') ?? '']
  return {
    theme: themes.find((known) => known === theme) ?? 'auto',
    accent: parseAccent(query.get('accent') ?? ''),
    ...(isLeague(league) && { league }),
  }
}
