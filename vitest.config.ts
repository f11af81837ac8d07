import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { slowest } from './tests/support/slowest.ts'
import { textFiles } from './tests/support/text-files.ts'

/** A browser, or workerd, on a busy machine is slow and not wrong: only what hangs fails. */
const patient = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 45_000 } } }

export default defineConfig({
  test: {
    silent: 'passed-only',
    reporters: [slowest, 'default', ...(process.env.GITHUB_ACTIONS ? ['github-actions'] : [])],
    maxWorkers: '100%',
    projects: [
      {
        plugins: [textFiles],
        test: {
          name: 'pure',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/worker/**', 'tests/built/**', 'tests/browser/*.test.ts', 'tests/engines/**'],
          setupFiles: ['tests/support/seed.ts'],
          // Files share modules, so that each worker reads and compiles the content once.
          isolate: false,
          sequence: { groupOrder: 1 },
          // A test that asserts nothing cannot fail.
          expect: { requireAssertions: true },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { SIGNING_KEY: 'a-key-for-tests-of-at-least-32-characters' } },
          }),
        ],
        test: { ...patient, name: 'worker', include: ['tests/worker/**/*.test.ts'] },
      },
      {
        plugins: [textFiles],
        test: {
          ...patient,
          name: 'browser',
          include: ['tests/browser/*.test.ts'],
          globalSetup: ['tests/support/chromium.ts'],
          // One Chromium and one copy of the content for all the files of a worker.
          isolate: false,
        },
      },
      {
        plugins: [textFiles],
        test: {
          ...patient,
          name: 'built',
          include: ['tests/built/*.test.ts'],
          globalSetup: ['tests/support/chromium.ts'],
          testTimeout: 400_000,
          hookTimeout: 400_000,
        },
      },
    ],
  },
})
