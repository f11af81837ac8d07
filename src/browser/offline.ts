// The service worker. It keeps the page that says that the network is away, and its style sheet, and shows them when a request
// fails. It never keeps a quiz. Price: every navigation passes through it.

/** What is kept: a name for the cache, and addresses, the offline page first. scripts/pack.ts fills it in. */
declare const KEPT: { readonly name: string; readonly files: readonly [string, ...string[]] }

interface Installing extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

addEventListener('install', (event) =>
  (event as Installing).waitUntil(caches.open(KEPT.name).then((cache) => cache.addAll([...KEPT.files]))),
)
addEventListener('activate', (event) => (event as Installing).waitUntil(forgetOthers()))
addEventListener('fetch', (event) => {
  const { request } = event as Fetching
  const path = new URL(request.url).pathname
  const isPage = request.mode === 'navigate' && request.method === 'GET'
  if (isPage || KEPT.files.includes(path))
    (event as Fetching).respondWith(fetch(request).catch(() => kept(isPage ? KEPT.files[0] : path)))
})

async function forgetOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name !== KEPT.name) await caches.delete(name)
}

const kept = async (path: string) => (await caches.match(path)) ?? Response.error()
