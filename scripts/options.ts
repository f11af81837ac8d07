import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The options that a command was given. Where one is unknown or has no value, it ends the command with a sentence that says so. */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>>['values'] {
  try {
    return parseArgs(config).values
  } catch (error) {
    const known = Object.keys(config.options ?? {}).map((name) => `--${name}`)
    console.error(`options: expected ${known.join(', ')}; found: ${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
