/** A tab of a browser, in which what is done is done in the page, or in its framed quiz once that is entered. */
export interface Tab {
  goTo(address: string): Promise<void>
  /** Goes on inside the framed quiz of the page, pasted or in `<mixed-zone-quiz>`, once it is there. */
  enterQuiz(): Promise<void>
  /** Presses what a selector finds, once it is there. */
  press(selector: string): Promise<void>
  /** Presses a key where the focus is. */
  pressKey(key: 'Enter' | `${number}`): Promise<void>
  type(selector: string, text: string): Promise<void>
  /** What a script gives, which is the body of a function. */
  run<Found>(script: string): Promise<Found>
  /** What the console has told of errors so far; `undefined` where the driver cannot tell. */
  errors(): readonly string[] | undefined
}

/** A browser that was started. */
export interface Engine {
  /** A tab with nothing kept of what was done before. */
  open(): Promise<Tab>
  close(): Promise<void>
}

/** A browser answers about a thousand such questions a second. */
const MOST_ASKED = 20_000

/** Waits until a script gives something true, and gives that. Throws with the script where it does not for very long. */
export async function until<Found>(tab: Pick<Tab, 'run'>, script: string): Promise<Found> {
  for (let asked = 0; asked < MOST_ASKED; asked++) {
    const found = await tab.run<Found>(script)
    if (found) return found
  }
  throw new Error(`waited in vain for: ${script}`)
}
