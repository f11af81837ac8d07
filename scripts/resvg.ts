import { readFileSync } from 'node:fs'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

await initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'))

/** Draws SVG: the library, ready for use. It may be made ready only once. */
export { Resvg }
