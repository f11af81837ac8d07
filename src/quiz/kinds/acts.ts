import { refOf, refsOf } from '../fact.ts'
import { capitalise, nameOf } from '../naming.ts'
import { personAnswer } from './answers.ts'
import { perRecord } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** How many others of those who were there somebody is put beside, at least. */
const LEAST_PEOPLE = 2

/** Kinds that ask who did what in the match or after it. */
export const acts: readonly Kind[] = [
  {
    // Not asked of the manager, who does nearly everything, nor of those whom the source does not name.
    name: 'who-did',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    needs: 'an act of somebody with a name who is not the manager',
    ask: perRecord('act', 'by', ({ incident, almanac, holder: act, fact: { value: who } }) => {
      if (who === incident.manager || almanac.names.people[who]?.unnamed) return undefined
      const answer = personAnswer(almanac, incident, { id: who, without: [act.to] })
      if (answer.others.length < LEAST_PEOPLE) return undefined
      return {
        tells: refsOf(incident, act.id, ['did', 'match']),
        body: () => ({ values: { did: act.did, phase: act.phase }, ...answer }),
      }
    }),
  },
  {
    // Wrong answers are the editor's, each with what in the record rules it out.
    name: 'what-did',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    needs: 'an act with `instead`',
    ask: perRecord('act', 'did', ({ incident, almanac, holder: { id, by, phase, instead }, fact }) => {
      if (!instead) return undefined
      return {
        tells: [refOf(incident, id, 'match')],
        body: () => ({
          values: { who: nameOf(almanac, 'people', by), phase },
          fact: { did: fact.value },
          answer: { key: id, text: capitalise(fact.value) },
          others: instead.map(({ did }) => ({ key: did, text: capitalise(did) })),
        }),
      }
    }),
  },
]
