import { makeCards } from '../../scripts/cards.ts'
import { readAtlas } from '../../src/share/card-atlas.ts'
import { content, interfaceWords } from './content.ts'

/** The real cards. */
export const cards = await makeCards(content, interfaceWords)
/** What the cards of results are put together from. */
export const atlas = readAtlas(cards.atlas.slice().buffer)
