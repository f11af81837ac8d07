import { acts } from './acts.ts'
import { cards } from './cards.ts'
import { counts } from './counts.ts'
import { fixtures } from './fixtures.ts'
import { goals } from './goals.ts'
import { incidents } from './incidents.ts'
import type { Kind } from './kind.ts'
import { media } from './media.ts'
import { minutes } from './minutes.ts'
import { order } from './order.ts'
import { penalties } from './penalties.ts'
import { people } from './people.ts'
import { quotes } from './quotes.ts'
import { scores } from './scores.ts'
import { sides } from './sides.ts'
import { table } from './table.ts'
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
]
