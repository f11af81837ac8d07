import { faultMessage, type SourceFault } from './fault.ts'

/** What an import did: how many matches it read and what became of them, and every fault. */
export interface Report {
  readonly season: string
  readonly read: number
  readonly compared: number
  readonly written: number
  readonly unchanged: number
  readonly corrected: readonly string[]
  /** Matches that were imported before and are not any more: they are kept as they are. */
  readonly kept: readonly string[]
  readonly refused: readonly string[]
  readonly faults: readonly SourceFault[]
}

/** A report in lines, the counts first; of what was accepted only the count. */
export function reportText(report: Report): string {
  const { season, read, compared, written, unchanged, corrected, kept, refused, faults } = report
  const of = (outcome: SourceFault['outcome']) => faults.filter((fault) => fault.outcome === outcome)
  return [
    `${season}: ${read} matches read, ${compared} compared with a second source`,
    `  written ${written}, unchanged ${unchanged}, corrected ${corrected.length}, refused ${refused.length}, kept from before ${kept.length}`,
    ...kindLines(faults),
    ...corrected.map((line) => `  corrected: ${line}`),
    ...refused.map((id) => `  not imported: ${id}`),
    ...kept.map((id) => `  kept: ${id}`),
    ...of('refuse').map((fault) => `  refused (${fault.rule}): ${faultMessage(fault)}`),
    ...of('drop').map((fault) => `  left out (${fault.rule}, ${fault.field ?? 'a field'}): ${faultMessage(fault)}`),
  ].join('\n')
}

function kindLines(faults: readonly SourceFault[]): readonly string[] {
  const counts = Map.groupBy(faults, ({ outcome, rule }) => `${outcome} ${rule}`)
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, list]) => `  ${String(list.length).padStart(4)} ${kind}`)
}
