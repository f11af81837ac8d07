import { parseArgs } from 'node:util'
import { buildAlmanac } from '../src/quiz/almanac.ts'
import { makeBank } from '../src/quiz/bank.ts'
import { kinds } from '../src/quiz/kinds/index.ts'
import { answerText, type Question } from '../src/quiz/question.ts'
import { readContent } from './content.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const bank = makeBank(buildAlmanac(await readContent()), kinds)
if (values.json) console.log(JSON.stringify(bank.map(toRow), null, 2))
else for (const question of bank) console.log(toText(question))

function toRow(question: Question) {
  const { id, kind, incident, prompt, quote, options, why, source } = question
  return {
    id,
    kind,
    incident,
    prompt,
    ...(quote && { quote }),
    options: options.map(({ text }) => text),
    answer: answerText(question),
    why,
    source,
  }
}

function toText({ id, prompt, quote, options, answer, why, source }: Question): string {
  const lines = options.map((option) => `  ${option.id === answer ? '*' : ' '} ${option.id}) ${option.text}`)
  return [
    id,
    `  ${prompt}`,
    ...(quote ? [`  “${quote}”`] : []),
    ...lines,
    `    ${why} (paragraphs ${source.paragraphs.join(', ')})`,
    '',
  ].join('\n')
}
