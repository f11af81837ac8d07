import { correction, generate } from 'lean-qr'
import { toSvg } from 'lean-qr/extras/svg'

/** A QR code of a text as SVG, with a label for screen readers. Throws if the text is too long. */
export function drawQr(text: string, label: string): SVGElement {
  const code = generate(text, { minCorrectionLevel: correction.L, maxCorrectionLevel: correction.M })
  const svg = toSvg(code, document, { on: '#000', off: '#fff', pad: 4, width: null, height: null })
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  return svg
}
