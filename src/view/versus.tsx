import type { ShareClaims } from '../game/claims.ts'
import { countRight } from '../game/game.ts'
import { toClock } from '../house/clock.ts'
import type { Text } from '../house/text.ts'
import { Tiles } from './tiles.tsx'
import { useHouse } from './use-house.ts'

/** The results of two games of the same questions. */
interface Versus {
  readonly mine: ShareClaims
  readonly theirs: ShareClaims
}

/** Two games of the same questions side by side: right and wrong, but not what was asked. */
export function Comparison(games: Versus) {
  return (
    <div class="block versus">
      <h2>{outcomeOf(useHouse(), games)}</h2>
      <BothGames {...games} />
    </div>
  )
}

/** Who had more right answers, or on a tie was faster, as a sentence. */
export function outcomeOf({ t }: Text, { mine, theirs }: Versus): string {
  const ahead = countRight(mine.pattern) - countRight(theirs.pattern) || theirs.timeMs - mine.timeMs
  return t('challenge.result', { outcome: ahead > 0 ? 'won' : ahead < 0 ? 'lost' : 'level' })
}

/** The score and the tiles of each game. */
export function BothGames({ mine, theirs }: Versus) {
  const { t } = useHouse()
  return (
    <>
      {Object.entries({ mine, theirs }).map(([who, { pattern, timeMs }]) => {
        const values = { who, score: countRight(pattern), total: pattern.length, time: toClock(timeMs) }
        const line = t('challenge.line', values)
        return (
          <>
            <p>{line}</p>
            <Tiles pattern={pattern} total={pattern.length} playing={false} label={line} />
          </>
        )
      })}
    </>
  )
}
