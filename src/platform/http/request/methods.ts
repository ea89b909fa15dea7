import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import findMyWay from 'find-my-way'
import { HttpProblem } from '#platform/http/response/problem.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const

/** The methods of each address pattern, for requests by another method. */
export class AllowedMethods {
  readonly #served = new Map<string, Set<string>>()
  readonly #patterns = findMyWay()

  /**
   * Collects the routes that are registered on an instance from now on. They have a router of their own, because a
   * route of the site for each refused method would take most of the time in which a site opens.
   */
  collect(app: FastifyInstance) {
    app.addHook('onRoute', ({ method, url }) => {
      let methods = this.#served.get(url)
      if (!methods) {
        methods = new Set()
        this.#served.set(url, methods)
        this.#patterns.on('GET', url, () => undefined, methods)
      }
      for (const one of [method].flat()) methods.add(one)
    })
  }

  /** The methods that an address answers, OPTIONS last; undefined where there is no such address. */
  find(url: string): readonly string[] | undefined {
    const methods: ReadonlySet<string> | undefined = this.#patterns.find('GET', url)?.store
    if (!methods) return undefined
    const all = METHODS.filter((method) => methods.has(method) || (method === 'HEAD' && methods.has('GET')))
    return [...all, 'OPTIONS']
  }

  /**
   * Answers a method that an address does not support with 405 and the list of allowed methods (RFC 9110, section
   * 15.5.6), and OPTIONS with the same list. To be called before the body is read, because its content type would be
   * refused first otherwise. Returns the reply if it has been sent.
   */
  refuseOther(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
    const allowed = request.is404 ? this.find(request.url) : undefined
    if (!allowed) return undefined
    reply.header('allow', allowed.join(', '))
    if (request.method === 'OPTIONS') return reply.code(204).send()
    throw new HttpProblem(405)
  }
}
