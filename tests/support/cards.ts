import { makeCards } from '../../scripts/cards.ts'
import { readAtlas } from '../../src/share/card-atlas.ts'
import { content, interfaceWords } from './content.ts'

/** The pictures that links to the frozen content show. */
export const cards = await makeCards(content, interfaceWords)
/** The pieces that pictures of results are put together from. */
export const atlas = readAtlas(cards.atlas.slice().buffer)
