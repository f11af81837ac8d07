import { describe, expect, it } from 'vitest'
import { sideBook } from '../../../scripts/import/sides.ts'

const place = { file: 'cup.txt', line: 3 }
const countries = {
  germany: { name: 'Germany', country: 'Germany', national: true as const },
  'west-germany': { name: 'West Germany', country: 'West Germany', national: true as const, topic: 'germany' },
  'ivory-coast': { name: 'Ivory Coast', aliases: ['Côte d’Ivoire'], country: 'Ivory Coast', national: true as const },
}
const clubs = { tottenham: { name: 'Tottenham Hotspur', short: 'Tottenham', country: 'England' } }
const nation = sideBook({ own: countries, others: clubs, fixes: {} })
const league = () => sideBook({ own: {}, others: clubs, fixes: { 'Crvena Zvezda': 'red-star' }, country: 'England' })

describe('sideBook', () => {
  it('finds a country by name or alias, as it was called then', () => {
    expect(nation.find({ name: 'West Germany' }, place)).toBe('west-germany')
    expect(nation.find({ name: "Cote d'Ivoire" }, place)).toBe('ivory-coast')
    expect(nation.topicOf('west-germany')).toBe('germany')
  })

  it('refuses a country that is not there, and makes no entry', () => {
    expect(nation.find({ name: 'Syldavia' }, place)).toMatchObject({ rule: 'side', found: 'a name that is not there' })
    expect(nation.clubs()).toEqual(countries)
  })

  it('finds a club whatever letters it is incorporated under', () => {
    for (const name of ['Tottenham Hotspur', 'Tottenham Hotspur FC', 'Tottenham'])
      expect(league().find({ name, country: 'ENG' }, place)).toBe('tottenham')
  })

  it('makes an entry of a club that is not there, in its country', () => {
    const book = league()
    expect(book.find({ name: 'Malmö FF', country: 'SWE' }, place)).toBe('malmo-ff')
    expect(book.find({ name: 'Lincoln City FC' }, place)).toBe('lincoln-city')
    expect(book.clubs()).toEqual({
      'malmo-ff': { name: 'Malmö FF', country: 'Sweden' },
      'lincoln-city': { name: 'Lincoln City', aliases: ['Lincoln City FC'], country: 'England' },
    })
  })

  it('does what a fix decided', () => {
    expect(league().find({ name: 'Crvena Zvezda', country: 'SRB' }, place)).toBe('red-star')
  })
})
