// The alternatives, for comparison: a Worker that compresses a drawn picture on request, or renders it from SVG.
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import svg from './picture.txt'
import smaller from './picture-4.bin'
import picture from './picture-8.bin'
import wasm from './resvg.wasm'

let ready: Promise<void> | undefined

const ways: Readonly<Record<string, () => Promise<ArrayBuffer>>> = {
  '/nothing': async () => new ArrayBuffer(0),
  '/deflate-8-bit': () => deflate(picture),
  '/deflate-4-bit': () => deflate(smaller),
  '/resvg': async () => {
    ready ??= initWasm(wasm)
    await ready
    return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng().slice().buffer
  },
}

function deflate(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const packed = new Response(bytes).body?.pipeThrough(new CompressionStream('deflate'))
  return new Response(packed).arrayBuffer()
}

export default {
  async fetch(request: Request): Promise<Response> {
    const way = ways[new URL(request.url).pathname]
    return way ? new Response(await way()) : new Response('no such way', { status: 404 })
  },
}
