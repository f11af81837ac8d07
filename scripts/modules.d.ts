declare module '@messageformat/core/compile-module.js' {
  import type MessageFormat from '@messageformat/core'
  /** Code of an ES module that exports the messages as functions. */
  export default function compileModule(format: MessageFormat, messages: unknown): string
}
