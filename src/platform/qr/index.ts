import { create } from 'qrcode'

/** The dark modules of a QR code as one SVG path, and the side of the square in modules, quiet zone included. */
export type QrCode = { readonly path: string; readonly size: number }

/** Width of the quiet zone in modules, without which cameras do not find the code (ISO/IEC 18004, section 9.1). */
const MARGIN = 4

/** The QR code of a text, usually an address. */
export function qrCode(text: string): QrCode {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column
      while (column < size && data[row * size + column]) column += 1
      const length = column - start
      if (length > 0) path += `M${start + MARGIN} ${row + MARGIN}h${length}v1h-${length}z`
    }
  }
  return { path, size: size + 2 * MARGIN }
}
