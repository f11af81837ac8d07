// What reads the bodies of requests: the schemas of the API, compiled to functions when the Worker is packed. A library that reads
// by schemas took a twelfth of the script and a tenth of an isolate's start.
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { toJsonSchema } from '../src/api/openapi.ts'
import { bodies } from '../src/api/schemas.ts'
import { writeWhole } from './write-whole.ts'

/** Where src/api/read.ts finds them. */
const OUT = join('dist', 'validators.js')

/** Writes a function for each body that the API reads, by its name. */
export async function writeValidators(): Promise<void> {
  const ajv = new Ajv2020({ code: { source: true, esm: true, optimize: true }, messages: false })
  const schemas = Object.entries(bodies).map(([name, schema]) => [name, toJsonSchema(schema)] as const)
  for (const [name, schema] of schemas) ajv.addSchema(schema, name)
  const names = Object.keys(bodies)
  const fields = Object.fromEntries(schemas.map(([name, { properties = {} }]) => [name, listsIn(properties)]))
  const code = standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name])))
  const { outputFiles } = await build({
    stdin: {
      contents: `${code}\nexport default { ${names.join(', ')} }\nexport const fields = ${JSON.stringify(fields)}`,
      resolveDir: resolve('.'),
    },
    bundle: true,
    format: 'esm',
    target: 'es2024',
    write: false,
  })
  writeWhole(OUT, outputFiles[0]?.text ?? '')
}

/** The fields of a body, each with the texts that it may be, if they are listed. */
const listsIn = (properties: Readonly<Record<string, { readonly enum?: readonly string[] }>>) =>
  Object.fromEntries(Object.entries(properties).map(([name, { enum: list = [] }]) => [name, list]))
