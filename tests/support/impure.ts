/** How code is written that reads the date of the machine. */
export const readsDate =
  /\bnew Date\b(?!\s*\((?:\s*[^)\s]|\s*$))|(?<![.\w])Date\(\)|\bDate\s*(\??\.\s*now\b|\[['"`])|=\s*(globalThis\.)?Date\b(?!\s*[.([])|\bTemporal\.Now\b/
/** How code is written that measures how long something takes. */
export const measuresTime =
  /\bperformance\.(now|mark|measure|timeOrigin)\b|=\s*(globalThis\.)?performance\b(?!\s*[.([])|\bprocess\.(hrtime|uptime)\b/
/** How code is written that takes a random value. */
export const takesChances =
  /\bMath(\.|\[['"`])random\b|=\s*(globalThis\.)?Math\b(?!\s*[.([])|\brandom(UUID|Int|Bytes|Fill|FillSync)\b|\bgetRandomValues\b/
