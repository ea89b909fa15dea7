/** A request that cannot be answered; shown as a page or as JSON (RFC 9457). */
export class HttpProblem extends Error {
  readonly status: 400 | 403 | 404 | 405 | 413 | 414 | 415 | 429 | 500 | 503
  /** What was wrong, as a name that can be shown: a parameter, the code of a territory. */
  readonly subject: string | undefined

  constructor(status: HttpProblem['status'], subject?: string) {
    super(`HTTP ${status}`)
    this.name = 'HttpProblem'
    this.status = status
    this.subject = subject
  }
}

export const notFound = () => new HttpProblem(404)
export const badRequest = (subject: string) => new HttpProblem(400, subject)
/** `passkey`: the person has a role that is not in force, because a code has opened their session. */
export const forbidden = (why: 'permission' | 'passkey' = 'permission') => new HttpProblem(403, why)
