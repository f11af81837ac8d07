import { describe, expect, it } from 'vitest'
import { buildAlmanac } from '../../../src/quiz/almanac.ts'
import { candidatesOfKind, promptOf } from '../../../src/quiz/candidate.ts'
import type { Content } from '../../../src/quiz/content.ts'
import type { Incident } from '../../../src/quiz/incident.ts'
import { kinds } from '../../../src/quiz/kinds/index.ts'
import { recordsOf } from '../../../src/quiz/match.ts'
import { sayEvery } from '../../../src/quiz/words.ts'
import { askedOf, cups, matchOf as cupsMatch, withMatch } from '../../support/world-cups.ts'

const semi = 'world-cup-2014-brazil-germany-semi-final'
const portugal = 'world-cup-2014-germany-portugal-group'
const ghana = 'world-cup-2014-germany-ghana-group'
const japan = 'world-cup-2018-belgium-japan-round-of-16'
const croatia = 'world-cup-2018-russia-croatia-quarter-final'
const england = 'world-cup-2018-croatia-england-semi-final'
const spain = 'world-cup-2018-portugal-spain-group'
const opening = 'world-cup-2018-russia-saudi-arabia-group'
const final1986 = 'world-cup-1986-argentina-west-germany-final'
const final1990 = 'world-cup-1990-west-germany-argentina-final'
const final2006 = 'world-cup-2006-italy-france-final'
const final2010 = 'world-cup-2010-netherlands-spain-final'
const quarter2010 = 'world-cup-2010-argentina-germany-quarter-final'
const final2014 = 'world-cup-2014-germany-argentina-final'
const final2018 = 'world-cup-2018-france-croatia-final'
const final2022 = 'world-cup-2022-argentina-france-final'
const dutch = 'world-cup-2022-netherlands-argentina-quarter-final'
const barcelona = 'liverpool-barcelona-2018-19-champions-league'

const goalsOf = (incident: Incident) => recordsOf(incident, 'goal')
const setMatch = (match: Partial<Incident['match']>) => (incident: Incident) => Object.assign(incident.match, match)

