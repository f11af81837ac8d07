/** Letters of other scripts, each with the Latin letter that it looks like. */
const lookAlikes = new Map(
  'аaвbсcԁdеeғfгrһhіiјjкkӏlмmнhпnоoрpԛqѕsтtуyѵvԝwхxαaβbεeηnιiκkνvοoρpτtυuχxγyωwϲcıiłløođdħhƒfɑaɡgßsæaœo'
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const),
)

/** A text as names are compared: compatibility forms resolved, in lower case, without marks, with Latin letters in place of look-alikes. */
export const toPlain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/./gu, (letter) => lookAlikes.get(letter) ?? letter)

/** Names as they are compared with those that are blocked: in whatever capitals, accents, look-alike letters and spaces. */
export const toBlockable = (name: string) => toPlain(name).replace(/\s+/g, ' ').trim()
