/** The part of the OpenAPI document that the docs page reads. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: Readonly<Record<'title' | 'version' | 'description', string> & Record<'contact' | 'license', object>>
  readonly servers: readonly object[]
  readonly security: readonly object[]
  readonly tags: readonly object[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
  readonly components: {
    readonly schemas: object
    readonly responses: Readonly<Record<string, object>>
    readonly headers: object
  }
}
/** An operation of the API. */
export interface OpenApiOperation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly description?: string }[]
  readonly requestBody?: {
    readonly required: true
    readonly content: Readonly<Record<string, { readonly schema: OpenApiSchema }>>
  }
  readonly responses: Readonly<Record<string, object>>
}
/** The JSON Schema of a request's body. */
export interface OpenApiSchema {
  readonly properties?: Readonly<Record<string, { readonly description?: string; readonly enum?: readonly string[] }>>
  readonly required?: readonly string[]
}
