import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What a command was given, options and the rest. Where an option is unknown or has no value, it ends the command with a sentence that says so. */
export function readArguments<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    const known = Object.keys(config.options ?? {}).map((name) => `--${name}`)
    console.error(`options: expected ${known.join(', ')}; found: ${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}

/** The options that a command was given, ended as `readArguments` ends it. */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>>['values'] {
  return readArguments(config).values
}
