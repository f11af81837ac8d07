/** A text file that wrangler uploads with the script. */
declare module '*.txt' {
  const text: string
  export default text
}

/** The part of obscenity that checks names, bundled by scripts/bad-words.ts. */
declare module '*/bad-words.js' {
  import type { RegExpMatcherOptions } from 'obscenity'

  export {
    collapseDuplicatesTransformer,
    RegExpMatcher,
    resolveLeetSpeakTransformer,
    toAsciiLowerCaseTransformer,
  } from 'obscenity'
  export const blacklistedTerms: RegExpMatcherOptions['blacklistedTerms']
  export const whitelistedTerms: readonly string[]
}

/** A catalogue compiled by scripts/words.ts. */
declare module '*/interface.js' {
  const catalogue: import('../quiz/words.ts').Catalogue
  export default catalogue
}
