import { lazy } from '../quiz/memory.ts'

/** Letters of other scripts, each with the Latin letter that it looks like. */
const lookAlikes = lazy(
  () =>
    new Map(
      'аaвbсcԁdеeғfгrһhіiјjкkӏlмmнhпnоoрpԛqѕsтtуyѵvԝwхxαaβbεeηnιiκkνvοoρpτtυuχxγyωwϲcıiłløođdħhƒfɑaɡgßsæaœoոnղnսuօoհhցgƅbᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz'
        .match(/../gu)
        ?.map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const),
    ),
)

/** Where Unicode has the letters A to Z white on black, in circles and in squares. */
const BOXED = [0x1f150, 0x1f170] as const

/** The letter of a boxed one; `undefined` for any other. */
function unboxed(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0
  const start = BOXED.find((from) => code >= from && code < from + 26)
  return start && String.fromCharCode(97 + code - start)
}

/** A text as names are compared: compatibility forms resolved, in lower case, without marks, with Latin letters in place of look-alikes. */
export const toPlain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/./gu, (letter) => lookAlikes().get(letter) ?? unboxed(letter) ?? letter)

/** Names as they are compared with those that are blocked: in whatever capitals, accents, look-alike letters and spaces. */
export const toBlockable = (name: string) => toPlain(name).replace(/\s+/g, ' ').trim()
