import { type Almanac, buildAlmanac } from '../src/quiz/almanac.ts'
import { type Candidate, candidatesOfKind } from '../src/quiz/candidate.ts'
import { isMade, makeQuestions } from '../src/quiz/judged.ts'
import { kinds } from '../src/quiz/kinds/index.ts'
import { makeBank } from '../src/quiz/make-bank.ts'
import { answerText, type Question, type QuestionSource } from '../src/quiz/question.ts'
import { readContent } from './content.ts'
import { ContentError } from './content-error.ts'
import { toCoverageReport } from './coverage.ts'
import { toMixReport } from './mix.ts'
import { readOptions } from './options.ts'
import { toDailyReport } from './repeats.ts'

const values = readOptions({
  options: {
    json: { type: 'boolean', default: false },
    coverage: { type: 'boolean', default: false },
    repeats: { type: 'boolean', default: false },
    mix: { type: 'string' },
    incident: { type: 'string' },
  },
})
const wanted = ['json', 'coverage', 'repeats', 'mix'].filter((name) =>
  Object.entries(values).some(([key, value]) => key === name && value),
)
if (wanted.length > 1)
  fail(`options: expected one of --json, --coverage, --repeats and --mix; found ${wanted.join(' and ')}`)
const content = await readContent().catch(tellFaults)
const almanac = buildAlmanac(content)
const chosen = almanac.incidents.filter(({ id }) => values.incident === undefined || id === values.incident)
if (chosen.length === 0)
  fail(`incident: expected one of ${almanac.incidents.map(({ id }) => id).join(', ')}; found ${values.incident}`)

if (values.coverage) {
  const report = toCoverageReport(almanac, chosen)
  console.log(report.text)
  if (report.unexplained > 0) process.exitCode = 1
} else if (values.repeats) {
  console.log(toDailyReport(makeBank(content, kinds)))
} else if (values.mix !== undefined) {
  console.log(toMixReport(makeBank(content, kinds), Number(values.mix)))
} else {
  const bank = makeQuestions(almanac, kinds).filter(({ incident }) => chosen.some(({ id }) => id === incident))
  if (values.json) console.log(JSON.stringify(bank.map(toRow), null, 2))
  else {
    for (const question of bank) console.log(toText(question))
    console.log(`${bank.length} questions of ${new Set(bank.map(({ kind }) => kind)).size} kinds`)
    if (values.incident !== undefined) console.log(`\n${silentKinds(almanac, values.incident)}`)
  }
}

function tellFaults(error: unknown): never {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exit(1)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

function toRow(question: Question) {
  const { id, kind, difficulty, incident, prompt, quote, options, why, source } = question
  return {
    id,
    kind,
    difficulty,
    incident,
    prompt,
    ...(quote && { quote }),
    options: options.map(({ text }) => text),
    answer: answerText(question),
    why,
    source,
  }
}

function toText({ id, difficulty, prompt, quote, options, answer, why, source }: Question): string {
  const lines = options.map((option) => `  ${option.id === answer ? '*' : ' '} ${option.id}) ${option.text}`)
  return [
    `${id} (${difficulty})`,
    `  ${prompt}`,
    ...(quote ? [`  “${quote}”`] : []),
    ...lines,
    `    ${why} (${placeOf(source)})`,
    '',
  ].join('\n')
}

const placeOf = ({ paragraphs, line, told }: QuestionSource) =>
  'address' in told ? `line ${line ?? told.line}` : `paragraphs ${paragraphs.join(', ')}`

/** Why no question comes of a candidate. */
function whyLost({ draft, incident, distractors }: Candidate): string {
  if (distractors().length === 0) return 'no wrong option is proved false'
  return `it has no why: write a note for ${draft.asks.ref.slice(incident.id.length + 1)}`
}

/** The kinds that ask nothing of an incident, with what each would need: it tells an editor what a further fact would bring. */
function silentKinds(almanac: Almanac, id: string): string {
  const incident = almanac.find(id)
  if (!incident) return ''
  const lines = kinds.flatMap((kind) => {
    const candidates = candidatesOfKind(almanac, kind, incident)
    if (candidates.length === 0) return `  ${kind.name}: needs ${kind.needs}`
    const lost = candidates.filter((candidate) => !isMade(almanac, candidate))
    return lost.map((candidate) => `  ${kind.name}.${candidate.draft.subject}: ${whyLost(candidate)}`)
  })
  return ['Kinds that yield nothing:', ...lines].join('\n')
}
