// Lets Node import text files as modules that hold their text, as wrangler has it: `node --import ./bench/text-files.ts …`.
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { textModuleOf } from '../tests/support/text-files.ts'

registerHooks({
  load: (url, context, next) =>
    url.endsWith('.txt')
      ? { format: 'module', shortCircuit: true, source: textModuleOf(fileURLToPath(url)) }
      : next(url, context),
})
