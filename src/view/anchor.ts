/** The anchor of a question in the review of a game. */
export const anchorOf = (number: number) => `q${number}`
