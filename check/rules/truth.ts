// Group A: one option is true, all others are proved false, and nothing is said that the source does not say.

import type { Almanac } from '../../src/quiz/almanac.ts'
import { fold } from '../../src/quiz/fold.ts'
import type { Incident } from '../../src/quiz/incident.ts'
import { recordsOf } from '../../src/quiz/match.ts'
import { matchValues } from '../../src/quiz/naming.ts'
import { answerText } from '../../src/quiz/question.ts'
import { GAP } from '../../src/quiz/quote.ts'
import { type Case, holdsAny, judgeIn, type Rule } from './rule.ts'

/** Words that make a prompt true only for a time. */
const PASSING = [
  'current',
  'currently',
  'latest',
  'recent',
  'recently',
  'now',
  'today',
  'so far',
  'this season',
  'last season',
  'record',
  'ever',
]

/** The rules of group A. */
export const truthRules: readonly Rule[] = [
  {
    id: 'A1',
    demands: 'exactly one option is true: the answer',
    breach: ({ question, candidate, options }) => {
      const { answer } = candidate.body()
      const judge = judgeIn(candidate)
      const right = options.filter((option) => option === answer || judge(option) === 'true')
      if (right.length !== 1) return `true are ${right.map(({ text }) => text).join(', ') || 'none'}`
      return answerText(question) === answer.text ? undefined : `the answer is marked as ${answerText(question)}`
    },
  },
  {
    id: 'A2',
    demands: 'every wrong option is proved false, not merely unmentioned',
    breach: ({ candidate, options }) => {
      const { answer } = candidate.body()
      const judge = judgeIn(candidate)
      const unproved = options.find((option) => option !== answer && judge(option) !== 'false')
      return unproved && `${unproved.text} is ${judge(unproved)}`
    },
  },
  {
    id: 'A3',
    demands: 'no thing is offered twice under two names',
    breach: ({ candidate: { body, distractors } }) => {
      const owner = new Map<string, string>()
      for (const { key, text, aliases = [] } of [body().answer, ...distractors()]) {
        for (const name of [text, ...aliases].map(fold)) {
          const other = owner.get(name)
          if (other !== undefined && other !== key) return `${text} is a name of ${other} too`
          owner.set(name, key)
        }
      }
      return undefined
    },
  },
  {
    id: 'A4',
    demands: 'the prompt can mean only one match',
    breach: ({ almanac, candidate: { draft, incident } }) => {
      if (draft.hidesIncident) return undefined
      const [first, ...more] = almanac.once(indexNames).get(nameOfMatch(almanac, incident)) ?? []
      const twin = first !== undefined && first.id !== incident.id ? first : more[0]
      return twin && `it can also mean ${twin.id}`
    },
  },
  {
    id: 'A5',
    demands: 'the prompt says whether an own goal, extra time or a shoot-out counts, where that matters',
    breach: ({ candidate: { draft, incident, kind, body } }) => {
      const asked = draft.asks.ref.slice(incident.id.length + 1)
      const goal = recordsOf(incident, 'goal').find(({ id }) => asked === `${id}.by`)
      if (goal?.how === 'own-goal' && kind.name !== 'own-goal') return 'it asks for the scorer of an own goal'
      if (goal?.how === 'penalty' && kind.name === 'penalty-taken' && incident.match.shootOut)
        return 'it asks who scored a penalty of a match with a shoot-out'
      const long = incident.match.fullTime !== undefined || incident.match.shootOut !== undefined
      return long && asked === 'match.score' && body().values?.after !== 'extra'
        ? 'it does not say whether extra time counts'
        : undefined
    },
  },
  {
    id: 'A6',
    demands: 'nothing in the prompt is true only for a time',
    breach: ({ question }) => holdsAny(question.prompt, PASSING),
  },
  {
    id: 'A7',
    demands: 'it names paragraphs that the incident’s source has, or a line of data',
    breach: ({ question: { source }, candidate: { incident } }) => {
      const { source: read } = incident
      if ('data' in read) {
        if (source.paragraphs.length > 0) return 'a line of data has no paragraphs'
        return source.line === undefined ? 'no line is given' : undefined
      }
      if (source.paragraphs.length === 0) return 'no paragraph is given'
      const beyond = source.paragraphs.find((n) => n < 1 || n > read.paragraphs)
      return beyond === undefined ? undefined : `paragraph ${beyond} of ${read.paragraphs}`
    },
  },
  {
    id: 'A8',
    demands: 'words in quotation marks were said, letter for letter',
    breach: (item) => {
      const invented = quotedIn(item).find((text) => !isSaid(item, text))
      return invented && `nobody is known to have said “${invented}”`
    },
  },
]

/** Sides and time, as prompts call a match. */
const nameOfMatch = (almanac: Almanac, incident: Incident) => {
  const { home, away, when } = matchValues(almanac, incident)
  return [home, away, when].join()
}

/** The incidents of each name: those of one match count once. */
function indexNames(almanac: Almanac): ReadonlyMap<string, readonly Incident[]> {
  const named = Map.groupBy(almanac.incidents, (incident) => nameOfMatch(almanac, incident))
  return new Map(
    [...named].map(([name, of]) => [
      name,
      of.filter((one, i) => of.findIndex(({ match }) => match.date === one.match.date) === i),
    ]),
  )
}

/** Everything that the question shows as said: its quote with the missing word put in, and quoted options. */
function quotedIn({ question, options, candidate: { body } }: Case): readonly string[] {
  const quote = question.quote?.replace(GAP, body().answer.text)
  const spoken = options.flatMap(({ text }) => (text.startsWith('“') ? [text.slice(1, -1)] : []))
  return [...(quote === undefined ? [] : [quote]), ...spoken]
}

function isSaid({ almanac }: Case, shown: string): boolean {
  const parts = shown.split('[…]').map((part) => part.trim())
  return almanac.incidents
    .flatMap((incident) => recordsOf(incident, 'quote'))
    .some(({ text }) => parts.every((part) => text.includes(part)))
}
