import { STATUS_CODES } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { isUnavailable } from '#platform/db/index.ts'
import type { Frame } from '#platform/http/route.ts'
import { Forbidden } from '#platform/identity/index.ts'
import { Overloaded } from '#platform/overload.ts'
import { forbidden, HttpProblem } from './problem.ts'
import type { RouteResponse } from './response.ts'

const RETRY_SECONDS = 5

/** Renders a view to the bytes of a page. */
export type Render = (view: VNode) => Uint8Array
export type ProblemRendering = { readonly problemPages: ProblemPages; readonly render: Render }

export type ProblemPages = (frame: Frame, problem: HttpProblem) => { reply: RouteResponse; title: string }

/** Maps an error to a status: server errors are never described, refusals always are. */
function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error
  if (error instanceof Forbidden) return forbidden()
  if (isUnavailable(error) || error instanceof Overloaded) return new HttpProblem(503)
  const status = (error as { statusCode?: number } | undefined)?.statusCode ?? 500
  if (status === 404 || status === 413 || status === 414 || status === 415 || status === 429)
    return new HttpProblem(status)
  return new HttpProblem(status >= 400 && status < 500 ? 400 : 500)
}

/** Turns every failure into a reply: a page for people, RFC 9457 JSON for programs. */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  frame: Frame,
  { problemPages: pages, render }: ProblemRendering,
) {
  const problem = problemOf(error)
  // A client that disconnects causes read and write errors; they are not server errors.
  const gone = request.raw.destroyed && request.raw.complete === false
  if (problem.status >= 500 && !gone)
    request.log.error({ err: error, status: problem.status }, 'request failed')
  if (problem.status === 503) reply.header('retry-after', RETRY_SECONDS)
  const { reply: page, title } = pages(frame, problem)
  reply.code(problem.status).header('cache-control', 'no-store').header('vary', 'accept, accept-language')
  if (/\bjson\b/.test(request.headers.accept ?? '')) {
    const type = 'about:blank'
    return reply.type('application/problem+json').send(
      JSON.stringify({
        type,
        title,
        status: problem.status,
        detail: STATUS_CODES[problem.status],
        subject: problem.subject,
      }),
    )
  }
  if (page.kind !== 'page') throw new Error('A problem needs an error page')
  return reply.type('text/html; charset=utf-8').send(render(page.view))
}
