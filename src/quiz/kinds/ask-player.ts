// How kinds ask for a player: of a side, beside the other players of that side.
import { nameOf, optionOf } from '../naming.ts'
import { playersOf } from '../players.ts'
import type { Values } from '../words.ts'
import type { Found, Sketch } from './ask.ts'

/** With fewer wrong options of his side, a player is put beside the players of both. */
const LEAST_OTHERS = 2

/** The player who is asked for: what the prompt says of him. */
interface Wanted {
  /** His side. */
  readonly club: string
  readonly tells: readonly string[]
  /** Ids of people whom the prompt names, by the places of their names in it: they are no options. */
  readonly named?: Readonly<Record<string, string>>
  readonly values?: Values
  /**
   * Which wordings can mean him alone: `side` names his side, `match` names only the match. Of both, the first is taken where
   * his side has enough others. Only `side` where it is left out.
   */
  readonly wordings?: readonly ('side' | 'match')[]
  /** Set where a goalkeeper is as plausible as anybody. */
  readonly keepers?: true
}

/** Asks for a player who took part: in the wording `side` beside others of his side whom the prompt does not name, in the wording `match` beside the players of both. */
export function askPlayer({ incident, almanac, fact }: Found<unknown, string>, wanted: Wanted): Sketch {
  const { club, tells, named = {}, values, wordings = ['side'], keepers = false } = wanted
  return {
    tells,
    side: club,
    body: () => {
      const playing = (side?: string) =>
        playersOf(almanac, incident, side).filter(
          ({ key }) => key !== fact.value && (keepers || almanac.names.people[key]?.position !== 'goalkeeper'),
        )
      const mates = playing(club).filter(({ key }) => !Object.values(named).includes(key))
      const isOfMatch = wordings.includes('match') && (!wordings.includes('side') || mates.length < LEAST_OTHERS)
      const names = Object.entries(named).map(([place, id]) => [place, nameOf(almanac, 'people', id)])
      return {
        wording: isOfMatch ? 'match' : 'side',
        values: { ...values, ...Object.fromEntries(names) },
        answer: optionOf(almanac, 'people', fact.value),
        others: isOfMatch ? playing() : mates,
      }
    },
  }
}
