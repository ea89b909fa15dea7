import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { networkOf } from '#platform/http/request/network.ts'
import { readRange } from '#platform/http/request/range.ts'
import type { Serving } from '#platform/http/serve-route.ts'
import { HttpProblem } from './problem.ts'
import type { RouteResponse } from './response.ts'

export const HTML = 'text/html; charset=utf-8'
const EVENT_STREAM = 'text/event-stream'

/**
 * An address as a header may carry it (RFC 9110, 10.2.2; RFC 3986): what is not ASCII in a parameter of the request, from
 * which it was made, is escaped.
 */
export const escapeAddress = (address: string): string =>
  address.toWellFormed().replaceAll(/[^\x21-\x7e]+/g, encodeURIComponent)

/** Sends a stored file, or the part that the client asks for; a client that has it gets 304 and nothing is read. */
function sendStored(reply: FastifyReply, response: Extract<RouteResponse, { kind: 'stored' }>) {
  const { type, length, etag, read, headers: own } = response
  const { headers, method } = reply.request
  reply.headers({ etag, 'accept-ranges': 'bytes', ...own }).type(type)
  if (headers['if-none-match']?.includes(etag)) return reply.code(304).send()
  const ifRange = headers['if-range']
  const range = ifRange === undefined || ifRange === etag ? readRange(headers.range, length) : undefined
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${length}`).send()
  const { from, to } = range ?? { from: 0, to: length - 1 }
  if (range) reply.code(206).header('content-range', `bytes ${from}-${to}/${length}`)
  reply.header('content-length', to - from + 1)
  if (method === 'HEAD') return reply.send()
  return reply.send(Readable.from(read(from, to), { objectMode: false }))
}

/** Begins a stream of events; what is refused shows the browser that it has to reload the page. */
function sendLive(
  reply: FastifyReply,
  { channel, since, page }: Extract<RouteResponse, { kind: 'live' }>,
  { live, clientAddress }: Serving,
) {
  const { headers, method, raw } = reply.request
  if (!headers.accept?.includes(EVENT_STREAM)) return reply.redirect(escapeAddress(page), 303)
  const network = networkOf(clientAddress(raw))
  const refusal = live.admits(network)
  if (refusal) throw new HttpProblem(refusal === 'full' ? 503 : 429)
  reply.headers({ 'content-type': EVENT_STREAM, 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  if (method === 'HEAD') return reply.send()
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value)
  reply.raw.writeHead(200)
  const lastId = headers['last-event-id']
  live.listen(reply.raw, channel, network, typeof lastId === 'string' && lastId !== '' ? lastId : since)
  return reply
}

export function send(reply: FastifyReply, response: RouteResponse, serving: Serving) {
  const { render } = serving
  if (response.kind === 'live') return sendLive(reply, response, serving)
  if (response.kind === 'stored') return sendStored(reply, response)
  if (response.kind === 'bytes') {
    reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .headers(response.headers ?? {})
      .type(response.type)
    return reply.send(Buffer.from(response.body.buffer, response.body.byteOffset, response.body.byteLength))
  }
  reply.header('cache-control', 'no-store')
  if ((response.kind === 'redirect' || response.kind === 'page') && response.cookie)
    reply.header('set-cookie', [response.cookie].flat())
  if (response.kind === 'redirect') return reply.redirect(escapeAddress(response.to), response.status)
  if (response.kind === 'page') return reply.code(response.status).type(HTML).send(render(response.view))
  if (response.kind === 'stream')
    return reply
      .type(response.type)
      .header('content-disposition', `attachment; filename="${response.name}"`)
      .send(Readable.from(response.pieces, { objectMode: false }))
  reply.headers(response.headers ?? {})
  if (response.name) reply.header('content-disposition', `attachment; filename="${response.name}"`)
  return reply
    .code(response.status ?? 200)
    .type(response.type)
    .send(typeof response.body === 'string' ? response.body : Buffer.from(response.body))
}
