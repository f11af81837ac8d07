import { env } from 'cloudflare:workers'
import content from '../dist/content.txt'
import interfaceWords from '../dist/words/interface.js'
import { createApp } from './app.ts'
import type { Bindings } from './house/bindings.ts'
import type { Packed } from './house/packed.ts'
import { randomId } from './house/random-id.ts'
import { readFrom } from './house/shelf.ts'
import { createText } from './house/text.ts'
import { firstAnswerAt } from './http/first-answer.ts'
import { sharedBoards } from './http/shared-boards.ts'
import { createMemory } from './quiz/memory.ts'

const MOST_ANSWERS_KEPT = 40_000

const packed: Packed = JSON.parse(content)

/** The Worker: the real content, the real clock, real random ids. */
export default createApp({
  bank: { index: packed.index, read: readFrom(() => (env as Bindings).ASSETS) },
  texts: { en: createText('en', interfaceWords, packed.forms, packed.plain) },
  release: packed.release,
  assets: packed.assets,
  openApi: packed.openApi,
  now: Date.now,
  log: (line) => console.log(JSON.stringify(line)),
  newId: randomId,
  firstAnswer: firstAnswerAt(createMemory(MOST_ANSWERS_KEPT)),
  sharedBoards,
})
