import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measuresTime, readsDate, takesChances } from '../support/impure.ts'

const files = ['quiz', 'game'].flatMap((step) => globSync(`src/${step}/**/*.ts`))

describe('quiz and game', () => {
  it.each(files)('%s reads neither clock nor chance', (file) => {
    for (const impure of [readsDate, measuresTime, takesChances]) expect(readFileSync(file, 'utf8')).not.toMatch(impure)
  })
})
