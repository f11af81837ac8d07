// A wrong option is a claim to be disproved, not "some other name". Truth has three values; only what is proved false is
// offered, and what the editor listed under neverOffer counts as unknown. Fewer options rather than a doubtful one.

import { fold } from './fold.ts'
import type { Incident } from './incident.ts'
import type { Draft } from './kinds/kind.ts'
import type { Option } from './naming.ts'
import { rank } from './random.ts'

export const truths = ['true', 'false', 'unknown'] as const
/** Whether an option would be right: only `false` may be offered beside the answer. */
export type Truth = (typeof truths)[number]

/** How many wrong options a question has when enough can be proved false. */
export const DISTRACTORS = 3

/** The truth of an option for a fact with one value: the same thing under another name is unknown, anything else false. */
export const truthOfOther = (answer: Option, option: Option): Truth => judgeOthers(answer)(option)

/** The truth of an option for a draft, with the editor's `neverOffer` taken into account. */
export const truthOf = (draft: Draft, incident: Incident, option: Option): Truth => judgeOf(draft, incident)(option)

/** Says of options whether they would be right. What a draft's options have in common is looked up once for all of them. */
type Judge = (option: Option) => Truth

function judgeOf(draft: Draft, incident: Incident): Judge {
  const judge = judgeOthers(draft.answer)
  const barred = neverOffered(draft, incident)
  if (barred.length === 0) return judge
  const folded = barred.map(fold)
  return (option) =>
    barred.includes(option.key) || namesOf(option).some((name) => folded.includes(fold(name)))
      ? 'unknown'
      : judge(option)
}

function judgeOthers(answer: Option): Judge {
  const names = namesOf(answer).map(fold)
  return (option) => {
    if (option.key === answer.key) return 'true'
    return namesOf(option).some((name) => names.includes(fold(name))) ? 'unknown' : 'false'
  }
}

const namesOf = ({ text, aliases = [] }: Option): readonly string[] => [text, ...aliases]

/** What the editor does not want to be offered for the draft's fact. */
function neverOffered({ asks }: Draft, { neverOffer, timeline }: Incident): readonly string[] {
  if (neverOffer.length === 0) return []
  const [, fact = ''] = asks.ref.split('/')
  const [holder = '', field] = fact.split('.')
  const kind = timeline.find(({ id }) => id === holder)?.kind
  return neverOffer
    .filter((entry) => entry.fact === fact || entry.fact === `${kind}s.${field}`)
    .flatMap(({ options }) => options.map(String))
}

const proved = new WeakMap<Draft, readonly Option[]>()

/** The wrong options of a draft, each proved false, no thing twice. Proved once per draft. */
export function provedFalse(draft: Draft, incident: Incident): readonly Option[] {
  const known = proved.get(draft)
  if (known) return known
  const seen = new Set<string>()
  const judge = judgeOf(draft, incident)
  const options = draft.others().filter((option) => {
    const folded = fold(option.text)
    if (seen.has(folded) || judge(option) !== 'false') return false
    seen.add(folded)
    return true
  })
  proved.set(draft, options)
  return options
}

/** How many options a question of the draft has: the answer, and up to three that are proved false. */
export const optionCount = (draft: Draft, incident: Incident) =>
  1 + Math.min(DISTRACTORS, provedFalse(draft, incident).length)

/** How many of the wrong options, best known first, count as well known: one of them is always offered. */
export const wellKnown = (all: readonly Option[]) => Math.ceil(all.length / 2)

/** The options of a draft as the seed draws them, the answer at the wished place; in order where the draft is ordered. */
export function drawOptions(draft: Draft, incident: Incident, seed: string, place: number): readonly Option[] {
  const all = provedFalse(draft, incident)
  const wrong = rank(seed, all, ({ key }) => key)
  if (draft.ordered) return drawOrdered(draft.answer, wrong, place)
  const [known] = wrong.filter((option) => all.indexOf(option) < wellKnown(all))
  const lesser = wrong.filter((option) => option !== known).slice(0, DISTRACTORS - 1)
  const drawn = rank(`${seed} places`, [...(known ? [known] : []), ...lesser], ({ key }) => key)
  return [...drawn.slice(0, place), draft.answer, ...drawn.slice(place)]
}

/** Where options have an order, the answer gets its place by drawing that many smaller ones, as far as there are any. */
function drawOrdered(answer: Option, wrong: readonly Option[], place: number): readonly Option[] {
  const smaller = wrong.filter(({ order = 0 }) => order < (answer.order ?? 0))
  const larger = wrong.filter(({ order = 0 }) => order > (answer.order ?? 0))
  const count = Math.min(DISTRACTORS, wrong.length)
  const below = Math.min(Math.max(place, count - larger.length), smaller.length)
  const drawn = [...smaller.slice(0, below), answer, ...larger.slice(0, count - below)]
  return drawn.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
}
