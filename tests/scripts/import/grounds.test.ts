import { describe, expect, it } from 'vitest'
import { groundBook } from '../../../scripts/import/grounds.ts'
import { row } from './rows.ts'

const others = { anfield: { name: 'Anfield', country: 'England' } }
const lusail = row({ ground: 'Lusail Stadium', city: 'Lusail', country: 'QAT' })
const open = (own = {}) => groundBook({ own, others, rows: [lusail], spellings: ['Estádio do Maracanã'] })

describe('groundBook', () => {
  it('makes an entry with the city and the country', () => {
    const book = open()
    expect(book.find(lusail)).toEqual({ venue: 'lusail-stadium', country: 'Qatar' })
    expect(book.venues()).toEqual({ 'lusail-stadium': { name: 'Lusail Stadium', country: 'Qatar', city: 'Lusail' } })
  })

  it('takes spellings of one ground in one city for one', () => {
    const book = open()
    book.find(row({ ground: 'Estadio do Maracana', city: 'Rio de Janeiro', country: 'BRA' }))
    book.find(row({ ground: 'Maracanã', city: 'Rio de Janeiro', country: 'BRA' }))
    expect(book.venues()).toEqual({
      'estadio-do-maracana': { name: 'Estádio do Maracanã', country: 'Brazil', city: 'Rio de Janeiro' },
    })
  })

  it('tells grounds of one name in two cities', () => {
    const book = open()
    const at = (city: string) => book.find(row({ ground: 'Estadio Nacional', city, country: 'CHI' })).venue
    expect([at('Santiago'), at('Arica'), at('Santiago')]).toEqual([
      'estadio-nacional',
      'estadio-nacional-arica',
      'estadio-nacional',
    ])
  })

  it('has no ground where the source has only a city', () => {
    expect(open().find(row({ city: 'Lusail' }))).toEqual({ country: 'Qatar' })
    expect(open().find(row())).toEqual({})
  })

  it('tells no city about which sources differ', () => {
    const book = open()
    expect(book.find(row({ ground: 'Lusail Stadium', country: 'QAT' }))).toEqual({
      venue: 'lusail-stadium',
      country: 'Qatar',
    })
    expect(book.venues()).toEqual({ 'lusail-stadium': { name: 'Lusail Stadium', country: 'Qatar' } })
    const again = open(book.venues())
    expect(again.find(row({ ground: 'Lusail Stadium', country: 'QAT' })).venue).toBe('lusail-stadium')
    expect(again.venues()).toEqual(book.venues())
  })

  it('uses a ground of the registry', () => {
    const book = open()
    expect(book.find(row({ ground: 'Anfield', city: 'Liverpool', country: 'ENG' }))).toEqual({
      venue: 'anfield',
      country: 'England',
    })
    expect(book.find(row({ ground: 'Anfield', city: 'Liverpool' }))).toEqual({ venue: 'anfield', country: 'England' })
    expect(book.venues()).toEqual({})
  })
})
