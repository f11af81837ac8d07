import { defineConfig } from 'vitest/config'
import { textFiles } from '../support/text-files.ts'

export default defineConfig({
  plugins: [textFiles],
  test: {
    name: 'engines',
    include: ['tests/engines/*.test.ts'],
    // One browser at a time.
    maxWorkers: 1,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
