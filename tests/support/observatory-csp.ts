// What the HTTP Observatory of MDN makes of a content security policy. Its other rules are in observatory.ts.
const BROAD = new Set(['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*'])
const isBroad = (source: string) => BROAD.has(source)
const isUnsafe = (source: string) => isBroad(source) || source === "'unsafe-inline'" || source === 'data:'
const isPlain = (source: string) => /^(http|ftp):/.test(source)
const isNonceOrHash = (source: string) => /^'(nonce|sha256|sha384|sha512)-/.test(source)
const PASSIVE = ['img-src', 'media-src']

/** What the Observatory says of a policy. */
export type CspResult =
  | 'csp-implemented-with-no-unsafe-default-src-none'
  | 'csp-implemented-with-no-unsafe'
  | 'csp-implemented-with-unsafe-inline-in-style-src-only'
  | 'csp-implemented-with-insecure-scheme-in-passive-content-only'
  | 'csp-implemented-with-unsafe-eval'
  | 'csp-implemented-with-unsafe-inline'
  | 'csp-implemented-with-insecure-scheme'
  | 'csp-header-invalid'
  | 'csp-not-implemented'

/** The sources of each directive of a policy; `undefined` where it says a directive twice, or is too short to be one. Throws where there are several policies, which the Observatory would join. */
export function parsePolicy(text: string): ReadonlyMap<string, readonly string[]> | undefined {
  if (text.includes(',')) throw new Error(`policy: expected one, found ${text}`)
  const directives = text
    .split(';')
    .map((directive) => directive.trim().toLowerCase().split(/\s+/))
    .filter(([name]) => name)
    .map(([name = '', ...sources]) => [name, sources.length || !name.endsWith('-src') ? sources : ["'none'"]] as const)
  const policy = new Map(directives)
  return policy.size === directives.length && text.trim().length >= 'img-src'.length - 1 ? policy : undefined
}

/** What the Observatory says of the policy of an address that is asked by https. */
export function cspResult(text: string | null): CspResult {
  if (text === null) return 'csp-not-implemented'
  const policy = parsePolicy(text)
  if (!policy) return 'csp-header-invalid'
  const sourcesOf = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*']
  const scripts = toHeeded(sourcesOf('script-src'))
  const styles = sourcesOf('style-src').filter(unlessNonced(sourcesOf('style-src')))
  if (scripts.includes("'strict-dynamic'") && !scripts.some(isNonceOrHash)) return 'csp-header-invalid'
  if (scripts.some(isUnsafe) || sourcesOf('object-src').some(isBroad)) return 'csp-implemented-with-unsafe-inline'
  const active = [...policy].flatMap(([name, sources]) => (PASSIVE.includes(name) ? [] : sources))
  if (active.some(isPlain)) return 'csp-implemented-with-insecure-scheme'
  if ([...scripts, ...styles].includes("'unsafe-eval'")) return 'csp-implemented-with-unsafe-eval'
  if (PASSIVE.flatMap((name) => policy.get(name) ?? policy.get('default-src') ?? []).some(isPlain))
    return 'csp-implemented-with-insecure-scheme-in-passive-content-only'
  if (styles.some(isUnsafe)) return 'csp-implemented-with-unsafe-inline-in-style-src-only'
  const isNone = policy.get('default-src')?.join() === "'none'"
  return isNone ? 'csp-implemented-with-no-unsafe-default-src-none' : 'csp-implemented-with-no-unsafe'
}

/** Passes over `'unsafe-inline'` where a nonce or a hash stands beside it, as browsers do. */
const unlessNonced = (sources: readonly string[]) => (source: string) =>
  !(source === "'unsafe-inline'" && sources.some(isNonceOrHash))

/** The sources of scripts that browsers heed: with `'strict-dynamic'`, neither hosts nor `'self'`. */
function toHeeded(sources: readonly string[]): readonly string[] {
  const heeded = sources.filter(unlessNonced(sources))
  const isStrict = heeded.includes("'strict-dynamic'") && heeded.some(isNonceOrHash)
  return isStrict ? heeded.filter((source) => source.startsWith("'") && source !== "'self'") : heeded
}
