import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js'
import { toOpenApi } from '../../src/api/openapi.ts'
import type { Operation } from '../../src/api/operation.ts'

/** The OpenAPI document of the API. */
export const document = toOpenApi('0.0.0')

const ajv = new Ajv2020({ strict: false, validateFormats: false })
ajv.addSchema(document, 'openapi')

/** An answer, read. */
export interface ReadAnswer {
  readonly status: number
  readonly headers: Headers
  /** The body as text; empty where there is none. */
  readonly text: string
}

type Parts = readonly (string | number)[]

const pointer = (parts: Parts) =>
  parts.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
const schemaAt = (...parts: Parts): ValidateFunction | undefined => ajv.getSchema(`openapi#/${pointer(parts)}`)

interface DocumentedAnswer {
  readonly headers?: Readonly<Record<string, object>>
  readonly content?: object
}

/** Where in the document an answer of the operation is described, and how; `undefined` if it is not. */
function describedAt({ path, method }: Operation, status: number): { at: Parts; answer: DocumentedAnswer } | undefined {
  const answer: (DocumentedAnswer & { $ref?: string }) | undefined = document.paths[path]?.[method]?.responses[status]
  if (!answer?.$ref) return answer && { at: ['paths', path, method, 'responses', status], answer }
  const name = answer.$ref.slice('#/components/responses/'.length)
  const shared = document.components.responses[name]
  return shared && { at: ['components', 'responses', name], answer: shared }
}

/** What the document does not say of an answer of the operation; empty where it says all. */
export function faultsOf(operation: Operation, { status, headers, text }: ReadAnswer): string {
  const described = describedAt(operation, status)
  const what = `${operation.method} ${operation.path}: ${status}`
  if (!described) return `${what} is not documented`
  const { at, answer } = described
  const missing = Object.keys(answer.headers ?? {}).filter((name) => !headers.has(name))
  if (missing.length > 0) return `${what} came without ${missing.join(', ')}`
  if (text === '') return answer.content ? `${what} came without a body` : ''
  const type = headers.get('content-type')?.split(';')[0] ?? ''
  return faultsIn(schemaAt(...at, 'content', type, 'schema'), text, `${what} ${type}`)
}

/** What is wrong with a text that is to be a problem; empty where nothing is. */
export const faultsOfProblem = (text: string) => faultsIn(schemaAt('components', 'schemas', 'Problem'), text, 'Problem')

function faultsIn(validate: ValidateFunction | undefined, text: string, what: string): string {
  if (!validate) return `${what} is not documented`
  return validate(JSON.parse(text)) ? '' : `${what}: ${ajv.errorsText(validate.errors)}`
}

/** Whether the document allows a body of a request to the operation. */
export function isAllowed({ path, method }: Operation, body: unknown): boolean {
  return schemaAt('paths', path, method, 'requestBody', 'content', 'application/json', 'schema')?.(body) === true
}
