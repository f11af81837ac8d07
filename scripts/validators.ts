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
  const ajv = new Ajv2020({ code: { source: true, esm: true, optimize: true }, strict: false, messages: false })
  for (const [name, schema] of Object.entries(bodies)) ajv.addSchema(toJsonSchema(schema), name)
  const names = Object.keys(bodies)
  const code = standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name])))
  const { outputFiles } = await build({
    stdin: { contents: `${code}\nexport default { ${names.join(', ')} }`, resolveDir: resolve('.') },
    bundle: true,
    format: 'esm',
    target: 'es2024',
    write: false,
  })
  writeWhole(OUT, outputFiles[0]?.text ?? '')
}
