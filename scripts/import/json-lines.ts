const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],\n]/g

/** The line, from 1, at which each object of a list begins: the objects at that depth of lists and objects, in order. */
export function linesOfObjects(json: string, depth: number): readonly number[] {
  const lines: number[] = []
  let open = 0
  let line = 1
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '\n') line += 1
    else if (token === '{' || token === '[') {
      open += 1
      if (token === '{' && open === depth) lines.push(line)
    } else if (token === '}' || token === ']') open -= 1
  }
  return lines
}