describe('a kind that asks across matches', () => {
  it.each([
    ['beat-whom', semi, ['Brazil']],
    ['lost-to-whom', portugal, ['Germany']],
    ['drew-with-whom', ghana, ['Ghana']],
    ['knocked-out-by', japan, ['Belgium']],
    ['knocked-out-whom', barcelona, ['Barcelona']],
    ['aggregate-score', barcelona, ['Liverpool 4–3 Barcelona']],
    ['round-met', semi, ['The semi-finals']],
    ['season-of-win', final2014, ['2014']],
    ['beat-on-penalties', croatia, ['Russia']],
    ['shoot-out-missed', croatia, ['Mateo Kovačić']],
    ['shoot-out-decided', final2006, ['Fabio Grosso']],
    ['came-back-against', japan, ['Japan']],
    ['threw-away-against', japan, ['Belgium']],
    ['led-at-half-time', 'liverpool-milan-2021-22-champions-league', ['Milan']],
    ['which-of-comebacks', japan, ['Belgium v Japan']],
    ['which-of-late-winners', japan, ['Belgium v Japan']],
    ['scored-several', portugal, ['Thomas Müller']],
    ['hat-trick-against', portugal, ['Portugal']],
    ['scored-against', portugal, ['Portugal']],
    ['top-scorer', final2014, ['Thomas Müller']],
    ['semi-final-and-final', final2022, ['Lionel Messi']],
    ['which-of-finals', final2010, ['Netherlands v Spain, 2010']],
    ['order-of-finals', final2010, ['Netherlands v Spain']],
    ['referee-of-final', final2014, ['Nicola Rizzoli']],
    ['captain', final1990, ['Lothar Matthäus', 'Diego Maradona']],
    ['substitute-scored', final2014, ['Mario Götze']],
    ['who-was-sent-off', portugal, ['Pepe']],
    ['first-opponents', portugal, ['Portugal']],
    ['last-opponents', final2014, ['Argentina']],
    ['first-goal-of-all', opening, ['Iury Gazinsky']],
    ['debut-opponents', japan, ['Japan']],
  ])('knows the answer: %s of %s', (kind, id, answers) => {
    expect(askedOf(cups, kind, id)).toEqual(answers)
  })

  it.each<[string, string, string, Content]>([
    ['beat-whom', portugal, 'beat two by one score in one round', withMatch(ghana, setMatch({ score: [4, 0] }))],
    [
      'lost-to-whom',
      portugal,
      'lost two by one score in one round',
      withMatch(ghana, setMatch({ home: 'portugal', score: [0, 4] })),
    ],
    ['drew-with-whom', ghana, 'drew two by one score in one round', withMatch(portugal, setMatch({ score: [2, 2] }))],
    [
      'knocked-out-by',
      japan,
      'was beaten twice in one round',
      withMatch(spain, setMatch({ home: 'japan', round: 'round-of-16', score: [0, 1] })),
    ],
    ['knocked-out-whom', 'barcelona-liverpool-2018-19-champions-league', 'had a leg to come', cups],
    ['round-met', semi, 'met twice', withMatch(ghana, setMatch({ away: 'brazil' }))],
    ['season-of-win', final2014, 'won so twice', withMatch(quarter2010, setMatch({ score: [0, 1] }))],
    [
      'beat-on-penalties',
      dutch,
      'won two shoot-outs in one round',
      withMatch(final2022, setMatch({ round: 'quarter-final' })),
    ],
    ['shoot-out-missed', croatia, 'has two who missed', withMatch(croatia, (one) => missOne(one, 'croatia'))],
    ['shoot-out-decided', croatia, 'ended with a miss', withMatch(croatia, endWithMiss)],
    ['came-back-against', japan, 'has goals whose order is not known', withMatch(japan, loosen)],
    ['threw-away-against', england, 'turned a lead of one goal', cups],
    ['led-at-half-time', japan, 'has goals that tell more than the score at half-time', cups],
    ['which-of-comebacks', japan, 'has goals whose order is not known', withMatch(japan, loosen)],
    ['which-of-late-winners', england, 'was won in extra time', cups],
    ['penalty-taken', final2006, 'had a shoot-out too', cups],
    ['scored-several', semi, 'has two who scored twice', cups],
    [
      'hat-trick-against',
      portugal,
      'is one of two hat-tricks of one player',
      withMatch(ghana, giveAllTo('thomas-muller')),
    ],
    ['top-scorer', final2018, 'has two top scorers', cups],
    ['semi-final-and-final', final2018, 'has two who scored in both', cups],
    ['first-goal-of-all', opening, 'was not alone on its day', withMatch(spain, (one) => sameDay(one))],
    ['order-of-finals', final1986, 'has sides that met in two finals', cups],
    [
      'substitute-scored',
      final2014,
      'has a list of substitutions that is not whole',
      withMatch(final2014, forget('substitutions')),
    ],
    ['who-was-sent-off', portugal, 'has a list of cards that is not whole', withMatch(portugal, forget('cards'))],
    ['captain', final1990, 'has line-ups without captains', withMatch(final1990, (one) => dropCaptains(one))],
  ])('does not ask where two answers would be right, or none is known: %s of %s, which %s', (kind, id, _, content) => {
    expect(askedOf(content, kind, id)).toEqual([])
  })

  it('asks nothing across matches where the set is not closed', () => {
    const open = { ...cups, collections: cups.collections.map((collection) => ({ ...collection, closed: [] })) }
    const across = ['beat-whom', 'lost-to-whom', 'knocked-out-by', 'season-of-win', 'top-scorer', 'which-of-finals']
    for (const { id } of open.incidents) for (const kind of across) expect(askedOf(open, kind, id)).toEqual([])
  })
  it('never offers a side of which the same is true', () => {
    const content = withMatch(ghana, setMatch({ score: [4, 0], round: 'semi-final' }))
    expect(wrongOf(content, 'beat-whom', semi)).not.toContain('Brazil')
    expect(wrongOf(cups, 'which-of-comebacks', japan)).not.toContain('Croatia v England')
    expect(wrongOf(content, 'beat-whom', portugal)).not.toContain('Ghana')
  })
  it('never takes who scored in a shoot-out for one who did not score', () => {
    const kickers = recordsOf(cupsMatch(final2022), 'kick').flatMap(({ by, scored }) => (scored ? by : []))
    expect(kickers).toContain('paulo-dybala')
    const names = kickers.map((id) => cups.names.people[id]?.name)
    for (const answer of askedOf(cups, 'did-not-score', final2022)) expect(names).not.toContain(answer)
    for (const wrong of wrongOf(cups, 'scored-several', final2022)) expect(names).not.toContain(wrong)
  })
  it('names the stage only where the tournament alone does not tell the match', () => {
    expect(promptsOf(cups, 'beat-whom', portugal)[0]).toBe('Who did Germany beat 4–0 at the 2014 World Cup?')
    expect(promptsOf(cups, 'beat-whom', semi)[0]).toBe(
      'Who did Germany beat 7–1 in the semi-finals of the 2014 World Cup?',
    )
  })
  it('gives a side its article inside a sentence, and none beside a “v”', () => {
    expect(promptsOf(cups, 'shoot-out-missed', dutch)).toEqual([
      'Whose penalty for Argentina was not scored in the shoot-out against the Netherlands in the quarter-finals of the 2022 World Cup?',
      'In the shoot-out of Netherlands v Argentina in the quarter-finals of the 2022 World Cup, which Argentina player failed to score?',
    ])
  })
})

