// Writes the part of questions/README.md that describes the form field by field. It is made from the schema's own
// descriptions, as is the JSON Schema, so that the guide cannot fall behind the form.

import {
  alternatives,
  bare,
  defOf,
  descriptionOf,
  type Form,
  fieldsOf,
  formUnder,
  isOptional,
} from '../check/invariants/form.ts'
import { termGroupsOf } from '../check/invariants/terms.ts'
import { collectionSchema } from '../src/quiz/collection.ts'
import { incidentSchema, recordSchema } from '../src/quiz/incident.ts'
import { namesSchema } from '../src/quiz/names.ts'
import { formWords } from './form-words.ts'
import { recordKinds } from './skeleton.ts'

/** The guide for editors, which describes the form between two marks. */
export const GUIDE_FILE = 'questions/README.md'

const BEGIN = '<!-- form: from here to the next mark this page is written by `npm run pack` -->'
const END = '<!-- /form -->'

/** The guide's text with the form as it is now between the marks. Throws where the marks are missing. */
export function toGuide(page: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`${GUIDE_FILE}: expected the marks ${BEGIN} and ${END}, found none`)
  return `${page.slice(0, begin)}${BEGIN}\n\n${sections().join('\n')}\n${page.slice(end)}`
}

/** Fields that every record has, and those that every record of the timeline has: described once. */
const shared = ['paragraphs', 'line', 'inferred', 'note', 'since', 'until']
const timed = ['id', 'kind', 'phase', 'label', 'loose']

function sections(): readonly string[] {
  const parts = Object.entries(incidentSchema.shape).map(([part, form]) => ({ part, form, element: elementOf(form) }))
  const match = elementOf(incidentSchema.shape.match)
  return [
    section(
      'An incident',
      parts.map(({ part, form }) => row(part, form)),
    ),
    ...parts.flatMap(({ part, form, element }) => {
      if (part === 'timeline') return timelineSections()
      const rows = rowsOf(element, part, fieldsOf(element).includes('inferred') ? shared : [])
      return rows.length > 0 ? [section(titleOf(part, form), rows)] : []
    }),
    section(
      'Every record',
      shared.map((field) => row(field, formUnder(match, field) ?? match)),
    ),
    section('A collection: `collection.json`', rowsOf(collectionSchema, 'collection')),
    ...Object.entries(namesSchema.shape).map(([list, form]) =>
      section(
        `\`names/${list}.json\`${defOf(form).type === 'record' ? ': an id, and' : ': a list of'}`,
        rowsOf(elementOf(form), list),
      ),
    ),
  ]
}

function timelineSections(): readonly string[] {
  const [first = recordSchema] = alternatives(recordSchema, { kind: recordKinds[0] })
  const common = timed.map((field) => (field === 'kind' ? kindRow : row(field, formUnder(first, field) ?? first)))
  const kinds = recordKinds.map((kind) => {
    const [form = recordSchema] = alternatives(recordSchema, { kind })
    return section(`\`timeline[]\` of the kind \`${kind}\``, rowsOf(form, kind, [...shared, ...timed]))
  })
  return [section('`timeline[]`, whatever its kind', common), ...kinds]
}

const kindRow = `| **\`kind\`** | one of ${recordKinds.join(', ')} | What it tells of |`

const section = (title: string, rows: readonly string[]) =>
  `### ${title}\n\n| field | takes | which is |\n|---|---|---|\n${rows.join('\n')}\n`

/** The form of one element of a part that is a list or a record, or the form of the part itself. */
function elementOf(form: Form): Form {
  const def = defOf(bare(form))
  if (def.type === 'record') return def.valueType
  return def.type === 'array' ? def.element : bare(form)
}

function titleOf(part: string, form: Form): string {
  const { type } = defOf(bare(form))
  if (type === 'record') return `\`${part}.<…>\``
  return type === 'array' ? `\`${part}[]\`` : `\`${part}\``
}

/** A row for each field of a form, and for the fields inside it that are described; `holder` is the kind or part that has the field. */
function rowsOf(form: Form, holder: string, without: readonly string[] = [], path = ''): readonly string[] {
  return fieldsOf(form)
    .filter((field) => !without.includes(field))
    .flatMap((field) => {
      const under = formUnder(form, field) ?? form
      const inner = elementOf(under)
      const isTold = fieldsOf(inner).some((name) => descriptionOf(formUnder(inner, name) ?? inner))
      const inside = `${path}${field}${inner === bare(under) ? '' : '[]'}.`
      return [
        row(`${path}${field}`, under, termGroupsOf(holder, field)),
        ...(isTold ? rowsOf(inner, holder, [], inside) : []),
      ]
    })
}

/** One row of a table of fields; a field that must be there is bold. */
function row(field: string, form: Form, groups: readonly string[] = []): string {
  const name = isOptional(form) ? `\`${field}\`` : `**\`${field}\`**`
  const takes = `${formWords(form)}${groups.length > 0 ? `, group ${groups.join(' or ')}` : ''}`
  return `| ${name} | ${takes} | ${descriptionOf(form) ?? ''} |`
}
