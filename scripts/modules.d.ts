declare module '@messageformat/core/compile-module.js' {
  import type MessageFormat from '@messageformat/core'
  /** Code of an ES module that exports the messages as functions. */
  export default function compileModule(format: MessageFormat, messages: unknown): string
}

/** As much of it as scripts/card uses. */
declare module 'opentype.js' {
  export interface SettingOptions {
    readonly kerning?: boolean
    /** In parts of the size. */
    readonly letterSpacing?: number
  }
  export interface Font {
    /** 0 where the font has no such letter. */
    charToGlyphIndex(char: string): number
    getAdvanceWidth(text: string, size: number, options: SettingOptions): number
    getPath(
      text: string,
      x: number,
      y: number,
      size: number,
      options: SettingOptions,
    ): { toPathData(decimals: number): string }
  }
  export function parse(font: ArrayBuffer): Font
}

declare module 'workerd' {
  /** What a CommonJS module exports: the path of workerd's binary for this machine. */
  const exported: { readonly default: string }
  export default exported
}

/** Lists of bad words by language, LDNOOBW: the package has no types of its own. */
declare module 'naughty-words' {
  const lists: Readonly<Record<string, readonly string[]>>
  export default lists
}
