import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const files = ['quiz', 'game'].flatMap((step) => globSync(`src/${step}/**/*.ts`))

describe('quiz and game', () => {
  it.each(files)('%s reads neither clock nor chance', (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(
      /Date\.now|new Date\(\)|Math\.random|getRandomValues|randomUUID|performance\.now/,
    )
  })
})
