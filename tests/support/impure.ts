/** How code is written that reads the date of the machine. */
export const readsDate = /\bnew Date\(\)|\bDate\.now\b|\bTemporal\.Now\b/
/** How code is written that measures how long something takes. */
export const measuresTime = /\bperformance\.(now|mark|measure)\b|\bprocess\.hrtime\b/
/** How code is written that takes a random value. */
export const takesChances = /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b|\brandomBytes\b/
