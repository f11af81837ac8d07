import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The last requirement of levels 1 and 2 in each section of the OWASP ASVS 5.0.0; those of level 3 come after it. */
const lastOf: Readonly<Record<string, number>> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1, '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3, '17.1': 1, '17.2': 4, '17.3': 2 },
}
const required = Object.entries(lastOf).flatMap(([section, last]) => upTo(section, 1, last))

function upTo(section: string, first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => `${section}.${first + i}`)
}

const text = readFileSync('docs/asvs.md', 'utf8')
const [tables = '', others = ''] = text.split('## What does not apply')
const rows = [...tables.matchAll(/^\| (\d+\.\d+\.\d+) .*\| (.*) \| (.+) \|$/gm)].map(([, id = '', , proof = '']) => ({
  id,
  proof,
}))
const grouped = [...others.matchAll(/(\d+\.\d+)\.(\d+)(?:–\1\.(\d+))?/g)].flatMap(
  ([, section = '', first, last = first]) => upTo(section, Number(first), Number(last)),
)
const proofs = rows.flatMap(({ id, proof }) =>
  [...proof.matchAll(/`(tests\/[^`]+)` "([^"]+)"/g)].map(([, file = '', title = '']) => ({ id, file, title })),
)

describe('docs/asvs.md', () => {
  it('names every requirement of levels 1 and 2 once', () => {
    expect([...rows.map(({ id }) => id), ...grouped].sort()).toEqual([...required].sort())
  })
  it('says of each that applies which test proves it, or that none does', () => {
    for (const { id, proof } of rows)
      expect([id, proof]).toEqual([id, expect.stringMatching(/`tests\/[^`]+` "|by reading/)])
    for (const { proof } of rows) expect(proof.replace(/`tests\/[^`]+` "[^"]+"/g, '')).not.toContain('tests/')
  })
  it.each(proofs)('$id: $file has "$title"', ({ file, title }) => {
    expect(existsSync(file) && readFileSync(file, 'utf8')).toContain(title)
  })
})
