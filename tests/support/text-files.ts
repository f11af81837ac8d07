import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** The module that holds the text of a file, as wrangler has it. */
export const textModuleOf = (file: string) => `export default ${JSON.stringify(readFileSync(file, 'utf8'))}`

/** Text files are modules that hold their text. */
export const textFiles: Plugin = {
  name: 'text-files',
  enforce: 'pre',
  load: (id) => (id.endsWith('.txt') ? textModuleOf(id) : undefined),
}