/** The candidates of a kind, as they are asked of a match. */
function candidates(content: Content, kindName: string, id: string) {
  const almanac = buildAlmanac(content)
  const [kind, incident] = [kinds.find(({ name }) => name === kindName), almanac.find(id)]
  return kind && incident ? candidatesOfKind(almanac, kind, incident).map((candidate) => ({ almanac, candidate })) : []
}

const wrongOf = (content: Content, kind: string, id: string) =>
  candidates(content, kind, id).flatMap(({ candidate }) => candidate.distractors().map(({ text }) => text))

const promptsOf = (content: Content, kind: string, id: string) =>
  candidates(content, kind, id).flatMap(({ almanac, candidate }) => sayEvery(almanac.words, promptOf(candidate)))

function missOne(incident: Incident, side: string, at = 0): void {
  const scored = recordsOf(incident, 'kick').filter((kick) => kick.for === side && kick.scored)
  const kick = scored.at(at)
  if (kick) kick.scored = false
  const { shootOut } = incident.match
  if (shootOut) shootOut[incident.match.home === side ? 0 : 1] -= 1
}

/** Both sides score one kick less, the winners their last one: they have still won. */
function endWithMiss(incident: Incident): void {
  missOne(incident, 'croatia', -1)
  missOne(incident, 'russia')
}

function loosen(incident: Incident): void {
  for (const goal of goalsOf(incident)) goal.loose = true
}

const giveAllTo = (player: string) => (incident: Incident) => {
  for (const goal of goalsOf(incident)) goal.by = player
}

function sameDay(incident: Incident): void {
  incident.match.date = cups.incidents.find(({ id }) => id === opening)?.match.date ?? ''
}

const forget = (list: Incident['complete'][number]) => (incident: Incident) => {
  incident.complete = incident.complete.filter((one) => one !== list)
}

function dropCaptains({ lineUps }: Incident): void {
  for (const side of [lineUps?.home, lineUps?.away]) delete side?.captain
}
