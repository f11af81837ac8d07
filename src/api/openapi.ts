import * as z from 'zod/mini'
import type { OpenApiDocument, OpenApiOperation, OpenApiSchema } from '../house/open-api.ts'
import { problemSchema } from './answer-schemas.ts'
import { type Operation, type ProblemStatus, problems, problemsOf, tags } from './operation.ts'
import { operations } from './operations.ts'

/** The OpenAPI 3.1 document of the API, made from the schemas that read its requests. It is made when the Worker is packed. */
export function toOpenApi(version: string): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mixed Zone',
      version,
      description: 'A football quiz: play it, save scores, read leaderboards. No key, no cookie, open to every origin.',
      contact: {
        name: 'Whoever runs this site: /.well-known/security.txt, where there is one, says how to reach them',
      },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: pathsOf(operations),
    components: {
      schemas: { Problem: toJsonSchema(problemSchema) },
      responses: Object.fromEntries(
        Object.entries(problems).map(([status, meaning]) => [nameOf(status), toProblemResponse(status, meaning)]),
      ),
      headers: {
        RetryAfter: {
          description: 'After how many seconds the same request may succeed',
          required: true,
          schema: { type: 'string', pattern: '^[0-9]+$' },
        },
      },
    },
  }
}

type Paths = OpenApiDocument['paths']

function pathsOf(all: Readonly<Record<string, Operation>>): Paths {
  const paths: Record<string, Paths[string]> = {}
  for (const [operationId, operation] of Object.entries(all)) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: toOpenApiOperation(operationId, operation) }
  }
  return paths
}

function toOpenApiOperation(operationId: string, operation: Operation): OpenApiOperation {
  const { path, tag, summary, description, body, inPath = {}, query = {}, answer } = operation
  const schema = { type: 'string' }
  const ofPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    return { name, in: 'path', required: true, ...inPath[name], schema }
  })
  const ofQuery = Object.entries(query).map(([name, said]) => {
    return { name, in: 'query', ...(typeof said === 'string' ? { description: said } : said), schema }
  })
  return {
    operationId,
    tags: [tag],
    summary,
    description,
    parameters: [...ofPath, ...ofQuery],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: toJsonSchema(body) } } } }),
    responses: {
      [answer.status]: {
        description: summary,
        ...(answer.schema && { content: { 'application/json': { schema: toJsonSchema(answer.schema) } } }),
      },
      ...Object.fromEntries(
        problemsOf(operation).map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]),
      ),
    },
  }
}

const nameOf = (status: ProblemStatus | string) => `Problem${status}`

/** Problems after which it is worth trying again say when. */
const retried: readonly string[] = ['429', '503']

const toProblemResponse = (status: string, meaning: string) => ({
  description: `${meaning}. A problem, as in RFC 9457`,
  ...(retried.includes(status) && { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

/** A schema as JSON Schema, of what is sent. */
export function toJsonSchema(schema: z.ZodMiniType): OpenApiSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input' })
  return json as OpenApiSchema
}
