import type { FastifyInstance } from 'fastify'
import { HttpProblem } from './problem.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const

/**
 * Answers what an address does not do: 405 with the methods that it has (RFC 9110, section 15.5.6), and OPTIONS
 * with the same list.
 * @param served the methods of each address pattern, as they were given to the router.
 */
export function refuseOtherMethods(app: FastifyInstance, served: ReadonlyMap<string, ReadonlySet<string>>) {
  for (const [url, methods] of served) {
    const all = METHODS.filter((method) => methods.has(method) || (method === 'HEAD' && methods.has('GET')))
    const allow = [...all, 'OPTIONS'].join(', ')
    app.route({
      method: METHODS.filter((method) => !all.includes(method)),
      url,
      // Before the body is read: it would be refused for its type first.
      onRequest: async (request, reply) => {
        reply.header('allow', allow)
        if (request.method === 'OPTIONS') return reply.code(204).send()
        throw new HttpProblem(405)
      },
      handler: () => undefined,
    })
  }
}

/** Notes what is put under an instance from now on: the methods of each address pattern. */
export function collectMethods(app: FastifyInstance): ReadonlyMap<string, ReadonlySet<string>> {
  const served = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ method, url }) => {
    const methods = served.get(url) ?? new Set<string>()
    for (const one of [method].flat()) methods.add(one)
    served.set(url, methods)
  })
  return served
}
