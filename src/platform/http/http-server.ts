import { createServer, type RequestListener, type Server } from 'node:http'

const HEADERS_MS = 30_000
// A photograph of ten megabytes takes four minutes over a 2G connection.
export const REQUEST_MS = 300_000
/**
 * Longer than proxies keep an idle connection (nginx: 60 s): the side that closes it first must be the one that sends
 * requests, or a request meets a connection that is being closed and fails.
 */
const KEEP_ALIVE_MS = 75_000
/** Connections at once; further ones are closed. A proxy in front needs a few dozen. */
const CONNECTIONS = 4000

/** A server of HTTP with the limits of the site on time and connections; it does not listen yet. */
export function httpServer(listener: RequestListener): Server {
  const timeouts = {
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
  }
  const server = createServer(timeouts, listener)
  server.maxConnections = CONNECTIONS
  return server
}
