import { acts } from './acts.ts'
import { beaten } from './beaten.ts'
import { cards } from './cards.ts'
import { comebacks } from './comebacks.ts'
import { counts } from './counts.ts'
import { finals } from './finals.ts'
import { fixtures } from './fixtures.ts'
import { goals } from './goals.ts'
import { hatTricks } from './hat-tricks.ts'
import { incidents } from './incidents.ts'
import type { Kind } from './kind.ts'
import { knockOuts } from './knock-outs.ts'
import { lineUps } from './line-ups.ts'
import { media } from './media.ts'
import { minutes } from './minutes.ts'
import { opponents } from './opponents.ts'
import { order } from './order.ts'
import { penalties } from './penalties.ts'
import { people } from './people.ts'
import { quotes } from './quotes.ts'
import { scores } from './scores.ts'
import { shootOuts } from './shoot-outs.ts'
import { sides } from './sides.ts'
import { table } from './table.ts'
import { topScorers } from './top-scorers.ts'
import { trueFalse } from './true-false.ts'
import { reviews } from './var.ts'
import { when } from './when.ts'
import { where } from './where.ts'

/** Every kind of question, family by family. */
export const kinds: readonly Kind[] = [
  ...goals,
  ...penalties,
  ...cards,
  ...minutes,
  ...scores,
  ...counts,
  ...reviews,
  ...where,
  ...when,
  ...sides,
  ...people,
  ...table,
  ...fixtures,
  ...media,
  ...acts,
  ...quotes,
  ...incidents,
  ...order,
  trueFalse,
  ...beaten,
  ...knockOuts,
  ...shootOuts,
  ...comebacks,
  ...hatTricks,
  ...topScorers,
  ...finals,
  ...lineUps,
  ...opponents,
]
