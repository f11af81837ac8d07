import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built Worker listens, with its files and a KV of its own. */
    origin: string
  }
}
