import { makePreviews } from '../../scripts/previews.ts'
import { createText } from '../../src/house/text.ts'
import { readAtlas } from '../../src/share/atlas.ts'
import { content, forms, interfaceWords, made } from './content.ts'

/** The real preview pictures. */
export const previews = await makePreviews(made.index, content, createText('en', interfaceWords, forms))
/** What the pictures of results are composed from. */
export const atlas = readAtlas(previews.atlas.slice().buffer)
