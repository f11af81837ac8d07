import { type Check, fault, pathText } from './fault.ts'
import { placesIn } from './places.ts'

const groupsOf: Readonly<Record<string, readonly string[]>> = {
  'goal.how': ['way', 'own'],
  'foul.how': ['offence'],
  'card.how': ['card'],
  'var.because': ['ruling'],
  'var.where': ['screen'],
  'post.by': ['outlet'],
  'post.on': ['platform'],
  'settings.what': ['occasion'],
  'settings.where': ['place'],
  'cast.position': ['position'],
  'tables.needed': ['result'],
}

/** The groups of terms that a field takes, by the kind of record or the part that has it; empty where it takes any. */
export const termGroupsOf = (holder: string, field: string) => groupsOf[`${holder}.${field}`] ?? []

/** Terms of a group that their field does not take: wrong options come from the term's group, so they would be of the wrong sort. */
export const groups: Check = (incident, { terms }) =>
  placesIn(incident)
    .ids.filter(({ list }) => list === 'terms')
    .flatMap(({ path, id }) => {
      const [part, at] = path
      const holder = part === 'timeline' ? incident.timeline[Number(at)]?.kind : part
      const wanted = termGroupsOf(String(holder), String(path.at(-1)))
      const found = Object.hasOwn(terms, id) ? terms[id]?.group : undefined
      if (wanted.length === 0 || !found || wanted.includes(found)) return []
      const others = Object.keys(terms).filter((term) => wanted.includes(terms[term]?.group ?? ''))
      return fault(pathText(path), `a term of the group ${wanted.join(' or ')}: ${others.join(', ')}`, id)
    })
