import { kinds } from '../../src/quiz/kinds/index.ts'
import { makeBank } from '../../src/quiz/make-bank.ts'
import { content } from './content.ts'
import { cupMatch, withCups } from './cups.ts'
import { openHouse } from './house.ts'

/** How many matches of cups there are. */
export const CUP_MATCHES = 120
/** Noon on the first day on which they may be asked, a Friday. */
export const CUP_DAY = Date.parse('2026-11-27T12:00:00Z')

/** The frozen content with a collection of invented cups, as it is shipped. */
export const bankOfCups = makeBank(
  withCups(
    content,
    Array.from({ length: CUP_MATCHES }, (_, n) => cupMatch(n)),
  ),
  kinds,
)

/** A site with that content, on that day. */
export function openCups(parts: Parameters<typeof openHouse>[0] = {}) {
  const house = openHouse({ made: bankOfCups, ...parts })
  house.clock.nowMs = CUP_DAY
  return house
}
