import type { Unasked } from '../check/coverage.ts'
import { breachesIn, judgeIncident, type Verdict } from '../check/rules.ts'
import { type Almanac, buildAlmanac } from '../src/quiz/almanac.ts'
import { MOST_QUESTIONS } from '../src/quiz/choice.ts'
import type { Content } from '../src/quiz/content.ts'
import type { Incident } from '../src/quiz/incident.ts'
import { kinds } from '../src/quiz/kinds/index.ts'
import { type MadeBank, shardTexts } from '../src/quiz/make-bank.ts'
import { readContent } from './content.ts'
import { ContentError } from './content-error.ts'
import { readUnasked, unexplainedFacts } from './coverage.ts'
import { documentsOf, staleLine } from './documents.ts'
import { makeAll } from './make-all.ts'
import { showProgress } from './progress.ts'
import { forgetful, hashOfFiles, keyOf, type Remembered, ROOT } from './remembered.ts'

/** What is found of an incident: the verdict of the rules, and facts of it that nothing asks and nobody has given a reason for. */
interface Found extends Verdict {
  readonly unasked: readonly string[]
}

/** What decides verdicts besides the content. Of the words only those count that were made into questions. */
const code = () => hashOfFiles(ROOT, 'src/quiz/**/*.ts', 'check/**/*.ts', 'package-lock.json')

/**
 * What an editor should know of content that is right, one line for each incident that was read in a text: facts that nothing asks.
 * A verdict is remembered by the hash of what it judged: the incident, its questions, the registry and the rules.
 * Throws ContentError where a question breaks a rule.
 */
export function judge(
  content: Content,
  bank: MadeBank,
  unasked: readonly Unasked[],
  remembered: Remembered = forgetful(),
): readonly string[] {
  const almanac = buildAlmanac(content)
  const made = new Map(shardTexts(bank))
  const shared = keyOf(code(), JSON.stringify(sharedBy(almanac, unasked)))
  const progress = showProgress('judging questions of incidents:')
  const found = almanac.incidents.map((incident, i) => {
    progress.tell(i + 1, almanac.incidents.length)
    const key = keyOf(shared, JSON.stringify(incident), made.get(incident.id) ?? '')
    return { incident, ...remembered.of(key, () => findIn(almanac, incident, unasked)) }
  })
  progress.end()
  remembered.save()
  const breaches = breachesIn(found)
  if (breaches.length === 0) return found.flatMap(({ incident, unasked }) => silenceNotice(incident, unasked))
  throw new ContentError(
    breaches
      .map(({ rule, demands, question, reason }) => `${question}: rule ${rule}, ${demands}: ${reason}`)
      .join('\n'),
  )
}

/** What verdicts on all incidents depend on: the registry, what was said anywhere, and whether a quiz can be about one incident alone. */
const sharedBy = ({ names, collections, incidents }: Almanac, unasked: readonly Unasked[]) => [
  names,
  collections,
  unasked,
  Math.min(incidents.length, MOST_QUESTIONS),
  incidents.filter(isText),
]

const findIn = (almanac: Almanac, incident: Incident, unasked: readonly Unasked[]): Found => ({
  ...judgeIncident(almanac, kinds, incident),
  unasked: isText(incident) ? unexplainedFacts(almanac, incident, unasked) : [],
})

/** Of data nobody gives reasons, incident by incident. */
const isText = ({ source }: Incident) => !('data' in source)

/**
 * What an editor should know of a questions folder that is right, one line each; nothing is written but what is remembered.
 * Throws ContentError with every fault of its content, or with every document in it that is stale.
 */
export async function checkFolder(folder: string, remembered?: Remembered): Promise<readonly string[]> {
  const content = await readContent(folder)
  const notices = judge(content, makeAll(content, folder), readUnasked(folder), remembered)
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
