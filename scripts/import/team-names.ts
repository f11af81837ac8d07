import { foldText } from '../../src/quiz/fold.ts'

/** Names that sources use for one national side; a source of today's names says "Germany" also of West Germany. */
const SAME: readonly (readonly string[])[] = [
  ['USA', 'United States'],
  ['West Germany', 'Germany'],
  ['East Germany', 'German DR'],
  ['Soviet Union', 'Russia'],
  ['DR Congo', 'Congo DR', 'Zaire'],
  ['Dutch East Indies', 'Indonesia'],
  ['Ireland', 'Republic of Ireland'],
  ['Bosnia and Herzegovina', 'Bosnia-Herzegovina', 'Bosnia & Herzegovina'],
  ["Côte d'Ivoire", 'Ivory Coast'],
  ['China', 'China PR'],
  ['Czech Republic', 'Czechia'],
  ['Turkey', 'Türkiye'],
  ['Cape Verde', 'Cabo Verde'],
  ['Iran', 'IR Iran'],
  ['Serbia', 'Serbia and Montenegro'],
  ['South Korea', 'Korea Republic'],
  ['North Korea', 'Korea DPR'],
]

const KEYS = new Map(SAME.flatMap((names) => names.map((name) => [foldText(name), foldText(names[0] ?? '')])))

/** A side's name as two sources are compared by: folded, without "FC", and one for the several names of a country. */
export function teamKey(name: string): string {
  const folded = foldText(name)
    .replace(/\b(?:a?fc|cf|sc)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return KEYS.get(folded) ?? folded
}
