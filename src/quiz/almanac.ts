import { compareTexts } from './compare.ts'
import type { Content } from './content.ts'
import { contentBefore, hasEnds, sinceDaysOf } from './edition.ts'
import type { Day, Incident } from './incident.ts'
import { createMemory, remember } from './memory.ts'

/** All content, indexed: incidents by id, by collection and by day. */
export interface Almanac extends Content {
  /** The incident of this id; `undefined` when there is none. */
  find(id: string): Incident | undefined
  /** The incidents of a collection, by its id, in the order in which they were published. */
  of(collection: string): readonly Incident[]
  /** The almanac as a quiz dated `day` sees it: what was published or added before that day, and has not ended by then. */
  before(day: Day): Almanac
  /**
   * What `make` gives for this almanac, made once and kept with it: how modules remember what they work out. Pass a function
   * of a module; one written at the call is another one at every call.
   */
  readonly once: <Made>(make: (almanac: Almanac) => Made) => Made
}

/** How many editions an almanac keeps: each is the almanac as quizzes of some days see it. */
const MOST_EDITIONS = 100
/** How many functions an almanac keeps the results of. */
const MOST_MADE = 50

/** An almanac of the content, incidents in the order in which they were published. */
export function buildAlmanac(content: Content): Almanac {
  const incidents = content.incidents.toSorted(
    (a, b) => compareTexts(a.published, b.published) || compareTexts(a.id, b.id),
  )
  const byId = new Map(incidents.map((incident) => [incident.id, incident]))
  const byCollection = Map.groupBy(incidents, ({ collection }) => collection)
  const sinceDays = sinceDaysOf(content)
  const ends = hasEnds(content)
  const editions = createMemory<string, Almanac>(MOST_EDITIONS)
  const almanac: Almanac = {
    ...content,
    incidents,
    find: (id) => byId.get(id),
    of: (collection) => byCollection.get(collection) ?? [],
    before(day) {
      const visible = countBefore(incidents, day)
      const past = sinceDays.filter((since) => since < day).length
      if (visible === incidents.length && past === sinceDays.length && !ends) return almanac
      const key = `${visible} ${past}`
      const edition = editions.get(key) ?? buildEdition({ ...content, incidents: incidents.slice(0, visible) }, day)
      editions.set(key, edition)
      return edition
    },
    once: remember(MOST_MADE, (make: (of: Almanac) => unknown) => make(almanac)) as Almanac['once'],
  }
  return almanac
}

const buildEdition = (content: Content, day: Day) => buildAlmanac({ ...contentBefore(content, day), asOf: day })

/** How many of the incidents, sorted by publication, were published before the day. */
function countBefore(incidents: readonly Incident[], day: Day): number {
  let low = 0
  let high = incidents.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((incidents[middle]?.published ?? '') < day) low = middle + 1
    else high = middle
  }
  return low
}
