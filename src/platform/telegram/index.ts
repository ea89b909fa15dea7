import { type QrCode, qrCode } from '#platform/qr/index.ts'

/** A channel as a link and as a QR code. */
export type TelegramChannel = {
  /** The displayed name: '@kenes'. */
  readonly name: string
  readonly href: string
  readonly qr: QrCode
}

const channels = new Map<string, TelegramChannel>()

/** The operator's channel by its name without @; its QR code is generated once. */
export function telegramChannel(name: string): TelegramChannel {
  const known = channels.get(name)
  if (known) return known
  const href = `https://t.me/${name}`
  const channel = { name: `@${name}`, href, qr: qrCode(href) }
  channels.set(name, channel)
  return channel
}
