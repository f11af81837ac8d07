import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bundleWorker } from '../../scripts/notices.ts'

const KIB = 1024
/** What it has. It should have 60: docs/performance.md says what takes the rest. */
const MOST_KIB = 74

describe('the script of the Worker', () => {
  it('does not grow', async () => {
    const { script } = await bundleWorker()
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(MOST_KIB * KIB)
  })
  it('has neither schemas nor what only the making of questions needs', async () => {
    const { metafile } = await bundleWorker()
    const files = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))
    expect(files).toContain('src/api/read.ts')
    expect(
      files.filter((file) => /schemas|zod|src\/quiz\/(make-|almanac|candidate|topics)|check\//.test(file)),
    ).toEqual([])
  })
})
