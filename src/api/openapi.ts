import * as z from 'zod/mini'
import { type Operation, operations } from './operations.ts'
import { problemSchema } from './schemas.ts'

/** The OpenAPI 3.1 document of the API, made from the schemas that read its requests. Run when the Worker is packed. */
export function toOpenApi(version: string): object {
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

function pathsOf(all: Readonly<Record<string, Operation>>): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [operationId, operation] of Object.entries(all)) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: toOperationObject(operationId, operation) }
  }
  return paths
}

function toOperationObject(operationId: string, { path, summary, body, query = {}, answer, problems }: Operation): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const inQuery = Object.entries(query).map(([name, description]) => ({ name, in: 'query', description, schema: { type: 'string' } }))
  return {
    operationId,
    summary,
    parameters: [...inPath, ...inQuery],
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

function toJson(schema: z.ZodMiniType): object {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input' })
  return json
}
