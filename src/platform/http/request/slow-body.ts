import type { IncomingMessage } from 'node:http'

export type SlowestBody = {
  /** How often the progress is checked, in ms. */
  readonly everyMs: number
  /** Bytes that must arrive between two checks. */
  readonly bytes: number
}

/** One kilobyte a second: a fifth of a 2G connection. */
export const slowestBody: SlowestBody = { everyMs: 20_000, bytes: 20_000 }

/** Cuts the connection of a client that sends its body slower than this, because it holds memory meanwhile. */
export function watchBody(request: IncomingMessage, { everyMs, bytes }: SlowestBody) {
  const { socket } = request
  let before = socket.bytesRead
  const timer = setInterval(() => {
    if (request.complete || request.destroyed) return clearInterval(timer)
    if (socket.bytesRead - before < bytes) {
      clearInterval(timer)
      request.destroy()
    }
    before = socket.bytesRead
  }, everyMs)
  timer.unref()
  request.once('end', () => clearInterval(timer)).once('close', () => clearInterval(timer))
}
