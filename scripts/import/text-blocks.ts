import { readDate } from './season.ts'

/** What belongs together in a file: a line with those that continue it, at the line where it begins. */
export interface Block {
  readonly line: number
  readonly text: string
  readonly kind: 'goals' | 'labelled' | 'line'
}

/** Lines with their continuations joined: a list until its bracket closes, what a label begins until the indent ends. */
export function toBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at] ?? ''
    const kind = kindOf(text)
    const last = kind === 'goals' ? endOfList(lines, at) : kind === 'labelled' ? endOfLabel(lines, at) : at
    if (text.trim() !== '') blocks.push({ line: at + 1, text: joined(lines.slice(at, last + 1)), kind })
    at = last
  }
  return blocks
}

const joined = (lines: readonly string[]) =>
  lines.length === 1 ? (lines[0] ?? '') : lines.map((l) => l.trim()).join(' ')

function kindOf(text: string): Block['kind'] {
  const [, dated] = /^\s*\[([^\]']*)\]\s*$/.exec(text) ?? []
  if (dated !== undefined && readDate(dated)) return 'line'
  if (/^\s*[([](?!\d+\)\s)/.test(text)) return 'goals'
  return /^(?!\s)[^:@]+:\s+\S/.test(text) ? 'labelled' : 'line'
}

/** A list that never closes is one line, so that it is found unreadable and swallows nothing. */
function endOfList(lines: readonly string[], at: number): number {
  let open = 0
  for (let here = at; here < lines.length && lines[here]?.trim() !== ''; here += 1) {
    for (const letter of lines[here] ?? '') open += '(['.includes(letter) ? 1 : ')]'.includes(letter) ? -1 : 0
    if (open <= 0) return here
  }
  return at
}

function endOfLabel(lines: readonly string[], at: number): number {
  let last = at
  while (/^\s{4,}\S/.test(lines[last + 1] ?? '')) last += 1
  return last
}
