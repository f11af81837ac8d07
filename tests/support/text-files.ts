import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Text files are modules that hold their text, as wrangler has it. */
export const textFiles: Plugin = {
  name: 'text-files',
  enforce: 'pre',
  load: (id) => (id.endsWith('.txt') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined),
}
