import { refOf } from '../fact.ts'
import { nameOf } from '../naming.ts'
import { termAnswer } from './answers.ts'
import { perSetting } from './ask.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Kinds that ask where the press was met. */
export const media: readonly Kind[] = [
  {
    name: 'press-where',
    since: FIRST_DAY,
    about: 'play',
    prominence: 'headline',
    groups: ['occasion'],
    needs: 'a setting with `where`',
    ask: perSetting('where', ({ incident, almanac, name: phase, fact }) => {
      const { manager } = incident
      if (manager === undefined) return undefined
      return {
        tells: [refOf(incident, phase, 'what')],
        body: () => ({
          values: {
            manager: nameOf(almanac, 'people', manager),
            occasion: phase === 'interview' ? 'interview' : 'press',
          },
          ...termAnswer(almanac, fact.value),
        }),
      }
    }),
  },
]
