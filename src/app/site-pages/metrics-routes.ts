import type { IncomingMessage } from 'node:http'
import { isSameKey } from '#platform/crypto/token.ts'
import { file, get, notFound, type Route } from '#platform/http/index.ts'
import { type Metrics, OPENMETRICS } from '#platform/metrics/index.ts'

const NEAR = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/

/**
 * Who may read the metrics: whoever has the token, or without one a program on this machine that does not come
 * through a proxy.
 */
export function mayReadMetrics(
  {
    headers,
    socket,
  }: Pick<IncomingMessage, 'headers'> & { readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'> },
  token: string | undefined,
): boolean {
  if (token !== undefined) {
    const sentToken = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
    return isSameKey(sentToken, token)
  }
  return (
    NEAR.test(socket.remoteAddress ?? '') &&
    ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].every((name) => headers[name] === undefined)
  )
}

/** `/metrics` in the format of OpenMetrics; for everybody else it does not exist. */
export const metricsRoute = (metrics: Metrics, token: string | undefined): Route =>
  get('/metrics', { allow: 'anyone', localized: false }, async ({ ctx, request }) => {
    if (!mayReadMetrics(request, token)) throw notFound()
    return file(OPENMETRICS, await metrics.write(ctx.db))
  })
