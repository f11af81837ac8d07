import * as z from 'zod/mini'
import type { OpenApiDocument, OpenApiOperation, OpenApiSchema } from '../house/open-api.ts'
import { type Operation, operations } from './operations.ts'
import { problemSchema } from './schemas.ts'

/** The OpenAPI 3.1 document of the API, made from the schemas that read its requests. It is made when the Worker is packed. */
export function toOpenApi(version: string): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mixed Zone',
      version,
      description: 'A football quiz: play it, save scores, read leaderboards. No key, no cookie, open to every origin.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: pathsOf(operations),
    components: { schemas: { Problem: toJson(problemSchema) } },
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

function toOpenApiOperation(
  operationId: string,
  { path, summary, body, inPath = {}, query = {}, answer, problems }: Operation,
): OpenApiOperation {
  const schema = { type: 'string' }
  const ofPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    return { name, in: 'path', required: true, ...inPath[name], schema }
  })
  const ofQuery = Object.entries(query).map(([name, said]) => {
    return { name, in: 'query', ...(typeof said === 'string' ? { description: said } : said), schema }
  })
  return {
    operationId,
    summary,
    parameters: [...ofPath, ...ofQuery],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: toJson(body) } } } }),
    responses: {
      [answer.status]: {
        description: summary,
        ...(answer.schema && { content: { 'application/json': { schema: toJson(answer.schema) } } }),
      },
      ...Object.fromEntries(problems.map((status) => [status, problemResponse])),
    },
  }
}

const problemResponse = {
  description: 'A problem, as in RFC 9457',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function toJson(schema: z.ZodMiniType): OpenApiSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input' })
  return json as OpenApiSchema
}
