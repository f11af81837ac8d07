// What a bench has measured, with what was wanted: as lines to read, or as JSON.

/** What an amount is of: bytes are told in KiB, milliseconds with two digits, shares as ratios. */
export type Unit = 'bytes' | 'ms' | 'ratio' | 'count'

/** The least or the most that an amount should be. */
export interface Target {
  readonly atMost?: number
  readonly atLeast?: number
}

/** A measured amount. */
export interface Figure {
  readonly what: string
  readonly amount: number
  readonly unit: Unit
  readonly target?: Target
  /** Whether the target is met; `undefined` without one. */
  readonly isMet?: boolean
}

/** Tells figures as they are measured, unless all are wanted as JSON at the end. */
export interface Figures {
  tell(what: string, amount: number, unit: Unit, target?: Target): void
  /** Prints the JSON if that is wanted, names what is missed, and lets the process end with 1 if anything is. */
  end(): void
}

/** The middle one of some amounts; 0 where there is none. */
export const middle = (amounts: readonly number[]): number =>
  amounts.toSorted((a, b) => a - b)[Math.floor(amounts.length / 2)] ?? 0

/** Starts to collect figures; `isJson` is whether they are printed as JSON. */
export function openFigures({ isJson }: { readonly isJson: boolean }): Figures {
  const figures: Figure[] = []
  return {
    tell(what, amount, unit, target) {
      const figure = toFigure(what, amount, unit, target)
      figures.push(figure)
      if (!isJson) console.log(lineOf(figure))
    },
    end() {
      if (isJson) console.log(JSON.stringify(figures, null, 1))
      const missed = figures.filter(({ isMet }) => isMet === false)
      for (const figure of missed) console.error(`missed: ${lineOf(figure).trim()}`)
      if (missed.length > 0) process.exitCode = 1
    },
  }
}

/** A figure with whether its target is met. */
export function toFigure(what: string, amount: number, unit: Unit, target?: Target): Figure {
  if (!target) return { what, amount, unit }
  const { atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY } = target
  return { what, amount, unit, target, isMet: amount <= atMost && amount >= atLeast }
}

/** A figure as a line: what, how much, and what was wanted. */
export function lineOf({ what, amount, unit, target, isMet }: Figure): string {
  const wanted =
    target?.atMost !== undefined
      ? `at most ${toText(target.atMost, unit)}`
      : target?.atLeast !== undefined
        ? `at least ${toText(target.atLeast, unit)}`
        : ''
  return `${what.padEnd(66)} ${toText(amount, unit).padStart(12)}  ${wanted}${isMet === false ? '  missed' : ''}`
}

function toText(amount: number, unit: Unit): string {
  switch (unit) {
    case 'bytes':
      return `${(amount / 1024).toFixed(1)} KiB`
    case 'ms':
      return `${amount.toFixed(2)} ms`
    case 'ratio':
      return amount.toFixed(2)
    case 'count':
      return amount.toLocaleString('en', { maximumFractionDigits: 1 })
  }
}
