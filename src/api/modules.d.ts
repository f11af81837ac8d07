/** What reads the bodies of requests; written by scripts/validators.ts. */
declare module '*/validators.js' {
  /** Whether a value is such a body; where it is not, `errors` says why, the first fault only. */
  interface Validator {
    (value: unknown): boolean
    readonly errors?: readonly import('./read.ts').BodyFault[] | null
  }
  const validators: Readonly<Record<keyof typeof import('./schemas.ts').bodies, Validator>>
  export default validators
  /** The fields of each body, each with the texts that it may be, if they are listed. */
  export const fields: Readonly<
    Record<keyof typeof import('./schemas.ts').bodies, Readonly<Record<string, readonly string[]>>>
  >
}
