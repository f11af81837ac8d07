declare namespace Cloudflare {
  interface Env {
    ASSETS: Fetcher
    SCORES: KVNamespace
    SIGNING_KEY: string
  }
  interface GlobalProps {
    mainModule: typeof import('../../src/index.ts')
  }
}
