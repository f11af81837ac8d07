// What so many games in a day cost, what a flood can spend, and what a KV that misbehaves does to a thousand saves. Everything is
// computed or simulated by chance that is the same in every run: `npm run scale` prints what docs/scale.md says.
import { BOARD_SECONDS, SPARE_LISTS, stretchOf } from '../src/scores/boards.ts'
import { type ChaosFigures, randomOf, saveInArray, saveWithStore } from '../tests/support/chaos.ts'

const DAY_SECONDS = 86_400
export const DAYS_A_MONTH = 30
const MILLION = 1_000_000

/** The daily limits of the free plan, and what the paid plan has in a month and takes for a million more, in dollars. */
export const plans = {
  free: { requests: 100_000, puts: 1000, lists: 1000 },
  paid: {
    dollars: 5,
    requests: { included: 10 * MILLION, million: 0.3 },
    cpuMs: { included: 30 * MILLION, million: 0.02 },
    puts: { included: MILLION, million: 5 },
    lists: { included: MILLION, million: 5 },
    lines: { included: 20 * MILLION, million: 0.6 },
  },
} as const

/** How people play. A game by pages is its first question, and an answer and a way on for each of ten. */
export const habits = {
  requestsPerGame: 21,
  boardsReadPerGame: 2,
  savedPerGame: 0.25,
  /** CPU of a request, in milliseconds: more than a page takes in `npm run bench`. */
  cpuMsPerRequest: 1,
  places: 100,
  /** Which boards are read: today's, the week's, two collections', and two hundred leagues'. */
  boards: [0.5, 0.2, 0.1, 0.1, ...Array.from({ length: 200 }, (_, i) => 0.1 / (i + 1) / harmonic(200))],
} as const

const COUNTS = [500, 1000, 10_000, 100_000, MILLION]

/** What a day of so many games takes. */
export interface DayCost {
  readonly games: number
  readonly requests: number
  readonly puts: number
  /** Lists of KV where a board is kept for 300 seconds, and where it is kept for an hour. */
  readonly lists: { readonly usual: number; readonly hourly: number }
  /** What of the free plan's day is used up first, and the part of it that is used. */
  readonly first: { readonly what: string; readonly part: number }
  /** What a month of such days costs on the paid plan. */
  readonly dollars: number
}

/** The cost of a day of so many games, with requests of so many milliseconds of CPU. */
export function costOf(games: number, cpuMsPerRequest: number = habits.cpuMsPerRequest): DayCost {
  const requests = games * habits.requestsPerGame
  const puts = games * habits.savedPerGame
  const lists = { usual: listsOf(games, BOARD_SECONDS), hourly: listsOf(games, 3600) }
  const used = [
    { what: 'requests', part: requests / plans.free.requests },
    { what: 'saves', part: puts / plans.free.puts },
    { what: 'lists', part: lists.usual / plans.free.lists },
  ].toSorted((a, b) => b.part - a.part)
  const { paid } = plans
  const month = {
    requests,
    puts,
    lists: lists.usual,
    lines: requests,
    cpuMs: requests * cpuMsPerRequest,
  }
  const dollars = (['requests', 'puts', 'lists', 'lines', 'cpuMs'] as const).reduce(
    (sum, what) => sum + (Math.max(0, month[what] * DAYS_A_MONTH - paid[what].included) / MILLION) * paid[what].million,
    paid.dollars as number,
  )
  return { games, requests, puts, lists, first: used[0] ?? { what: '', part: 0 }, dollars }
}

/** How many lists a day of games takes: each place lists a board when it is asked for and was not listed for so many seconds. */
function listsOf(games: number, boardSeconds: number): number {
  const random = randomOf(1)
  const reads = (games * habits.boardsReadPerGame) / DAY_SECONDS
  let lists = 0
  for (let place = 0; place < habits.places; place++) {
    const share = 1 / (place + 1) / harmonic(habits.places)
    for (const board of habits.boards) {
      const rate = reads * share * board
      for (let at = waitFor(rate, random); at < DAY_SECONDS; at += boardSeconds + waitFor(rate, random)) lists += 1
    }
  }
  return lists
}

/** The time to the next of events that come by chance at a rate. */
const waitFor = (rate: number, random: () => number) => -Math.log(1 - random()) / rate

function harmonic(count: number): number {
  return Array.from({ length: count }, (_, i) => 1 / (i + 1)).reduce((sum, part) => sum + part, 0)
}

/** A flood of boards that nobody needs: from so many addresses, in so many places, each with so many isolates. */
export interface Flood {
  readonly addresses: number
  readonly places: number
  readonly isolates: number
}

/** What a flood of a day spends, with the limits of wrangler.toml: lists of invented leagues and past boards, and lists of what is current. */
export function listsOfFlood({ addresses, places, isolates }: Flood): {
  readonly spare: number
  readonly current: number
} {
  const [perAddress, perLeagues, minutes] = [20, 30, DAY_SECONDS / 60]
  const inMinute = Math.min(Math.ceil(addresses / places) * perAddress, perLeagues)
  const spare = places * Math.min(inMinute * minutes, isolates * SPARE_LISTS)
  const current = places * isolates * currentLists()
  return { spare, current }
}

/** How many lists an isolate spends in a day on current boards that are asked for all the time. */
function currentLists(): number {
  let lists = 0
  for (let at = 0; at < DAY_SECONDS; at += BOARD_SECONDS * stretchOf(lists, SPARE_LISTS)) lists += CURRENT_BOARDS
  return lists
}

/** The boards of a day that are current: this week's, and today's and yesterday's dailies of the site and two collections. */
const CURRENT_BOARDS = 7

const floods: readonly Flood[] = [
  { addresses: 1, places: 1, isolates: 1 },
  { addresses: 1000, places: 1, isolates: 3 },
  { addresses: 1000, places: 10, isolates: 2 },
  { addresses: 100_000, places: 100, isolates: 2 },
]

const number = (value: number) => Math.round(value).toLocaleString('en')
const percent = (part: number) => `${number(part * 100)} %`

/** The lines of the tables, as they stand in docs/scale.md. */
export async function linesOf(): Promise<readonly string[]> {
  const chaos = async (way: string, figures: Promise<ChaosFigures>) => {
    const { told, attempts, right, rows, calls } = await figures
    return `| ${way} | ${number(attempts)} | ${number(told)} | ${number(right)} | ${number(rows)} | ${number(told - right)} | ${number(calls.put)} | ${number(calls.get + calls.list)} |`
  }
  return [
    ...COUNTS.map((games) => {
      const { requests, puts, lists, first, dollars } = costOf(games)
      return `| ${number(games)} | ${number(requests)} | ${number(puts)} | ${number(lists.usual)} | ${number(lists.hourly)} | ${first.what}: ${percent(first.part)} | $${number(dollars)} |`
    }),
    ...floods.map((flood) => {
      const { spare, current } = listsOfFlood(flood)
      return `| ${number(flood.addresses)} | ${number(flood.places)} | ${number(flood.isolates)} | ${number(spare)} | ${number(current)} |`
    }),
    await chaos('one key for each score', saveWithStore(1)),
    await chaos('an array under one key', saveInArray(1)),
  ]
}

if (import.meta.main) {
  console.error = () => undefined // What the store says of failed calls is not asked for here.
  for (const line of await linesOf()) console.log(line)
}
