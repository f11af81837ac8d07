import fc from 'fast-check'

const codePoints = fc.oneof(
  fc.integer({ min: 0, max: 0xff }),
  fc.integer({ min: 0, max: 0xffff }),
  fc.integer({ min: 0x1_0000, max: 0x10_ffff }),
)

/** Any text at all, halves of surrogate pairs and control characters included: as `unit: 'binary'` gives, which takes a second to set up. */
export const anyText = (maxLength?: number) =>
  fc
    .array(codePoints, maxLength === undefined ? {} : { maxLength })
    .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''))
