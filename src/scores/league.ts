/** The form of a league: 1 to 32 lower-case letters, digits and inner hyphens. It has the `v` flag because HTML reads patterns with it. */
export const leagueForm = /^[a-z0-9](?:[a-z0-9\-]{0,30}[a-z0-9])?$/v

/** Whether the text can be a league. */
export const isLeague = (text: string) => leagueForm.test(text)
