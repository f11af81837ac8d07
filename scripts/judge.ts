import type { Unasked } from '../check/coverage.ts'
import { findBreaches } from '../check/rules.ts'
import { buildAlmanac } from '../src/quiz/almanac.ts'
import type { Content } from '../src/quiz/content.ts'
import type { Incident } from '../src/quiz/incident.ts'
import { kinds } from '../src/quiz/kinds/index.ts'
import { readContent } from './content.ts'
import { ContentError } from './content-error.ts'
import { readUnasked, unexplainedFacts } from './coverage.ts'
import { documentsOf, staleLine } from './documents.ts'

/**
 * What an editor should know of content that is right, one line for each incident: facts that nothing asks.
 * Throws ContentError where a question breaks a rule.
 */
export function judge(content: Content, unasked: readonly Unasked[]): readonly string[] {
  const almanac = buildAlmanac(content)
  const breaches = findBreaches(almanac, kinds)
  if (breaches.length === 0)
    return almanac.incidents.flatMap((incident) =>
      silenceNotice(incident, unexplainedFacts(almanac, incident, unasked)),
    )
  throw new ContentError(
    breaches
      .map(({ rule, demands, question, reason }) => `${question}: rule ${rule}, ${demands}: ${reason}`)
      .join('\n'),
  )
}

/**
 * What an editor should know of a questions folder that is right, one line each; nothing is written.
 * Throws ContentError with every fault of its content, or with every document in it that is stale.
 */
export async function checkFolder(folder: string): Promise<readonly string[]> {
  const content = await readContent(folder)
  const notices = judge(content, readUnasked(folder))
  const stale = documentsOf(content.names, folder).flatMap((document) => staleLine(document) ?? [])
  if (stale.length > 0) throw new ContentError([...stale, '', '`npm run pack` writes them anew.'].join('\n'))
  return [...notices, `incidents checked: ${content.incidents.length}, no fault, no stale document`]
}

const silenceNotice = ({ id }: Incident, facts: readonly string[]) =>
  facts.length === 0
    ? []
    : [
        `${id}: no question asks ${facts.join(', ')}. Say why under neverAsk, or see what questions on them need: npm run questions -- --incident ${id}`,
      ]
