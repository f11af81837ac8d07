// A wrong option is a claim to be disproved, not "some other name". Truth has three values; only what is proved false is
// offered, and what the editor listed under neverOffer counts as unknown. Fewer options rather than a doubtful one.
import type { Choice } from './almanac.ts'
import { fold } from './fold.ts'
import type { Incident } from './incident.ts'
import type { Draft } from './kind.ts'
import { rank } from './random.ts'

export const truths = ['true', 'false', 'unknown'] as const
/** Whether an option would be right: only `false` may be offered beside the answer. */
export type Truth = (typeof truths)[number]

/** How many wrong options a question has when enough can be proved false. */
export const DISTRACTORS = 3

/** The truth of a choice for a fact with one value: the same thing under another name is unknown, anything else false. */
export function truthOfOther(answer: Choice, choice: Choice): Truth {
  if (choice.key === answer.key) return 'true'
  const names = new Set([answer.text, ...(answer.aliases ?? [])].map(fold))
  return [choice.text, ...(choice.aliases ?? [])].some((name) => names.has(fold(name))) ? 'unknown' : 'false'
}

/** The truth of a choice for a draft, with the editor's `neverOffer` taken into account. */
export function truthOf(draft: Draft, incident: Incident, choice: Choice): Truth {
  if (isNeverOffered(draft, incident, choice)) return 'unknown'
  return draft.truth?.(choice) ?? truthOfOther(draft.answer, choice)
}

function isNeverOffered({ asks }: Draft, incident: Incident, { key, text }: Choice): boolean {
  const [, fact = ''] = asks.ref.split('/')
  const [holder = '', field] = fact.split('.')
  const kind = incident.timeline.find(({ id }) => id === holder)?.kind
  return incident.neverOffer
    .filter((entry) => entry.fact === fact || entry.fact === `${kind}s.${field}`)
    .some(({ options }) =>
      options.some((option) => [key, fold(text)].includes(String(option)) || fold(String(option)) === fold(text)),
    )
}

const proved = new WeakMap<Draft, readonly Choice[]>()

/** The wrong options of a draft, each proved false, no thing twice. Proved once per draft. */
export function provedFalse(draft: Draft, incident: Incident): readonly Choice[] {
  const known = proved.get(draft)
  if (known) return known
  const seen = new Set<string>()
  const choices = draft.others().filter((choice) => {
    const folded = fold(choice.text)
    if (seen.has(folded) || truthOf(draft, incident, choice) !== 'false') return false
    seen.add(folded)
    return true
  })
  proved.set(draft, choices)
  return choices
}

/** Up to three wrong options, drawn by the seed; `undefined` when none can be proved false. */
export function pickDistractors(draft: Draft, incident: Incident, seed: string): readonly Choice[] | undefined {
  const drawn = rank(seed, provedFalse(draft, incident), (choice) => choice.key).slice(0, DISTRACTORS)
  return drawn.length > 0 ? drawn : undefined
}
