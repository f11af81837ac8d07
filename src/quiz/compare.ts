/** The order of two texts by their UTF-16 units, the same on every machine: negative, 0 or positive. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
