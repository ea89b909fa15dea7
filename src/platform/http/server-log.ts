import type { FastifyInstance, FastifyRequest } from 'fastify'
import { errorText } from '#platform/error-text.ts'
import type { SiteOptions } from './site.ts'

export const loggerOf = ({ logLevel, logTo }: SiteOptions) =>
  logLevel === 'silent'
    ? false
    : {
        level: logLevel,
        serializers: { req: routeOnly, err: withoutData },
        ...(logTo ? { stream: logTo } : {}),
      }

/** Counts every answer, and logs it where the operator asks for it. */
export function countRequests(app: FastifyInstance, { metrics, accessLog }: SiteOptions) {
  // The level of the log may be higher; lines of the access log are asked for on their own.
  const log = accessLog ? app.log.child({}, { level: 'info' }) : undefined
  app.addHook('onResponse', async (request, reply) => {
    const { method, id: reqId } = request
    const { statusCode: status, elapsedTime: ms } = reply
    // The pattern, never the address: addresses may contain what a person searched for.
    const route = request.routeOptions.url ?? 'unknown'
    metrics?.request({ method, route, status, seconds: ms / 1000 })
    log?.info({ reqId, method, route, status, ms: Math.round(ms) }, 'request')
  })
}

/** Logs only the pattern of the route: addresses may contain what a person searched for. */
const routeOnly = (
  request: Pick<FastifyRequest, 'method'> & { routeOptions?: { url?: string | undefined } },
) => ({ method: request.method, route: request.routeOptions?.url ?? '' })

/** The stack of an error without its message. */
function framesOf({ stack = '' }: Error): string {
  const first = stack.indexOf('\n    at ')
  return first < 0 ? '' : stack.slice(first)
}

/** PostgreSQL, appendix A: five letters or digits. */
const SQLSTATE = /^[\dA-Z]{5}$/

/** Errors of the database repeat personal data in their message, detail and parameters: only their code is logged. */
const withoutData = (error: Error & { code?: string; constraint?: string; table?: string }) => ({
  type: error.name,
  code: error.code ?? '',
  constraint: error.constraint ?? '',
  table: error.table ?? '',
  message: error.code
    ? `${SQLSTATE.test(error.code) ? 'database error' : 'error'} ${error.code}`
    : errorText(error),
  stack: framesOf(error),
})
