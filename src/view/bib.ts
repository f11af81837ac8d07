/** How many lines a bib has room for. */
const MOST_BIB_LINES = 4

/** A title as it stands on a bib: a word on each line, or all in one. */
export function toBib(title: string): string {
  const words = title.split(' ')
  return words.length > MOST_BIB_LINES ? title : words.join('|')
}
