import { readFileSync } from 'node:fs'
import { type Fault, fault, pathText } from '../check/invariants/fault.ts'

/** What a file holds: `undefined` and a fault where it is no JSON; a fault for each key that an object has twice. */
export function readJson(file: string): { readonly value: unknown; readonly faults: readonly Fault[] } {
  try {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
    return { value: JSON.parse(text), faults: findTwinKeys(text) }
  } catch (error) {
    const found = String(error).replace(/\s+/g, ' ')
    return { value: undefined, faults: [{ path: '', expected: 'a JSON file', found }] }
  }
}

/** An object or a list that is open at a place in a text: the keys it has so far, and the last key or place. */
interface Open {
  readonly keys: Set<string>
  at: string | number
}

/** Keys that stand twice in one object of a JSON text: the parser would silently drop the first. */
export function findTwinKeys(json: string): readonly Fault[] {
  const open: Open[] = []
  const faults: Fault[] = []
  for (const [token, text = '', colon] of json.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\],]/g)) {
    const inside = open.at(-1)
    if (!colon || !inside) {
      moveOn(open, token)
      continue
    }
    inside.at = text.includes('\\') ? String(JSON.parse(text)) : text.slice(1, -1)
    if (inside.keys.has(inside.at))
      faults.push(fault(pathText(open.map(({ at }) => at)), 'every field once', inside.at))
    inside.keys.add(inside.at)
  }
  return faults
}

function moveOn(open: Open[], token: string): void {
  const inside = open.at(-1)
  if (token === '{' || token === '[') open.push({ keys: new Set(), at: token === '{' ? '' : 0 })
  if (token === '}' || token === ']') open.pop()
  if (token === ',' && typeof inside?.at === 'number') inside.at += 1
}
