/** A text file that wrangler uploads with the script. */
declare module '*.txt' {
  const text: string
  export default text
}

/** The words that names must not have, and the names that the owner has blocked, as they are compared; written by scripts/bad-words.ts. */
declare module '*/bad-words.js' {
  export const listed: readonly string[]
  export const blocked: readonly string[]
}

/** A catalogue compiled by scripts/words.ts. */
declare module '*/interface.js' {
  const catalogue: import('../quiz/words.ts').Catalogue
  export default catalogue
}
