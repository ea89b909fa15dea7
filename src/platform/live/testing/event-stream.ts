import { type IncomingMessage, request } from 'node:http'

export type StreamEvent = { readonly event: string; readonly id: string; readonly data: string }

/** An open stream of server-sent events, read by the rules of the HTML standard. */
export type EventStream = {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** The next event; rejects when none comes within two seconds, or the stream has ended. */
  next(): Promise<StreamEvent>
  /** The id with which a browser would come back. */
  lastId(): string
  /** Everything received, comments too. */
  text(): string
  readonly ended: Promise<void>
  close(): void
}

const WAIT_MS = 2000

export function openStream(
  url: string,
  headers: Readonly<Record<string, string>> = { accept: 'text/event-stream' },
): Promise<EventStream> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, agent: false })
    sent.once('error', reject)
    sent.once('response', (response) => {
      const events: StreamEvent[] = []
      const waiting: ((event: StreamEvent) => void)[] = []
      let [text, rest, lastId] = ['', '', '']
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
        rest += piece
        for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
          const fields = Object.fromEntries(
            rest
              .slice(0, end)
              .split('\n')
              .map((line) => [
                line.slice(0, line.indexOf(':')),
                line.slice(line.indexOf(':') + 1).trimStart(),
              ]),
          )
          rest = rest.slice(end + 2)
          lastId = fields.id ?? lastId
          if (fields.data === undefined) continue
          const event = { event: fields.event ?? 'message', id: lastId, data: fields.data }
          const taker = waiting.shift()
          if (taker) taker(event)
          else events.push(event)
        }
      })
      const ended = new Promise<void>((done) => response.once('close', () => done()))
      response.on('error', () => {})
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        lastId: () => lastId,
        text: () => text,
        ended,
        next: () => {
          const event = events.shift()
          if (event) return Promise.resolve(event)
          return new Promise((take, fail) => {
            const timer = setTimeout(() => fail(new Error('no event came')), WAIT_MS)
            waiting.push((one) => {
              clearTimeout(timer)
              take(one)
            })
          })
        },
        close: () => sent.destroy(),
      })
    })
    sent.end()
  })
}
