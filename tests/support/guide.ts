import { readFileSync } from 'node:fs'
import { GUIDE_FILE } from '../../scripts/guide.ts'

/** The guide for editors. */
export const guide = readFileSync(GUIDE_FILE, 'utf8')

/** The incident that the guide shows. */
export const example: object = JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '')

/** What the guide's table of errors explains, with … for what differs. */
const explained: readonly RegExp[] = [...guide.matchAll(/^\| (`.*?`|found `.*?`) \| .* \|$/gm)].flatMap(
  ([, cell = '']) => [...cell.matchAll(/`([^`]*)`/g)].map(([, text = '']) => toPattern(text)),
)

function toPattern(text: string): RegExp {
  const parts = text.split('…').map((part) => part.replace(/[\^$.*+?()[\]{}|/]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 'su')
}

/** Whether the guide's table of errors has a line for what a fault expects. */
export const isExplained = (expected: string) => explained.some((pattern) => pattern.test(expected))
