import type { Almanac } from './almanac.ts'
import { type Candidate, factTold, namesOf, promptOf } from './candidate.ts'
import type { Entry, EntryOption } from './entry.ts'
import { lineOf } from './fact.ts'
import { momentOf } from './moment.ts'
import type { Option } from './naming.ts'
import { sayEvery } from './words.ts'

/** How many wrong options of a question are shipped where its incident was read in data: such incidents are many, and each comes up seldom. */
const MOST_WRONG = 8

/** A question without the days on which it holds. */
export type Undated = Omit<Entry, 'from' | 'to' | 'corrected'>

/** The question of a candidate, as it is shipped; `undefined` where no wrong option is proved false. */
export function toEntry(almanac: Almanac, candidate: Candidate): Undated | undefined {
  const { id, kind, incident, about, difficulty, isOpener, draft, asks, tells } = candidate
  const distractors = candidate.distractors()
  if (distractors.length === 0) return undefined
  const { quote, answer, ordered } = candidate.body()
  const { note, paragraphs, line = lineOf(incident) } = draft.asks
  const moment = momentOf(incident, asks)
  return {
    id,
    kind: kind.name,
    about,
    difficulty,
    ...(kind.seldom && { seldom: true }),
    ...(isOpener && { isOpener }),
    ...(draft.hidesIncident && { hidesIncident: true }),
    ...(kind.groups && { groups: kind.groups }),
    prompts: sayEvery(almanac.words, promptOf(candidate)),
    ...(quote !== undefined && { quote }),
    fact: factTold(almanac, candidate),
    ...(note !== undefined && { note }),
    ...(paragraphs.length > 0 && { paragraphs }),
    ...(line !== undefined && { line }),
    names: namesOf(candidate),
    asks,
    tells: [...new Set(tells)],
    ...(moment !== undefined && { moment }),
    answer: toOption(answer),
    wrong: ('data' in incident.source ? mostTelling(distractors, answer, ordered) : distractors).map(toOption),
    ...(ordered && { ordered }),
  }
}

const toOption = ({ key, text, order, near }: Option): EntryOption => ({
  key,
  text,
  ...(order !== undefined && { order }),
  ...(near && { near }),
})

/** The wrong options that are shipped, in their order: those of the match and the best known; of numbers and days, as many below the answer as above it. */
function mostTelling(distractors: readonly Option[], answer: Option, ordered = false): readonly Option[] {
  if (distractors.length <= MOST_WRONG) return distractors
  const isFirst = ordered ? ({ order = 0 }: Option) => order < (answer.order ?? 0) : ({ near }: Option) => near === true
  const [first, others] = [distractors.filter(isFirst), distractors.filter((option) => !isFirst(option))]
  const least = ordered ? Math.max(MOST_WRONG / 2, MOST_WRONG - others.length) : MOST_WRONG
  const kept = new Set(first.slice(0, least))
  for (const option of others) if (kept.size < MOST_WRONG) kept.add(option)
  return distractors.filter((option) => kept.has(option))
}
