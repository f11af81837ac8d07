import { execFileSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'
import { createTestHarness } from 'wrangler'
import { findChromium, installChromium } from '../../scripts/chromium.ts'
import { SIGNING_KEY } from './house.ts'

const BUILT = 'dist/worker'

/** Builds the Worker as it is deployed and serves it from workerd, for as long as the browser tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!findChromium()) installChromium()
  execFileSync(process.execPath, ['node_modules/wrangler/bin/wrangler.js', 'deploy', '--dry-run', '--outdir', BUILT], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
  const harness = createTestHarness({
    workers: [{ configPath: './wrangler.toml', prebuiltWorkerDir: BUILT, secrets: { SIGNING_KEY } }],
  })
  const { url } = await harness.listen()
  project.provide('origin', url.origin)
  return () => harness.close()
}
