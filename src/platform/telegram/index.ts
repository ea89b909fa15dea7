import { create } from 'qrcode'

/** The way to a channel, as a link and as a picture for another device's camera. */
export type Channel = {
  /** As people write it: '@kenes'. */
  readonly name: string
  readonly href: string
  /** The dark modules of the QR code as one SVG path, and the side of the square in modules, margin included. */
  readonly qr: { readonly path: string; readonly size: number }
}

/** Light modules around a code, without which cameras do not find it (ISO/IEC 18004, section 9.1). */
const MARGIN = 4

function qrPath(text: string): Channel['qr'] {
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

const made = new Map<string, Channel>()

/** The operator's channel by its name without @; its code is made once. */
export function telegramChannel(name: string): Channel {
  const known = made.get(name)
  if (known) return known
  const href = `https://t.me/${name}`
  const channel = { name: `@${name}`, href, qr: qrPath(href) }
  made.set(name, channel)
  return channel
}
