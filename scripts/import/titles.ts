import type { Names } from '../../src/quiz/names.ts'
import type { Round } from './rounds.ts'

const WORDS: Readonly<Record<Round, string>> = {
  final: 'final',
  'third-place': 'match for third place',
  'final-round': 'final round',
  'semi-final': 'semi-final',
  'quarter-final': 'quarter-final',
  'second-group': 'second round',
  'round-of-16': 'round of 16',
  'round-of-32': 'round of 32',
  'group-play-off': 'group play-off',
  group: 'group stage',
  league: '',
  other: '',
}

/** What a title is made of; names as shown. */
export interface TitleParts {
  readonly home: Names['clubs'][string]
  readonly away: Names['clubs'][string]
  readonly competition: string
  readonly season: string
  readonly round: Round
  readonly group?: string | undefined
}

/** The title of a match: "Argentina v France, World Cup 2022 final". It tells no score. */
export function titleOf({ home, away, competition, season, round, group }: TitleParts): string {
  const stage = group !== undefined && round === 'group' ? group : WORDS[round]
  const where = [competition, season, stage].filter(Boolean).join(' ')
  return `${home.short ?? home.name} v ${away.short ?? away.name}, ${where}`
}
