import type { FastifyInstance } from 'fastify'
import { HttpProblem } from '#platform/http/reply/problem.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const

/**
 * Answers methods that an address does not support with 405 and the list of allowed methods (RFC 9110, section
 * 15.5.6), and OPTIONS with the same list.
 * @param served the methods of each address pattern, as they were given to the router
 */
export function refuseOtherMethods(app: FastifyInstance, served: ReadonlyMap<string, ReadonlySet<string>>) {
  for (const [url, methods] of served) {
    const all = METHODS.filter((method) => methods.has(method) || (method === 'HEAD' && methods.has('GET')))
    const allow = [...all, 'OPTIONS'].join(', ')
    app.route({
      method: METHODS.filter((method) => !all.includes(method)),
      url,
      // In onRequest, because the content type of the body would be refused first otherwise.
      onRequest: async (request, reply) => {
        reply.header('allow', allow)
        if (request.method === 'OPTIONS') return reply.code(204).send()
        throw new HttpProblem(405)
      },
      handler: () => undefined,
    })
  }
}

/** Collects the methods of each address pattern that is registered on an instance from now on. */
export function collectMethods(app: FastifyInstance): ReadonlyMap<string, ReadonlySet<string>> {
  const served = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ method, url }) => {
    const methods = served.get(url) ?? new Set<string>()
    for (const one of [method].flat()) methods.add(one)
    served.set(url, methods)
  })
  return served
}
