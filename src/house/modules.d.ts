/** A text file that wrangler uploads with the script. */
declare module '*.txt' {
  const text: string
  export default text
}

/** A catalogue compiled by scripts/words.ts. */
declare module '*/interface.js' {
  const catalogue: import('../quiz/words.ts').Catalogue
  export default catalogue
}
