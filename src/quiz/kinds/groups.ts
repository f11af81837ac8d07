// What a site can wish for: only questions of some kinds. The group is part of a quiz's id, so it decides questions for ever:
// a kind joins a group when it is made (its `since` keeps it out of earlier quizzes) and neither joins nor leaves one later.

/** The kinds of each group, by name. A kind may be in several. */
export const groups = {
  quote: [
    'missing-word',
    'incident-of-quote',
    'occasion-of-quote',
    'quote-about',
    'quote-addressee',
    'quote-answer',
    'first-said',
  ],
  goals: [
    'who-scored',
    'how-scored',
    'own-goal',
    'penalty-won',
    'penalty-taken',
    'penalty-conceded',
    'running-score',
    'goals-in-match',
    'goals-by-player',
    'number-of-scorers',
    'disallowed-goal',
    'shoot-out',
  ],
  scores: ['final-score', 'half-time-score', 'full-time-score', 'running-score', 'goals-in-match', 'shoot-out'],
  cards: ['sent-off', 'sent-off-why', 'which-card', 'who-was-fouled'],
  var: ['disallowed-goal', 'var-why', 'var-concerned', 'var-where'],
  table: ['table-position', 'table-points', 'table-played', 'table-gap', 'table-leader', 'result-needed'],
  order: ['order-of-events', 'order-of-incidents', 'minute', 'minutes-between'],
  fixtures: ['fixture-opponent', 'fixture-venue', 'fixture-competition', 'fixture-date'],
  occasion: ['venue', 'competition', 'date', 'weekday', 'year', 'opponent', 'home-or-away', 'press-where'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Group = keyof typeof groups

/** The names of the groups. */
export const groupNames = Object.keys(groups) as readonly Group[]

/** Whether the text names a group. */
export const isGroup = (text: string): text is Group => Object.hasOwn(groups, text)
