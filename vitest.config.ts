import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { slowest } from './tests/support/slowest.ts'

export default defineConfig({
  test: {
    silent: 'passed-only',
    reporters: [slowest, 'default', ...(process.env.GITHUB_ACTIONS ? ['github-actions'] : [])],
    projects: [
      {
        test: {
          name: 'pure',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/worker/**', 'tests/browser/*.test.ts'],
          setupFiles: ['tests/support/seed.ts'],
          // Files share modules, so that each worker reads and compiles the content once.
          isolate: false,
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
          // A test that asserts nothing cannot fail.
          expect: { requireAssertions: true },
          // Only a test that hangs is too slow.
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
        test: {
          name: 'worker',
          include: ['tests/worker/**/*.test.ts'],
          // CommonJS behind an ES module wrapper: bundled first, as wrangler does for the real Worker.
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/*.test.ts'],
          globalSetup: ['tests/support/site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A browser on a busy machine may be late once: what fails is tried again, and told as tried again.
          retry: 2,
          fileParallelism: false,
        },
      },
    ],
  },
})
