import { findChromium, installChromium } from '../../scripts/chromium.ts'

/** Sees to it once, before any browser test, that there is a Chromium. Throws with what to do where none can be installed. */
export default function setup(): void {
  if (!findChromium()) installChromium()
}
