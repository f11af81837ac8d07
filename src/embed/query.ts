import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import { queryOf, readKind, readLeague, readLength, unlisted, versusOf } from '../http/query.ts'
import { refusal } from '../http/refusal.ts'
import type { Group } from '../quiz/kinds/kind.ts'
import { isLeague } from '../scores/league.ts'
import { type Theme, themes } from '../view/address.ts'
import { parseAccent } from './theme.ts'

/** What an embedder chooses beside the quiz. */
export interface EmbedQuery {
  readonly theme: Theme
  /** `#rrggbb` */
  readonly accent: string | undefined
  readonly league: string
  readonly length: number | undefined
  readonly kind: Group | undefined
  /** The share token of the result to play against. */
  readonly versus: string | undefined
}

/** Reads what the query asks for. Throws a refusal for a bad value, because a mistyped league would collect scores. Unknown parameters are ignored, `lang` among them until there is another language. */
export function readEmbedQuery(c: Context<Env>, query = queryOf(c)): EmbedQuery {
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

function readAccent(c: Context<Env>, given: string | null): string | undefined {
  const accent = parseAccent(given ?? '')
  if (accent || given === null) return accent
  const text = c.get('text')
  const values = { field: 'accent', expected: text.t('expected.accent'), found: JSON.stringify(given.slice(0, 20)) }
  throw refusal(text, 'invalid', { field: 'accent', values })
}

/** The theme, accent and league of the query, as far as they are valid: for a frame that says what is wrong with the rest. */
export function readValidPart(c: Context<Env>): Partial<EmbedQuery> {
  const query = queryOf(c)
  const [theme, league] = [query.get('theme'), query.get('league') ?? '']
  return {
    theme: themes.find((known) => known === theme) ?? 'auto',
    accent: parseAccent(query.get('accent') ?? ''),
    ...(isLeague(league) && { league }),
  }
}
