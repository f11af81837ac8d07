import { refOf } from '../fact.ts'
import { nameOf } from '../naming.ts'
import { termAnswer } from './answers.ts'
import { perRecord, perSetting } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that ask where the press was met, and what was posted by whom and where. */
export const media: readonly Kind[] = [
  {
    name: 'press-where',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    groups: ['occasion'],
    needs: 'a setting with `where`',
    ask: perSetting('where', ({ incident, almanac, name: phase, fact }) => ({
      tells: [refOf(incident, phase, 'what')],
      body: () => ({
        values: {
          manager: nameOf(almanac, 'people', incident.manager),
          occasion: phase === 'interview' ? 'interview' : 'press',
        },
        ...termAnswer(almanac, fact.value),
      }),
    })),
  },
  {
    name: 'posted-by',
    since: FIRST_DAY,
    about: 'clerical',
    seldom: true,
    prominence: 'footnote',
    needs: 'a post that says by whom',
    ask: perRecord('post', 'by', ({ incident, almanac, holder: post, fact }) => ({
      tells: [refOf(incident, post.id, 'did')],
      body: () => ({ values: { did: post.did, phase: post.phase }, ...termAnswer(almanac, fact.value) }),
    })),
  },
  {
    name: 'platform',
    since: FIRST_DAY,
    about: 'clerical',
    seldom: true,
    prominence: 'footnote',
    needs: 'a post that says where and not by whom',
    ask: perRecord('post', 'on', ({ incident, almanac, holder: post, fact }) => {
      if (post.by) return undefined
      return {
        tells: [refOf(incident, post.id, 'did')],
        body: () => ({ values: { did: post.did }, ...termAnswer(almanac, fact.value) }),
      }
    }),
  },
]
